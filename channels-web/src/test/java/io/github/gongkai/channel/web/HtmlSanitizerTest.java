package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("正文净化")
class HtmlSanitizerTest {
    private final HtmlSanitizer sanitizer = new HtmlSanitizer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>run()</script>",
                "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
                "<scr<script>ipt>run()</scr</script>ipt>",
                "<script/x>run()",
                "<img src=x onerror=run()>",
                "<img/src=x/onerror=run()>",
                "<img src=x oNeRrOr\u000b=run()>",
                "<p onclick='run()'>a</p>",
                "<a href='javascript:run()'>a</a>",
                "<a href='JaVaScRiPt:run()'>a</a>",
                "<a href=' javascript:run()'>a</a>",
                "<a href='java&#9;script:run()'>a</a>",
                "<a href='java&#10;script:run()'>a</a>",
                "<a href='&#1;javascript:run()'>a</a>",
                "<a href='&#106;avascript&colon;run()'>a</a>",
                "<a href='\u200bjavascript:run()'>a</a>",
                "<a href='vbscript:run()'>a</a>",
                "<a href='data:text/html,<script>run()</script>'>a</a>",
                "<a href='blob:https://x.example/1'>a</a>",
                "<a href='file:///etc/passwd'>a</a>",
                "<img src='javascript:run()'>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<img src='data:text/html;base64,PHN2Zz4='>",
                "<iframe src='https://x.example'></iframe>",
                "<iframe srcdoc='&lt;script&gt;run()&lt;/script&gt;'></iframe>",
                "<object data='x.swf'></object>",
                "<embed src='x.swf'>",
                "<applet code=X></applet>",
                "<form action='https://x.example'><input name=a><button formaction='javascript:run()'>b</button></form>",
                "<textarea autofocus onfocus=run()></textarea>",
                "<select onfocus=run() autofocus><option>a</select>",
                "<style>@import '//x.example/a.css'</style>",
                "<p style='background:url(javascript:run())'>a</p>",
                "<link rel=stylesheet href='//x.example/a.css'>",
                "<meta http-equiv=refresh content='0;url=javascript:run()'>",
                "<base href='https://x.example/'>",
                "<svg onload=run()><script>run()</script></svg>",
                "<svg><a xlink:href='javascript:run()'><text>a</text></a></svg>",
                "<svg><style><img src=x onerror=run()></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=run()>",
                "<math href='javascript:run()'>a</math>",
                "<noscript><p title='</noscript><img src=x onerror=run()>'></noscript>",
                "<template><script>run()</script></template>",
                "<xmp><p title='</xmp><img src=x onerror=run()>'></xmp>",
                "<noembed><p title='</noembed><img src=x onerror=run()>'></noembed>",
                "<textarea><p title='</textarea><img src=x onerror=run()>'></textarea>",
                "<title><p title='</title><img src=x onerror=run()>'></title>",
                "<!--><img src=x onerror=run()>-->",
                "<![CDATA[<img src=x onerror=run()>]]>",
                "<?xml-stylesheet href='javascript:run()'?>",
                "<video><source onerror=run()></video>",
                "<audio src=x onerror=run()></audio>",
                "<details open ontoggle=run()>a</details>",
                "<marquee onstart=run()>a</marquee>",
                "<body onload=run()>a</body>",
                "<table background='javascript:run()'><tr><td>a</td></tr></table>",
                "<x-y onclick=run() is='z'>a</x-y>",
                "<p id='__proto__' name='body'>a</p>",
                "<frameset onload=run()><frame src='javascript:run()'></frameset>",
                "<img src='x' srcset='javascript:run() 1x'>",
                "<div><p onmouseover=run() <b>a"
            })
    @DisplayName("攻击写法一律失效")
    void nothingActiveIsLeft(String attack) {
        String html = sanitizer.sanitize("<p>前</p>" + attack + "<p>后</p>").html();

        assertInert(html);
        assertThat(sanitizer.sanitize(html).html()).isEqualTo(html);
    }

    private static void assertInert(String html) {
        for (Element element : Jsoup.parse(html).body().select("body *")) {
            assertThat(element.normalName())
                    .as(html)
                    .isIn("p", "a", "img", "b", "table", "tbody", "tr", "td", "div", "h2");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(html).isIn("href", "src", "alt", "title");
                if (!"title".equals(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(html).doesNotContain(":");
                }
            }
        }
    }

    @Test
    @DisplayName("表格、列表、图片和链接保留")
    void formIsKept() {
        String html = "<h2>标题</h2><table><tbody><tr><th colspan=\"2\">甲</th></tr></tbody></table><ul><li>乙</li></ul>"
                + "<p><a href=\"https://a.gov.cn/x?y=1#z\">丙</a><a href=\"附件 1.doc\">丁</a><a href=\"mailto:a@b.cn\">戊</a>"
                + "<img src=\"data:image/png;base64,AAAA\" alt=\"图\"></p>";

        Sanitized sanitized = sanitizer.sanitize(html);

        assertThat(sanitized.html()).isEqualTo(html);
        assertThat(sanitized.notes()).isEmpty();
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
                        "正文标题降一级（一级标题只用于页面标题），共 1 处");
        assertThat(sanitized.html()).isEqualTo("<h2>题</h2><p>文</p>字<img src=\"a.png\" alt=\"图片\">");
    }
}
