package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WechatChannelTest {
    private static final DeliveryContext ATTEMPT =
            new DeliveryContext(new IdempotencyKey("w".repeat(43)), 1, Instant.EPOCH);

    @TempDir
    Path folder;

    @Test
    @DisplayName("没有概述时，摘要取正文开头的整句")
    void takesTheDigestFromTheText() {
        JsonNode article = article(adapt(Publications.of("题", null, "<p>" + "一二三四五六七八九。".repeat(20) + "</p>")));
        assertThat(article.path("digest").asText()).hasSize(120).endsWith("。");
    }

    @Test
    @DisplayName("摘要不含小标题和网址编号")
    void takesNeitherHeadingsNorNumbersIntoTheDigest() {
        String html = "<h2>一、对象</h2><p>根据<a href='https://www.gov.cn/a'>办法</a>公示。</p>";
        assertThat(article(adapt(Publications.of("题", null, html)))
                        .path("digest")
                        .asText())
                .isEqualTo("根据办法公示。");
    }

    @Test
    @DisplayName("过长的正文在句末截断，注明点击阅读原文，连同代码少于两万字符")
    void shortensALongText() {
        String html = "<p>" + "这是一段很长的政策文件正文，逐条说明。".repeat(10) + "</p>";
        ChannelPayload payload = adapt(Publications.of("题", "概述", html.repeat(200)));
        String content = article(payload).path("content").asText();

        assertThat(content.length()).isBetween(18_000, 19_999);
        assertThat(Jsoup.parse(content).text()).contains("。 ……全文请点击阅读原文");
        assertThat(payload.notes()).extracting(AdaptationNote::kind).containsExactly(Kind.TRUNCATED);
    }

    @Test
    @DisplayName("过长的表格按整行截断；一整段没有标点也不会超限")
    void shortensTablesAndUnbrokenText() {
        String table = "<table>" + "<tr><td>张村</td><td>危房改造</td><td>C级</td></tr>".repeat(2000) + "</table>";
        for (String html : List.of(
                table, "<p>" + "字".repeat(30_000) + "</p>", "<p>" + "&lt;".repeat(30_000) + "</p>", links(5000))) {
            ChannelPayload payload = adapt(Publications.of("题", "概述", html));
            String content = article(payload).path("content").asText();
            assertThat(content.length()).isLessThan(20_000);
            assertThat(content).contains("全文请点击阅读原文");
            assertThat(Jsoup.parse(content).select("tr")).allMatch(row -> row.childrenSize() == 3);
            assertThat(payload.notes()).extracting(AdaptationNote::kind).contains(Kind.TRUNCATED);
        }
    }

    @Test
    @DisplayName("宽表格自己横向滚动，单元格合并保留")
    void wrapsTables() {
        String content = content(
                "<table class=MsoNormal><tr><td rowspan=2>甲</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>");
        assertThat(Jsoup.parse(content)
                        .select("section[style*=overflow-x:auto] > table[style*=min-width:450px] td[rowspan=2]"))
                .hasSize(1);
    }

    @Test
    @DisplayName("外部链接改为文字加编号，网址列在文末；平台内链接保留")
    void listsForeignLinks() {
        ChannelPayload payload = adapt(
                Publications.of(
                        "题",
                        "概述",
                        "<p>见<a href='https://www.gov.cn/a'>条例</a>和<a href='/b.html'>细则</a>，<a href='https://mp.weixin.qq.com/s/x'>解读</a></p>"));
        org.jsoup.nodes.Document content =
                Jsoup.parse(article(payload).path("content").asText());

        assertThat(content.select("a").eachAttr("href")).containsExactly("https://mp.weixin.qq.com/s/x");
        assertThat(content.text())
                .contains("见条例[1]和细则[2]，解读")
                .contains("[1] https://www.gov.cn/a [2] https://www.nanling.gov.cn/b.html");
        assertThat(payload.notes()).extracting(AdaptationNote::kind).containsExactly(Kind.FORM_LOST);
    }

    @Test
    void turnsAttachmentsIntoTheWebsitesAddress() {
        ChannelPayload payload = adapt(Publications.of(
                "题", "概述", "<p>正文</p>", new Attachment("公示名单.xlsx", "application/vnd.ms-excel", 9, "a.xlsx", null)));
        assertThat(article(payload).path("content").asText())
                .doesNotContain("\n")
                .contains("公示名单.xlsx", "https://www.nanling.gov.cn/2026%2F017%20%E5%8F%B7.html");
        assertThat(payload.notes()).extracting(AdaptationNote::kind).containsExactly(Kind.ATTACHMENT_LINKED);
    }

    @Test
    void writesChineseUnescapedInTheShapeOfADraft() {
        ChannelPayload payload = adapt(Publications.of("关于危房改造的公示", "概述", "<p>正文</p>"));
        assertThat(payload.body()).contains("关于危房改造的公示", "正文").doesNotContain("\\u");
        assertThat(article(payload).path("need_open_comment").asInt()).isZero();
        assertThat(article(payload).path("content_source_url").asText())
                .startsWith("https://www.nanling.gov.cn/2026%2F017");
    }

    @Test
    void keepsAlignmentAndCleansItsOwnContentToTheSame() {
        String html = "<h2 style='text-align:center'>一、总则</h2><p>正文</p><ul><li><p>甲</p></li> <li>乙</li></ul>"
                + "<table><tr><th>村</th><td>户</td></tr></table><p align=right>2026年3月1日</p>";
        WechatLimits limits = WechatLimits.load();
        String once = clean(html, limits);
        assertThat(once).contains("text-align:center", "text-align:right").doesNotContain("<li><p");
        assertThat(clean(once, limits)).isEqualTo(once);
    }

    @Test
    void makesTheSameBytesInAnotherLocaleAndZone() {
        Publication publication = Publications.of("TITLE INFO 题", null, "<DIV ALIGN=RIGHT><IMG SRC=I.PNG>III</DIV>");
        ChannelPayload here = adapt(publication);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(adapt(publication)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void publishesLooksUpAndRetractsInTheSandbox() {
        PublicationChannel channel = open();
        ChannelPayload payload = channel.adapt(Publications.of("{{digest}} <b>题</b>", "概述", "<p>正文</p>"));
        PublishOutcome outcome = channel.publish(payload, ATTEMPT);

        assertThat(outcome)
                .isInstanceOf(PublishOutcome.Published.class)
                .asString()
                .contains("sandbox");
        assertThat(channel.publish(payload, ATTEMPT)).isEqualTo(outcome);
        Path kept = folder.resolve(ATTEMPT.key().value());
        assertThat(kept.resolve("draft.json")).hasContent(payload.body());
        assertThat(kept.resolve("article.html")).content().contains("{{digest}} &lt;b&gt;题&lt;/b&gt;", "阅读原文", "沙箱");
        assertThat(channel.retract(channel.lookup(ATTEMPT).orElseThrow(), ATTEMPT))
                .isEqualTo(new RetractOutcome.Retracted());
        assertThat(kept.resolve("withdrawn.json")).exists();
    }

    @Test
    void rejectsWhatIsNoArticle() {
        for (String body : List.of("not json", "{}", "{\"articles\":[]}")) {
            ChannelPayload payload = new ChannelPayload("application/json", "", body, List.of(), List.of());
            assertThat(open().publish(payload, ATTEMPT).kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesEveryCallAfterClose() {
        PublicationChannel channel = open();
        ChannelPayload payload = channel.adapt(Publications.of("题", null, ""));
        channel.close();
        channel.close();
        assertThatIllegalStateException().isThrownBy(() -> channel.adapt(Publications.of("题", null, "")));
        assertThatIllegalStateException().isThrownBy(() -> channel.publish(payload, ATTEMPT));
        assertThatIllegalStateException().isThrownBy(() -> channel.lookup(ATTEMPT));
        assertThatIllegalStateException().isThrownBy(channel::capabilities);
    }

    @Test
    void isFoundByTheServiceLoader() {
        // A host declares this in its module-info; these tests run inside the plugin's module.
        getClass().getModule().addUses(PublicationChannelProvider.class);
        assertThat(ServiceLoader.load(PublicationChannelProvider.class))
                .extracting(provider -> provider.descriptor().type().value())
                .containsExactly("wechat");
    }

    private static String links(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<a href='https://a.gov.cn/" + i + "'>链</a>")
                .collect(Collectors.joining("", "<p>", "</p>"));
    }

    private static String clean(String html, WechatLimits limits) {
        ArticleContent content = new ArticleContent(
                java.net.URI.create("https://a.gov.cn/"), limits, new Losses(), new PersonalDataScanner());
        org.jsoup.nodes.Element body = content.clean(html);
        ContentStyler.style(body);
        return body.html();
    }

    private String content(String html) {
        return article(adapt(Publications.of("题", "概述", html))).path("content").asText();
    }

    private ChannelPayload adapt(Publication publication) {
        return open().adapt(publication);
    }

    private PublicationChannel open() {
        return new WechatChannelProvider()
                .open(config(
                        Map.of("siteUrl", "https://www.nanling.gov.cn/{id}.html", "directory", folder.toString())));
    }

    private static ChannelConfig config(Map<String, String> values) {
        return new ChannelConfig(new ChannelId("county-wechat"), values);
    }

    private static JsonNode article(ChannelPayload payload) {
        try {
            return new JsonMapper().readTree(payload.body()).path("articles").path(0);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
