package io.github.gongkai.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.web.site.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.gongkai.channel.web.WebFixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("网站页面和机读文件")
class SitePagesTest {
    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private void generate(Map<String, String> more) {
        SiteGenerator.of(SampleSite.config(folder, more))
                .generate(SampleSite.publications().iterator());
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(site().resolve(name)));
    }

    private JsonNode json(String name) throws IOException {
        return PageJson.tree(Files.readString(site().resolve(name)));
    }

    @Test
    @DisplayName("公开事项页：标准和已公开的信息并列")
    void itemStandsBesideItsPublications() throws IOException {
        generate(Map.of());

        Document item = page("items/item-1/index.html");

        assertThat(item.select("h1").text()).isEqualTo("招生政策");
        assertThat(item.select(".standard th").eachText())
                .containsExactly("上级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级", "五公开");
        assertThat(item.select(".standard tr:last-child td").text()).isEqualTo("结果");
        assertThat(item.select(".entries li")).hasSizeBetween(20, 39);
        assertThat(page("content/policy.html").select(".facts a[href*=items]").attr("href"))
                .isEqualTo("../items/item-1/index.html");
        assertThat(page("stages/result.html").select(".items a").eachText()).containsExactly("招生政策");
        assertThat(page("catalog/index.html").select("h2").eachText()).containsExactly("义务教育", "市政服务");
    }

    @Test
    @DisplayName("政府信息公开页有指南、制度、年报各栏")
    void opennessHasItsSlots() throws IOException {
        generate(Map.of());

        Document page = page("openness/index.html");

        assertThat(page.select(".card h2").eachText())
                .containsExactly("政府信息公开指南", "政府信息公开制度", "政府信息公开年报", "依申请公开", "法定主动公开内容");
        assertThat(page.select(".entries a").eachText()).containsExactly("政府信息公开指南", "政府信息公开审查制度", "2019年政府信息公开工作年度报告");
        assertThat(page.select(".tiles strong").eachText()).containsExactly("义务教育", "市政服务");
    }

    @Test
    @DisplayName("废止的有标记，撤回的只留说明")
    void marksWhatNoLongerHolds() throws IOException {
        generate(Map.of());

        assertThat(page("content/old.html").select(".notice strong").text()).isEqualTo("废止");
        assertThat(page("columns/municipal-services/index.html")
                        .select(".entries .state")
                        .text())
                .isEqualTo("废止");
    }

    @Test
    @DisplayName("翻页从新到旧走遍每一条，没有重复")
    void turningPagesReachesEveryEntry() throws IOException {
        generate(Map.of());
        String home = "columns/compulsory-education/";
        java.util.Set<String> seen = new java.util.HashSet<>();
        String file = "index.html";
        while (!file.isEmpty()) {
            Document page = page(home + file);
            page.select(".entries a")
                    .forEach(link -> assertThat(seen.add(link.attr("href"))).isTrue());
            file = page.select(".paging a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(47);
    }

    @Test
    @DisplayName("站内链接没有死链")
    void noLinkIsDead() throws IOException {
        generate(Map.of());
        Path root = site().toRealPath();
        for (Map.Entry<String, String> file : SampleSite.files(site()).entrySet()) {
            if (!file.getKey().endsWith(".html") || file.getKey().equals("404.html")) {
                continue;
            }
            for (Element link : Jsoup.parse(file.getValue()).select("a[href], link[href], script[src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!target.contains(":") && !target.startsWith("#") && !target.endsWith("plan.pdf")) {
                    Path there = root.resolve(file.getKey()).resolveSibling(target.replaceAll("[#?].*", ""));
                    assertThat(there).as("%s in %s", target, file.getKey()).exists();
                }
            }
        }
    }

    @Test
    @DisplayName("订阅、清单、站点地图都是合法的机读文件")
    void machinesCanRead() throws Exception {
        generate(Map.of());

        for (String xml :
                List.of("feed.xml", "columns/compulsory-education/feed.xml", "sitemap.xml", "sitemaps/2020-12.xml")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(site().resolve(xml).toFile());
        }
        JsonNode feed = json("feed.json");
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/url").asText()).startsWith("https://www.example.gov.cn/content/");
        JsonNode data = json("data/index.json");
        int lines = 0;
        for (JsonNode file : data.path("files")) {
            lines += Files.readAllLines(
                            site().resolve("data/" + file.path("file").asText()))
                    .size();
        }
        assertThat(lines).isEqualTo(data.path("records").asInt()).isEqualTo(52);
        JsonNode record = json("content/policy.json");
        assertThat(record.path("indexNumber").asText()).isEqualTo("113417030032497338/202012-00094");
        JsonNode structured = PageJson.tree(page("content/policy.html")
                .select("script[type=application/ld+json]")
                .html());
        assertThat(structured.path("@type").asText()).isEqualTo("Legislation");
        assertThat(structured.path("legislationIdentifier").asText()).isEqualTo("示教〔2020〕12号");
    }

    @Test
    @DisplayName("主题的样式和模板替换自带的，输出仍然转义")
    void themeReplacesTheLook() throws IOException {
        Path theme = folder.resolve("theme");
        Files.createDirectories(theme.resolve("assets"));
        Files.writeString(theme.resolve("theme.css"), ":root { --brand: #7a1f1f; }");
        Files.writeString(theme.resolve("assets/logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Files.writeString(
                theme.resolve("article.mustache"),
                "<article class='mine'><h1>{{page.title}}</h1>{{{page.html}}}{{#related}}<a href='{{entry.slug}}.html'>{{label}}</a>{{/related}}</article>");
        generate(Map.of("theme", theme.toString()));
        WebChannel channel =
                WebFixtures.channel(SampleSite.config(folder, Map.of("theme", theme.toString())), step -> {});
        channel.publish(channel.adapt(WebFixtures.publication("x-1", 1, "<b>题</b>")), operation("x"));

        assertThat(page("content/x-1.html").select("article.mine h1").text()).isEqualTo("<b>题</b>");
        assertThat(page("content/policy.html").select("article.mine a").text()).isEqualTo("相关解读");
        assertThat(page("index.html").select("link[href=assets/theme.css]")).hasSize(1);
        assertThat(site().resolve("assets/theme/logo.svg")).exists();
    }

    @Test
    @DisplayName("换主题后，下一次发布时旧页面一并更新")
    void newLookReachesOldPages() throws IOException {
        ChannelConfig plain = SampleSite.config(folder, Map.of());
        WebChannel before = WebFixtures.channel(plain, step -> {});
        before.publish(before.adapt(WebFixtures.publication("a-1", 1, "旧")), operation("a"));
        before.publish(before.adapt(WebFixtures.publication("a-2", 1, "将撤回")), operation("a2"));
        before.retract(new RemoteReference("a-2"), operation("r2"));
        WebChannel after = WebFixtures.channel(SampleSite.config(folder, Map.of("contact", "新电话")), step -> {});

        after.publish(after.adapt(WebFixtures.publication("b-1", 1, "新")), operation("b"));

        assertThat(page("content/a-1.html").select(".foot").text()).contains("新电话");
        assertThat(page("content/a-2.html").select(".foot").text()).contains("新电话");
        assertThat(page("content/a-2.html").select("h1").text()).isEqualTo("该信息已撤回");
    }

    @Test
    @DisplayName("旧地址带到新地址，写错的一行说明在哪里")
    void oldAddressesLeadOn() throws IOException {
        Path table = folder.resolve("redirects.txt");
        Files.writeString(table, "# 旧站\n/zwgk/2019/12.html content/policy.html\n");
        generate(Map.of("redirects", table.toString()));

        assertThat(page("zwgk/2019/12.html").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../../content/policy.html");
        assertThat(site().resolve("redirects.map")).content().isEqualTo("/zwgk/2019/12.html /content/policy.html;\n");

        Files.writeString(table, "../x.html content/policy.html\n");
        ChannelConfig config = SampleSite.config(folder, Map.of("redirects", table.toString()));
        assertThatThrownBy(() -> new WebChannelProvider().open(config))
                .isInstanceOf(ChannelConfigurationException.class)
                .hasMessageContaining("第 1 行");
    }

    @Test
    @DisplayName("目录没有中文名称时，不拿文件名当标题")
    void fileNameIsNoTitle() throws IOException {
        Path file =
                Files.writeString(folder.resolve("c.json"), SampleSite.CATALOG.replace("示例县公开事项目录", "qinghe-catalog"));

        assertThat(SiteCatalog.read(file).title()).isEqualTo("公开事项目录");
    }

    @Test
    @DisplayName("目录文件不对时打开即报错")
    void wrongCatalogIsSaid() throws IOException {
        ChannelConfig config = SampleSite.config(folder, Map.of());
        Files.writeString(folder.resolve("catalog.json"), "{\"schema\": \"something/1\"}");

        assertThatThrownBy(() -> new WebChannelProvider().open(config))
                .isInstanceOf(ChannelConfigurationException.class)
                .hasMessageContaining("gongkai import");
    }
}
