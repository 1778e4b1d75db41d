package io.github.gongkai.channel.web.site;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.web.SampleSite;
import io.github.gongkai.notice.Notice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("网站检查")
class SiteInspectorTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 10);
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>示例</title>
            <meta name="SiteName" content="示例县人民政府">
            <meta name="SiteDomain" content="www.example.gov.cn">
            <meta name="SiteIDCode" content="3411260001">
            """;
    private static final String COLUMN_TAGS = """
            <meta name="ColumnName" content="招生">
            <meta name="ColumnDescription" content="招生栏目">
            <meta name="ColumnKeywords" content="招生">
            <meta name="ColumnType" content="政府信息公开">
            """;
    private static final String FOOT = "<footer>主办单位：示例县 网站标识码：3411260001</footer></body></html>";
    private static final String FRONT = HEAD
            + "</head><body><main><h1>示例县</h1><ul><li><a href=\"list/index.html\">招生</a> <time datetime=\"2020-12-03\">2020-12-03</time></li></ul></main>"
            + FOOT;
    private static final String LIST = HEAD + COLUMN_TAGS
            + "</head><body><main><h1>招生</h1><ul><li><a href=\"../a.html\">公告一</a> <time datetime=\"2020-12-03\">2020-12-03</time></li>"
            + "<li><a href=\"../a.html\">公告二</a> <time datetime=\"2020-11-03\">2020-11-03</time></li></ul></main>"
            + FOOT;
    private static final String ARTICLE = HEAD + COLUMN_TAGS
            + "<meta name=\"ArticleTitle\" content=\"招生公告\">\n<meta name=\"PubDate\" content=\"2020-12-03 09:05\">\n"
            + "<meta name=\"ContentSource\" content=\"示例县教育局\">\n</head><body><main><h1>招生公告</h1>"
            + "<p class=\"byline\"><time datetime=\"2020-12-03T09:05\">2020-12-03 09:05</time> 来源：示例县教育局</p><p>正文</p></main>"
            + FOOT;

    @TempDir
    Path folder;

    @BeforeEach
    void goodSite() throws IOException {
        write("index.html", FRONT);
        write("list/index.html", LIST);
        write("a.html", ARTICLE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Inspection inspect() {
        return SiteInspector.of(TODAY, Locale.CHINA, 1000).inspect(folder);
    }

    private static List<String> codes(Inspection inspection) {
        return inspection.notices().stream()
                .map(n -> n.code().value())
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("合格的站点没有问题")
    void goodSiteIsClean() {
        Inspection inspection = inspect();

        assertThat(inspection.notices()).isEmpty();
        assertThat(inspection.pages()).isEqualTo(3);
    }

    private static Arguments bad(String code, String page, String what, UnaryOperator<String> change) {
        return arguments(code, page, what, change);
    }

    private static Arguments swap(String code, String page, String what, String from, String to) {
        return bad(code, page, what, text -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });
    }

    static Stream<Arguments> badPages() {
        String text = "<p>正文</p>";
        return Stream.of(
                swap("WEB-001", "a.html", "没有 SiteName", "<meta name=\"SiteName\" content=\"示例县人民政府\">", ""),
                swap(
                        "WEB-002",
                        "a.html",
                        "域名带 http",
                        "content=\"www.example.gov.cn\"",
                        "content=\"http://www.example.gov.cn/\""),
                swap(
                        "WEB-002",
                        "index.html",
                        "没有 SiteDomain",
                        "<meta name=\"SiteDomain\" content=\"www.example.gov.cn\">",
                        ""),
                swap("WEB-003", "a.html", "标识码是 28", "content=\"3411260001\"", "content=\"28\""),
                swap("WEB-004", "list/index.html", "没有栏目关键词", "<meta name=\"ColumnKeywords\" content=\"招生\">", ""),
                swap("WEB-004", "list/index.html", "栏目描述为空", "content=\"招生栏目\"", "content=\" \""),
                swap("WEB-005", "a.html", "标题标签与标题不一致", "content=\"招生公告\"", "content=\"其他\""),
                swap("WEB-005", "a.html", "没有 ArticleTitle", "<meta name=\"ArticleTitle\" content=\"招生公告\">", ""),
                swap("WEB-006", "a.html", "没有时分", "content=\"2020-12-03 09:05\"", "content=\"2020-12-03\""),
                swap("WEB-006", "a.html", "没有这一天", "content=\"2020-12-03 09:05\"", "content=\"2020-02-30 09:05\""),
                swap("WEB-006", "a.html", "没有 PubDate", "<meta name=\"PubDate\" content=\"2020-12-03 09:05\">", ""),
                swap("WEB-007", "a.html", "没有来源", "<meta name=\"ContentSource\" content=\"示例县教育局\">", ""),
                swap(
                        "WEB-008",
                        "a.html",
                        "标签重复",
                        "<meta name=\"PubDate\"",
                        "<meta name=\"PubDate\" content=\"2020-12-03 09:05\"><meta name=\"PubDate\""),
                swap("WEB-009", "a.html", "站名是别处的", "示例县人民政府", "另一县人民政府"),
                swap("WEB-010", "a.html", "链接打不开", text, "<p><a href=\"gone.html\">附件</a></p>"),
                swap("WEB-010", "a.html", "图片打不开", text, "<p><img src=\"gone.png\" alt=\"图\"></p>"),
                swap("WEB-011", "a.html", "脚本链接", text, "<p><a href=\"javascript:run()\">打开</a></p>"),
                swap(
                        "WEB-011",
                        "a.html",
                        "变形的脚本链接",
                        text,
                        "<p><a href=\" JAVA&#9;SCRIPT:run()\">打开</a><a href=\"vbscript:x\">x</a></p>"),
                swap("WEB-012", "a.html", "引用外站脚本", text, "<script src=\"https://stat.example.com/a.js\"></script>"),
                swap("WEB-012", "a.html", "引用外站图片", text, "<img src=\"//img.example.com/a.png\" alt=\"图\">"),
                swap("WEB-013", "a.html", "内嵌脚本", text, "<script>count()</script>"),
                swap("WEB-013", "a.html", "事件属性", text, "<p onclick=\"run()\">正文</p>"),
                swap("WEB-014", "a.html", "图片没有说明", text, "<img src=\"data:image/png;base64,AAAA\">"),
                swap("WEB-015", "a.html", "两个一级标题", text, "<h1>又一个</h1>"),
                swap("WEB-016", "a.html", "没有语言", " lang=\"zh-CN\"", ""),
                bad("WEB-017", "index.html", "首页三周没有更新", page -> page.replace("2020-12-03", "2020-11-19")),
                bad(
                        "WEB-018",
                        "list/index.html",
                        "栏目半年没有更新",
                        page -> page.replace("2020-12-03", "2020-06-01").replace("2020-11-03", "2020-05-01")),
                bad(
                        "WEB-018",
                        "list/index.html",
                        "动态栏目三周没有更新",
                        page -> page.replace("content=\"招生\"", "content=\"工作动态\"")
                                .replace("2020-12-03", "2020-11-19")),
                bad("WEB-019", "list/index.html", "空白栏目", page -> page.replaceAll("<ul>.*</ul>", "<p>暂无</p>")),
                bad("WEB-020", "a.html", "发布时间在将来", page -> page.replace("2020-12-03", "2020-12-30")),
                swap("WEB-021", "list/index.html", "条目没有日期", "<time datetime=\"2020-11-03\">2020-11-03</time>", ""),
                swap(
                        "WEB-022",
                        "a.html",
                        "身份证号",
                        text,
                        "<p>张某，34112619900101123" + check("34112619900101123") + "</p>"),
                swap("WEB-027", "a.html", "手机号", text, "<p>申请人手机 13912345678</p>"),
                swap("WEB-023", "a.html", "没有页脚标识码", "网站标识码：3411260001", ""),
                swap("WEB-026", "a.html", "显示日期被改动", "datetime=\"2020-12-03T09:05\"", "datetime=\"2020-10-01T09:05\""));
    }

    /** Check character of an identity number (GB 11643). */
    private static String check(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return "10X98765432".substring(sum % 11, sum % 11 + 1);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("badPages")
    @DisplayName("有问题的页面逐一查出")
    void everyBadPageIsCaught(String code, String page, String what, UnaryOperator<String> change) throws IOException {
        write(page, change.apply(Files.readString(folder.resolve(page))));

        Inspection inspection = inspect();

        assertThat(codes(inspection)).as(what).contains(code);
        Notice notice = inspection.notices().stream()
                .filter(n -> n.code().value().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(notice.location().file()).isIn(page, "a.html", "list/index.html");
        assertThat(notice.message()).doesNotContain("{");
        assertThat(inspection.toString()).doesNotContain("341126199001011", "13800138000");
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "WEB-017, index.html, 首页, 2020-11-26, 2020-11-25",
        "WEB-018, list/index.html, 工作动态, 2020-11-26, 2020-11-25",
        "WEB-018, list/index.html, 通知公告, 2020-06-10, 2020-06-09",
        "WEB-018, list/index.html, 招生, 2020-06-10, 2020-06-09",
        "WEB-018, list/index.html, 公开指南, 2019-12-10, 2019-12-09"
    })
    @DisplayName("最新一条在期限当天不算过期，早一天就算")
    void thresholdsAreExact(String code, String page, String column, String inTime, String late) throws IOException {
        String text = Files.readString(folder.resolve(page))
                .replace("content=\"招生\"", "content=\"" + column + "\"")
                .replace("2020-11-03", "2019-01-01");
        write(page, text.replace("2020-12-03", inTime));
        assertThat(codes(inspect())).doesNotContain(code);

        write(page, text.replace("2020-12-03", late));
        assertThat(codes(inspect())).contains(code);
    }

    @ParameterizedTest(name = "{0} {1} 个")
    @CsvSource({"工作动态, 5, 2020-11-25", "招生, 10, 2020-06-09"})
    @DisplayName("不更新的栏目够数才单项否决，少一个不算")
    void vetoNeedsItsNumber(String column, int enough, String late) throws IOException {
        String stale = LIST.replace("content=\"招生\"", "content=\"" + column + "\"")
                .replace("2020-11-03", "2019-01-01")
                .replace("2020-12-03", late);
        for (int i = 1; i < enough; i++) {
            write("c" + i + "/index.html", stale);
        }
        assertThat(codes(inspect())).contains("WEB-018").doesNotContain("WEB-024");

        write("c" + enough + "/index.html", stale);
        assertThat(codes(inspect())).contains("WEB-024");
    }

    @Test
    @DisplayName("空白栏目达到五个即单项否决；缺首页说得清楚")
    void vetoAndMissingFront() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("c" + i + "/index.html", LIST.replaceAll("<ul>.*</ul>", "<p>暂无</p>"));
        }
        assertThat(codes(inspect())).contains("WEB-019", "WEB-024");
        Files.delete(folder.resolve("index.html"));
        assertThat(codes(inspect())).contains("WEB-025");
    }

    @Test
    @DisplayName("自己生成的站点检查合格")
    void ownSiteIsClean(@TempDir Path own) throws IOException {
        var config = SampleSite.config(own, Map.of());
        SiteGenerator.of(config).generate(SampleSite.publications().iterator());
        Files.createDirectories(own.resolve("site/content/files"));
        Files.writeString(own.resolve("site/content/files/plan.pdf"), "x");

        Inspection inspection = SiteInspector.of(TODAY, Locale.ENGLISH, 10_000).inspect(own.resolve("site"));

        assertThat(inspection.notices()).isEmpty();
        assertThat(inspection.pages()).isGreaterThan(60);
    }

    @Test
    @DisplayName("按网址检查：不问其他主机，不跟随跳到别处")
    void asksOneHostOnly() throws IOException {
        try (MockWebServer other = new MockWebServer();
                MockWebServer site = new MockWebServer()) {
            other.start();
            site.setDispatcher(new mockwebserver3.Dispatcher() {
                @Override
                public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                    if (request.getMethod().equals("HEAD")) {
                        return new MockResponse.Builder().build();
                    }
                    return switch (request.getUrl().encodedPath()) {
                        case "/" ->
                            new MockResponse.Builder()
                                    .body(FRONT.replace(
                                            "</ul>",
                                            "<li><a href=\"/away.html\">外</a></li><li><a href=\"" + other.url("/x.html")
                                                    + "\">他</a></li></ul>"))
                                    .build();
                        case "/list/index.html" ->
                            new MockResponse.Builder().body(LIST).build();
                        case "/a.html" ->
                            new MockResponse.Builder().body(ARTICLE).build();
                        case "/away.html" ->
                            new MockResponse.Builder()
                                    .code(302)
                                    .addHeader("Location", other.url("/stolen").toString())
                                    .build();
                        default -> new MockResponse.Builder().code(404).build();
                    };
                }
            });
            site.start();

            Inspection inspection = SiteInspector.of(TODAY, Locale.CHINA, 100)
                    .inspect(URI.create(site.url("/").toString()));

            assertThat(other.getRequestCount()).isZero();
            assertThat(inspection.pages()).isEqualTo(3);
            assertThat(inspection.notChecked()).anyMatch(text -> text.contains("其他网站"));
            assertThatThrownBy(() -> SiteInspector.of(TODAY, Locale.CHINA, 1).inspect(URI.create("file:///etc")))
                    .isInstanceOf(GongkaiException.class);
        }
    }
}
