package io.github.gongkai.channel.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("恶意内容")
class ContentAttacksTest {
    static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<img src=x onerror=alert(1)>",
            "<img src=https://mmbiz.qpic.cn/a.png onload=alert(1)>",
            "<img/src='x'/onerror='alert(1)'>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" java\tscript:alert(1)\">x</a>",
            "<a href=\"&#106;avascript:alert(1)\">x</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<a href=\"https://mp.weixin.qq.com/s/a\" onclick=alert(1)>x</a>",
            "<a href=\"https://mp.weixin.qq.com@evil.example/\">x</a>",
            "<a href=\"https://mp.weixin.qq.com.evil.example/\">x</a>",
            "<p onmouseover=alert(1)>x</p>",
            "<p style=\"background:url(javascript:alert(1))\">x</p>",
            "<p style=\"width:expression(alert(1))\">x</p>",
            "<p style=\"position:fixed;top:0;text-align:center;background:url(//evil.example/p)\">x</p>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<meta http-equiv=refresh content='0;url=https://evil.example'>",
            "<base href=https://evil.example/>",
            "<iframe src=https://evil.example></iframe>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<object data=https://evil.example/x.swf></object>",
            "<embed src=https://evil.example/x.swf>",
            "<svg onload=alert(1)><circle/></svg>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            "<template><script>alert(1)</script></template>",
            "<form action=https://evil.example><input name=p><button formaction=javascript:alert(1)>x</button></form>",
            "<video src=x onerror=alert(1)></video>",
            "<audio src=x onerror=alert(1)></audio>",
            "<details open ontoggle=alert(1)>x</details>",
            "<body onload=alert(1)>x",
            "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
            "<table background=\"javascript:alert(1)\"><tr><td id=x class=y>x</td></tr></table>",
            "<marquee onstart=alert(1)>x</marquee>",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>");

    /** Those of the website, one a line, in the escapes of Java. */
    static List<String> attacksOnTheWebsite() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ContentAttacksTest.class.getResourceAsStream("/io/github/gongkai/channel/web/attack-vectors.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ContentAttacksTest::unescape)
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

    @ParameterizedTest
    @FieldSource("ATTACKS")
    @DisplayName("针对公众号的攻击写法一律失效，前后文字都在")
    void letsNothingActiveThrough(String attack) {
        Document content = Jsoup.parseBodyFragment(Articles.content("<p>前</p>" + attack + "<p>后</p>"));

        assertInert(content);
        assertThat(content.text()).contains("前", "后");
    }

    @ParameterizedTest
    @MethodSource("attacksOnTheWebsite")
    @DisplayName("针对网站的攻击写法在公众号上同样失效")
    void letsNoAttackOnTheWebsiteThrough(String attack) {
        Document content = Jsoup.parseBodyFragment(Articles.content("<p>前</p>" + attack + "<p>后</p>"));

        assertInert(content);
        assertThat(content.text()).contains("前");
    }

    private static void assertInert(Document content) {
        for (Element element : content.body().select("body *")) {
            assertThat(HARMLESS).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn("style", "href", "src", "alt", "colspan", "rowspan", "start");
                if (!attribute.getKey().equals("alt")) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                            .doesNotContain("script:", "expression", "url(", "position", "evil", "data:");
                }
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).startsWith("https://mp.weixin.qq.com/");
                }
                if (attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).matches("https://(mmbiz\\.qpic\\.cn|www\\.nanling\\.gov\\.cn)/.*");
                }
            }
        }
    }

    private static final Set<String> HARMLESS = Set.of(
            ("p section a img strong em table caption tbody thead tfoot tr td th h1 h2 h3 h4 h5 h6 ul ol li pre code"
                            + " blockquote span br hr sub sup")
                    .split(" "));
}
