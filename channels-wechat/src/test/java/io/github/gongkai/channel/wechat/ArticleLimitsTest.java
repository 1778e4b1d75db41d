package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.channel.wechat.Articles.adapt;
import static io.github.gongkai.channel.wechat.Articles.article;
import static io.github.gongkai.channel.wechat.Articles.articles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("平台上限：刚好到上限不改，超过即缩短并注明")
class ArticleLimitsTest {
    private static final WechatLimits LIMITS = WechatLimits.load();

    @Test
    @DisplayName("标题、作者、摘要：刚好到上限不改，超过即缩短并注明")
    void keepsEachLimit() {
        ChannelPayload at = adapt(Publications.by("局".repeat(16), "题".repeat(32), "摘".repeat(120), "<p>正文</p>"));
        assertThat(at.notes()).isEmpty();
        assertThat(article(at, 0).path("title").asText()).hasSize(32);

        ChannelPayload over = adapt(Publications.by("局".repeat(17), "题".repeat(33), "摘".repeat(121), "<p>正文</p>"));
        assertThat(over.notes())
                .extracting(AdaptationNote::kind)
                .containsExactly(Kind.TRUNCATED, Kind.TRUNCATED, Kind.TRUNCATED);
        assertThat(article(over, 0).path("title").asText())
                .isEqualTo("题".repeat(31) + "…")
                .isEqualTo(over.title());
        assertThat(article(over, 0).path("author").asText()).isEqualTo("局".repeat(15) + "…");
        assertThat(article(over, 0).path("digest").asText()).isEqualTo("摘".repeat(119) + "…");
    }

    @Test
    @DisplayName("标题过长：先去掉开头的发布机构名称，作者处看得到；去掉后够短就不再缩")
    void dropsTheBodysNameFromATitleBeforeItShortens() {
        String rest = "关于" + "题".repeat(30);
        ChannelPayload payload = adapt(Publications.by("某某局", "某某局" + rest, "概述", "<p>正文</p>"));

        assertThat(payload.title()).isEqualTo(rest).hasSize(32);
        assertThat(payload.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("标题原有 35 字", "某某局"));
        assertThat(adapt(Publications.by("某某局", "某某局关于题", "概述", "<p>正文</p>")).title())
                .isEqualTo("某某局关于题");
    }

    @Test
    @DisplayName("辅助平面汉字一个占两个单元：按较严的数法不超限，也不切成半个")
    void countsACharacterBeyondTheBasicPlaneAsTwo() {
        ChannelPayload payload = adapt(Publications.of("𠮷".repeat(17), "概述", "<p>正文</p>"));
        String title = article(payload, 0).path("title").asText();

        assertThat(title.length()).isLessThanOrEqualTo(32);
        assertThat(title).isEqualTo("𠮷".repeat(15) + "…");
        assertThat(adapt(Publications.of("𠮷".repeat(16), "概述", "<p>正文</p>")).notes())
                .isEmpty();
    }

    @Test
    @DisplayName("正文连同代码 19,999 个字符原样，20,000 个即缩短")
    void keepsTheLimitOfTheContent() {
        int frame = content(adapt(Publications.of("题", "概述", "<p>字</p>"))).length() - 1;
        int room = LIMITS.contentCharacters() - 1 - frame;

        ChannelPayload at = adapt(Publications.of("题", "概述", "<p>" + "字".repeat(room) + "</p>"));
        ChannelPayload over = adapt(Publications.of("题", "概述", "<p>" + "字".repeat(room + 1) + "</p>"));

        assertThat(content(at)).hasSize(19_999);
        assertThat(at.notes()).isEmpty();
        assertThat(content(over).length()).isLessThan(20_000);
        assertThat(over.notes()).extracting(AdaptationNote::kind).containsExactly(Kind.TRUNCATED);
        assertThat(content(at).getBytes(StandardCharsets.UTF_8).length).isLessThan(LIMITS.contentBytes());
    }

    @Test
    @DisplayName("阅读原文网址按字节计，留出防重标记的位置")
    void keepsTheLimitOfTheSourceAddress() {
        String site = "https://www.nanling.gov.cn/";
        int room = LIMITS.sourceUrlBytes() - ArticleMark.LENGTH - site.length() - Publications.ENCODED_ID.length();
        Publication publication = Publications.of("题", "概述", "<p>正文</p>");

        ChannelPayload at = Articles.composer(site + "a".repeat(room) + "{id}").compose(publication);
        ChannelPayload over =
                Articles.composer(site + "a".repeat(room + 1) + "{id}").compose(publication);

        String address = article(at, 0).path("content_source_url").asText();
        assertThat(at.notes()).isEmpty();
        assertThat(ArticleMark.put(address, new IdempotencyKey("k".repeat(43)))).hasSize(1024);
        assertThat(article(over, 0).path("content_source_url").asText()).isEmpty();
        assertThat(over.notes()).singleElement().asString().contains("阅读原文", "字节");
    }

    @Test
    @DisplayName("一个草稿最多 8 篇")
    void keepsTheLimitOfArticles() {
        Publication publication = Publications.of("题", "概述", "<p>正文</p>");
        List<Publication> nine = Collections.nCopies(9, publication);

        assertThat(articles(Articles.composer(Articles.SITE).compose(nine.subList(0, 8))))
                .hasSize(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Articles.composer(Articles.SITE).compose(nine))
                .withMessageContaining("8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Articles.composer(Articles.SITE).compose(List.of()));
    }

    private static String content(ChannelPayload payload) {
        return article(payload, 0).path("content").asText();
    }
}
