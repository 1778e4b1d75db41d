package io.github.gongkai.channel.web;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.gongkai.channel.web.WebFixtures.operation;
import static io.github.gongkai.channel.web.WebFixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("政府网站渠道")
class WebChannelTest {
    @TempDir(factory = MemoryFolder.class)
    Path site;

    private PublishOutcome publish(WebChannel channel, Publication publication) {
        return channel.publish(channel.adapt(publication), operation(publication.id() + "r" + publication.revision()));
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(name)));
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    @Test
    void isDeclaredOnModulePathAndClassPath() throws IOException {
        String service = PublicationChannelProvider.class.getName();
        String provider = WebChannelProvider.class.getName();

        assertThat(WebChannelProvider.class.getModule().getDescriptor().provides())
                .anySatisfy(provides -> {
                    assertThat(provides.service()).isEqualTo(service);
                    assertThat(provides.providers()).contains(provider);
                });
        try (var file = WebChannelProvider.class.getResourceAsStream("/META-INF/services/" + service)) {
            assertThat(file).asString(StandardCharsets.UTF_8).hasLineCount(2).contains(provider);
        }
    }

    @Test
    @DisplayName("政府网站标签齐全")
    void metaTagsAreComplete() throws IOException {
        publish(WebFixtures.channel(site), publication("a-1", 1, "招生公告"));

        Document article = page("content/a-1.html");
        for (Document page : List.of(article, page("index.html"), page("columns/compulsory-education/index.html"))) {
            assertThat(meta(page, "SiteName")).isEqualTo("示例县人民政府");
            assertThat(meta(page, "SiteDomain")).isEqualTo("www.example.gov.cn");
            assertThat(meta(page, "SiteIDCode")).isEqualTo("3411260001");
            assertThat(page.select("h1")).hasSize(1);
        }
        for (Document page : List.of(article, page("columns/compulsory-education/index.html"))) {
            assertThat(meta(page, "ColumnName")).isEqualTo("义务教育");
            assertThat(List.of("ColumnDescription", "ColumnKeywords", "ColumnType"))
                    .allSatisfy(name -> assertThat(meta(page, name)).isNotBlank());
        }
        assertThat(meta(article, "ArticleTitle")).isEqualTo("招生公告");
        assertThat(meta(article, "PubDate")).isEqualTo("2020-12-03 09:05");
        assertThat(meta(article, "ContentSource")).isEqualTo("示例县教育局");
        assertThat(article.select(".facts dt").eachText())
                .containsExactly("索引号", "发文字号", "发布机构", "生成日期", "发布日期", "公开属性", "有效性");
        assertThat(article.select("#files + ul").text()).isEqualTo("招生计划.pdf PDF，337.6 KB");
        assertThat(site.resolve("sitemap.xml")).content().contains("https://www.example.gov.cn/sitemaps/2020-12.xml");
        assertThat(site.resolve("sitemaps/2020-12.xml"))
                .content()
                .contains("https://www.example.gov.cn/content/a-1.html");
    }

    @Test
    @DisplayName("标题中的标记只是文字")
    void hostileTitleIsEscapedEverywhere() throws IOException {
        String title = "\"><img src=x onerror=run()></title><script>run()</script>'";
        publish(WebFixtures.channel(site), publication("a-1", 1, title));

        for (String name : List.of("index.html", "content/a-1.html", "columns/compulsory-education/index.html")) {
            assertThat(page(name).select("body script, img, [onerror]"))
                    .as(name)
                    .isEmpty();
            assertThat(page(name).select("script").size()).as(name).isEqualTo(2);
        }
        assertThat(page("content/a-1.html").select("h1").text()).isEqualTo(title);
        assertThat(meta(page("content/a-1.html"), "ArticleTitle")).isEqualTo(title);
    }

    @Test
    @DisplayName("被改动的待发内容也要净化")
    void tamperedPayloadIsCleaned() throws IOException {
        WebChannel channel = WebFixtures.channel(site);
        ChannelPayload good = channel.adapt(publication("a-1", 1, "标题", "<p>原文</p>"));
        String body = good.body().replace("原文", "<script>run()</script>").replace("files/plan.pdf", "javascript:run()");

        channel.publish(
                new ChannelPayload(good.mediaType(), good.title(), body, List.of(), List.of()), operation("tampered"));

        assertThat(page("content/a-1.html").select("body script, [href^=javascript]"))
                .isEmpty();
    }

    @Test
    @DisplayName("迟到的旧版本不覆盖新版本")
    void olderRevisionNeverOverwritesNewer() throws IOException {
        WebChannel channel = WebFixtures.channel(site);
        publish(channel, publication("a-1", 2, "第二版"));

        PublishOutcome late = publish(channel, publication("a-1", 1, "第一版"));

        assertThat(late.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(page("content/a-1.html").select("h1").text()).isEqualTo("第二版");
        assertThat(publish(channel, publication("a-1", 3, "第三版")).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(page("index.html")
                        .select("#newest")
                        .parents()
                        .get(1)
                        .select(".entries li")
                        .eachText())
                .containsExactly("第三版 2020-12-03");
    }

    @Test
    @DisplayName("撤回后只留撤回说明，内容不留痕")
    void retractLeavesTombstoneWithoutTheContent() throws IOException {
        WebChannel channel = WebFixtures.channel(site);
        publish(channel, publication("a-1", 1, "机密标题"));
        RemoteReference reference = channel.lookup(operation("a-1r1")).orElseThrow();

        RetractOutcome first = channel.retract(reference, operation("retract"));

        assertThat(first.kind()).isEqualTo(RetractOutcome.Kind.RETRACTED);
        assertThat(channel.retract(reference, operation("retract")).kind())
                .isEqualTo(RetractOutcome.Kind.ALREADY_ABSENT);
        assertThat(channel.retract(new RemoteReference("../x"), operation("other"))
                        .kind())
                .isEqualTo(RetractOutcome.Kind.ALREADY_ABSENT);
        assertThat(page("content/a-1.html").select("h1").text()).isEqualTo("该信息已撤回");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("机密标题", "第一小学");
            }
        }
        assertThat(publish(channel, publication("a-1", 1, "机密标题")).kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
    }

    @Test
    @DisplayName("文件与解读互相链接")
    void documentAndInterpretationLinkEachOther() throws IOException {
        WebChannel channel = WebFixtures.channel(site);
        publish(channel, publication("a-1", 1, "文件"));
        PublicationLink link = new PublicationLink(PublicationLink.Kind.INTERPRETS, new PublicationId("a-1"));
        publish(channel, publication("c-1", 1, "图解", "<p>图解</p>", link));

        assertThat(page("content/a-1.html").select("#related + ul").text()).isEqualTo("相关解读 图解");
        assertThat(page("content/c-1.html").select("#related + ul a").attr("href"))
                .isEqualTo("a-1.html");
    }

    @Test
    @DisplayName("设置的问题一次说全")
    void allConfigProblemsAtOnce() {
        ChannelConfig config = new ChannelConfig(
                new ChannelId("x"),
                Map.of("siteDomain", "http://a.gov.cn/", "siteIdCode", "28", "baseUrl", "ftp://a", "colour", "red"));
        WebChannelProvider provider = new WebChannelProvider();

        assertThat(provider.validate(config))
                .extracting(ConfigProblem::key)
                .containsExactly("directory", "siteName", "siteDomain", "siteIdCode", "baseUrl", "colour");
        assertThatThrownBy(() -> provider.open(config)).isInstanceOf(ChannelConfigurationException.class);
    }

    @Test
    @DisplayName("换语言和时区，结果不变")
    void adaptIsTheSameAnywhere() {
        WebChannel channel = WebFixtures.channel(site);
        Publication publication = publication("I-1", 1, "标题", "<P TITLE=x ONCLICK=y>İI</P><IMG SRC=a.png>");
        ChannelPayload here = channel.adapt(publication);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(channel.adapt(publication)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(site).isEmptyDirectory();
    }

    @Test
    void closedChannelRefuses() {
        WebChannel channel = WebFixtures.channel(site);
        channel.close();
        channel.close();
        assertThatThrownBy(channel::capabilities).isInstanceOf(IllegalStateException.class);
    }
}
