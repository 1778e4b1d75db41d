package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.web.WebFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("推送到网站后台")
class CmsChannelTest {
    private FakeWordPress remote;

    @BeforeEach
    void start() throws IOException {
        remote = new FakeWordPress();
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    private CmsChannel channel(Map<String, String> more) {
        return channel(remote.url(), "wordpress", more);
    }

    private static CmsChannel channel(String endpoint, String mapping, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "endpoint", endpoint,
                "mapping", mapping,
                "columns", "compulsory-education=12",
                "user", "editor",
                "password", "app-password",
                "signingSecret", "s3cret-of-the-seal"));
        values.putAll(more);
        return (CmsChannel) new CmsChannelProvider().open(new ChannelConfig(new ChannelId("cms"), values));
    }

    private static DeliveryContext attempt(String name) {
        return new DeliveryContext(
                new IdempotencyKey((name + "_".repeat(43)).substring(0, 43)), 1, Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    @DisplayName("字段按映射送到：标题、正文、附件链接、栏目、时间")
    void fieldsArriveAsMapped() {
        CmsChannel channel = channel(Map.of());

        PublishOutcome outcome =
                channel.publish(channel.adapt(WebFixtures.publication("a-1", 1, "招生公告")), attempt("a1"));

        assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
        var post = remote.post(1);
        assertThat(post.path("title").asText()).isEqualTo("招生公告");
        assertThat(post.path("content").asText())
                .contains("<table>", "<a href=\"files/plan.pdf\">招生计划.pdf</a>")
                .doesNotContain("<script");
        assertThat(post.path("categories").get(0).isNumber()).isTrue();
        assertThat(post.path("categories").get(0).asInt()).isEqualTo(12);
        assertThat(post.path("date").asText()).isEqualTo("2020-12-03T09:05:00");
        assertThat(post.path("slug").asText()).isEqualTo("a-1");
    }

    @Test
    @DisplayName("新版本更新原处，撤回清空内容")
    void updatesInPlaceAndWithdraws() {
        CmsChannel channel = channel(Map.of());
        channel.publish(channel.adapt(WebFixtures.publication("a-1", 1, "第一版")), attempt("a1"));
        PublishOutcome second = channel.publish(channel.adapt(WebFixtures.publication("a-1", 2, "第二版")), attempt("a2"));

        var reference = ((PublishOutcome.Published) second).reference();
        assertThat(remote.post(1).path("title").asText()).isEqualTo("第二版");
        assertThat(remote.post(2)).isNull();

        assertThat(channel.retract(reference, attempt("r")).kind()).isEqualTo(RetractOutcome.Kind.RETRACTED);
        assertThat(remote.post(1).path("status").asText()).isEqualTo("private");
        assertThat(remote.post(1).toString()).doesNotContain("第二版", "第一小学");
    }

    @Test
    @DisplayName("对端能用共同的密钥验证每个请求的签名")
    void farEndCanVerifyTheSignature() {
        CmsChannel channel = channel(Map.of());
        channel.publish(channel.adapt(WebFixtures.publication("a-1", 1, "公告")), attempt("a1"));

        Signature shared = new Signature("s3cret-of-the-seal");
        for (RecordedRequest request : remote.requests()) {
            byte[] body =
                    request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
            String expected = shared.of(
                    request.getMethod(),
                    request.getTarget(),
                    request.getHeaders().get("X-Gongkai-Idempotency-Key"),
                    request.getHeaders().get("X-Gongkai-Expires"),
                    body);
            assertThat(request.getHeaders().get("X-Gongkai-Signature")).isEqualTo("hmac-sha256=" + expected);
            assertThat(request.getHeaders().get("Authorization"))
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString("editor:app-password".getBytes(UTF_8)));
        }
        assertThat(shared.of("POST", "/x", "k", "e", new byte[] {1}))
                .isNotEqualTo(shared.of("POST", "/x", "k", "e", new byte[] {2}));
    }

    @Test
    @DisplayName("没有栏目的领域不发，说明如何设置")
    void domainWithoutColumnIsRefused() {
        CmsChannel channel = channel(Map.of("columns", "other=1"));

        PublishOutcome outcome = channel.publish(channel.adapt(WebFixtures.publication("a-1", 1, "公告")), attempt("a1"));

        assertThat(outcome).isInstanceOf(PublishOutcome.Rejected.class);
        assertThat(((PublishOutcome.Rejected) outcome).reason().message()).contains("columns");
        assertThat(remote.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cms.example.gov.cn",
                "http://127.0.0.1.example.com",
                "ftp://127.0.0.1",
                "https://user:pw@cms.example.gov.cn",
                "https://",
                "cms"
            })
    @DisplayName("不加密的地址不接受，本机除外")
    void onlyEncryptedOrLoopback(String endpoint) {
        ChannelConfig config = new ChannelConfig(
                new ChannelId("cms"), Map.of("endpoint", endpoint, "mapping", "wordpress", "column", "1"));

        assertThat(new CmsChannelProvider().validate(config))
                .extracting(ConfigProblem::key)
                .containsExactly("endpoint");
    }

    @Test
    @DisplayName("PublicCMS：先取令牌，再新建，再撤下；错误词得到解释")
    void publicCms() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(json("{\"appToken\":\"t-1\"}"));
            server.enqueue(json("{\"result\":\"success\",\"contentId\":77}"));
            server.enqueue(json("{\"appToken\":\"t-2\"}"));
            server.enqueue(json("{\"result\":\"success\"}"));
            server.enqueue(json("{\"error\":\"secretError\"}"));
            server.enqueue(json("{\"error\":\"needLogin\",\"result\":\"failed\"}"));
            server.start();
            CmsChannel channel = channel("http://127.0.0.1:" + server.getPort(), "publiccms", Map.of());
            var payload = channel.adapt(WebFixtures.publication("a-1", 1, "公告"));

            PublishOutcome outcome = channel.publish(payload, attempt("a1"));
            assertThat(((PublishOutcome.Published) outcome).reference().value()).isEqualTo("77");
            assertThat(server.takeRequest().getBody().utf8()).isEqualTo("appKey=editor&appSecret=app-password");
            RecordedRequest create = server.takeRequest();
            assertThat(create.getHeaders().get("appToken")).isEqualTo("t-1");
            assertThat(create.getBody().utf8()).contains("categoryId=12", "publishDate=2020-12-03+09%3A05%3A00");
            assertThat(channel.retract(((PublishOutcome.Published) outcome).reference(), attempt("r"))
                            .kind())
                    .isEqualTo(RetractOutcome.Kind.RETRACTED);

            PublishOutcome refused = channel.publish(payload, attempt("a2"));
            assertThat(refused).isInstanceOf(PublishOutcome.Rejected.class);
            assertThat(((PublishOutcome.Rejected) refused).reason().message())
                    .contains("PublicCMS", "needLogin")
                    .doesNotContain("app-password");
        }
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    @Test
    @DisplayName("映射可以是主机自己的文件；写错的说明错在哪里")
    void mappingMayBeAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "{\"create\": {\"path\": \"wp-json\", \"idAt\": \"/id\"}}");
        ChannelConfig config = new ChannelConfig(
                new ChannelId("cms"), Map.of("endpoint", remote.url(), "mapping", file.toString(), "column", "1"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new CmsChannelProvider().open(config)))
                .hasMessageContaining("path");
        Files.writeString(
                file,
                "{\"name\": \"自建\", \"create\": {\"path\": \"/wp-json/wp/v2/posts\", \"json\": {\"title\": \"${title}\", \"slug\": \"${key}\"}, \"idAt\": \"/id\"}}");
        var channel = new CmsChannelProvider().open(config);
        channel.publish(channel.adapt(WebFixtures.publication("a-1", 1, "公告")), attempt("a1"));
        assertThat(remote.post(1).path("slug").asText()).startsWith("a1");
    }
}
