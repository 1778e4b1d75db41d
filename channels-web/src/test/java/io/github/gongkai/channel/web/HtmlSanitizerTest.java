package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("正文净化")
class HtmlSanitizerTest {
    private final HtmlSanitizer sanitizer = new HtmlSanitizer(null);

    /** One vector a line, in the escapes of Java. */
    static List<String> attacks() throws IOException {
        try (var file = HtmlSanitizerTest.class.getResourceAsStream("attack-vectors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(HtmlSanitizerTest::unescape)
                    .toList();
        }
    }

    private static String unescape(String line) {
        String text = Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(line)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return text.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r");
    }

    @Test
    @DisplayName("至少三百种攻击写法")
    void thereAreManyAttacks() throws IOException {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @DisplayName("攻击写法一律失效")
    void nothingActiveIsLeft(String attack) {
        String html = sanitizer.sanitize("<p>前</p>" + attack + "<p>后</p>").html();

        assertInert(html);
        assertThat(sanitizer.sanitize(html).html()).isEqualTo(html);
    }

    private static final Set<String> HARMLESS = Set.of(
            ("p a img b i em strong table caption tbody thead tr td th div h2 ul ol li pre blockquote span br hr s sub"
                            + " sup")
                    .split(" "));

    private static void assertInert(String html) {
        for (Element element : Jsoup.parse(html).body().select("body *")) {
            assertThat(HARMLESS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as(html)
                        .isIn("href", "src", "alt", "title", "class", "role", "tabindex", "aria-label");
                if ("class".equals(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(html).isEqualTo("scroll");
                } else if ("href".equals(attribute.getKey()) || "src".equals(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(html).matches("(?s)[^:]*|//x\\.example/a:b");
                }
            }
        }
    }

    @Test
    @DisplayName("表格、列表、图片和链接保留")
    void formIsKept() {
        String html =
                "<h2>标题</h2><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"表格\"><table><tbody><tr>"
                        + "<th colspan=\"2\">甲</th></tr></tbody></table></div><ul><li>乙</li></ul>"
                        + "<p><a href=\"https://a.gov.cn/x?y=1#z\">丙</a><a href=\"附件 1.doc\">丁</a><a href=\"mailto:a@b.cn\">戊</a>"
                        + "<img src=\"data:image/png;base64,AAAA\" alt=\"图\"></p>";

        Sanitized sanitized = sanitizer.sanitize(html);

        assertThat(sanitized.html()).isEqualTo(html);
        assertThat(sanitizer.sanitize(html.replaceAll(" class=.*?表格\"", "")).notes())
                .isEmpty();
    }

    @Test
    @DisplayName("每种损失都有中文说明和次数")
    void everyLossIsNoted() {
        Sanitized sanitized = sanitizer.sanitize(
                "<h1>题</h1><script>x</script><p style='a' onclick='b'>文</p><font>字</font><img src='a.png'>");

        assertThat(sanitized.notes())
                .extracting(AdaptationNote::message)
                .containsExactly(
                        "正文中的 <script> 已去除，共 1 处",
                        "样式及其他属性（style、class、align 等）已去除，共 1 处",
                        "事件属性（on…）已去除，共 1 处",
                        "不支持的标签 <font> 已去除，文字保留，共 1 处",
                        "图片没有替代文字，暂以“图片”代替，请补写 alt，共 1 处",
                        "正文标题层级已调整（一级标题只用于页面标题，层级不跳跃），共 1 处");
        assertThat(sanitized.html()).isEqualTo("<h2>题</h2><p>文</p>字<img src=\"a.png\" alt=\"图片\">");
    }
}
