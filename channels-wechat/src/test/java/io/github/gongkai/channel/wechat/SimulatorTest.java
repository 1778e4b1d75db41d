package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.PublicationChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("平台模拟：上限与平台的文档一致")
class SimulatorTest {
    @TempDir
    Path folder;

    private Platform platform;
    private Account account;

    @BeforeEach
    void start() {
        platform = new Platform(folder);
        AccountSettings settings = WechatSettings.read(new io.github.gongkai.channel.ChannelConfig(
                        new io.github.gongkai.channel.ChannelId("wechat"), platform.settings()))
                .account();
        account = Account.of(
                settings,
                WechatLimits.load(),
                platform.clock,
                new PlatformHttp(settings.address(), null, Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private CallDeadline deadline() {
        return new CallDeadline(platform.clock, platform.clock.instant().plusSeconds(30));
    }

    private ObjectNode article() throws Exception {
        return new JsonMapper()
                .createObjectNode()
                .put("title", "题")
                .put("content", "<p>正文</p>")
                .put("thumb_media_id", account.uploads().cover(deadline()));
    }

    private String add(Consumer<ObjectNode> change) throws Exception {
        ArrayNode articles = new JsonMapper().createArrayNode();
        ObjectNode article = article();
        change.accept(article);
        return account.api().addDraft(articles.add(article), deadline());
    }

    private void refuses(int code, Consumer<ObjectNode> change) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> add(change))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("刚好到上限都收，超一个就按文档的错误码拒绝")
    void takesWhatIsAtTheLimitAndRefusesWhatIsOver() throws Exception {
        add(article -> article.put("title", "题".repeat(32))
                .put("author", "局".repeat(16))
                .put("digest", "摘".repeat(120))
                .put("content", "字".repeat(19_999))
                .put("content_source_url", "https://a.cn/" + "x".repeat(1011)));

        refuses(45003, article -> article.put("title", "题".repeat(33)));
        refuses(45110, article -> article.put("author", "局".repeat(17)));
        refuses(45004, article -> article.put("digest", "摘".repeat(121)));
        refuses(45002, article -> article.put("content", "字".repeat(20_000)));
        refuses(45005, article -> article.put("content_source_url", "https://a.cn/" + "x".repeat(1012)));
        refuses(40007, article -> article.put("thumb_media_id", "unknown"));
        ArrayNode nine = new JsonMapper().createArrayNode();
        for (int i = 0; i < 9; i++) {
            nine.add(article());
        }
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> account.api().addDraft(nine, deadline()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(45008));
    }

    @Test
    @DisplayName("渠道按自己的上限做出的最长文章，平台收")
    void takesTheLongestArticleThatTheChannelMakes() {
        try (PublicationChannel channel = platform.open()) {
            platform.accepted(
                    channel,
                    Publications.by(
                            "局".repeat(40), "题".repeat(80), "摘".repeat(300), "<p>" + "字".repeat(50_000) + "</p>"),
                    'a');
        }
        assertThat(platform.account().publishedContent())
                .singleElement()
                .satisfies(content -> assertThat(content.length()).isBetween(19_000, 19_999));
    }
}
