package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationLink;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.channel.wechat.Articles.adapt;
import static io.github.gongkai.channel.wechat.Articles.article;
import static io.github.gongkai.channel.wechat.Articles.articles;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公众号文章")
class ArticleComposerTest {
    private static final String ID = "11010519491231002X";

    @Test
    @DisplayName("本网站的 jpg、png 图片点名待传，其他图片逐一说明")
    void namesPicturesForUploadAndListsForeignOnes() {
        ChannelPayload payload = adapt(Publications.of(
                "题",
                "概述",
                "<p><img src='/files/map.jpg' alt='规划图'><img src='http://mmbiz.qpic.cn/a.png'>"
                        + "<img src='https://cdn.example.com/b.png'><img src='/c.webp'><img src='data:image/png;base64,AA'>"
                        + "<img src='//www.nanling.gov.cn.evil.example/d.png'></p>"));
        Document content = Jsoup.parse(article(payload, 0).path("content").asText());

        assertThat(content.select("img").eachAttr("src"))
                .containsExactly("https://www.nanling.gov.cn/files/map.jpg", "https://mmbiz.qpic.cn/a.png");
        assertThat(payload.attachments())
                .containsExactly(
                        new AttachmentRef("规划图", "image/jpeg", "https://www.nanling.gov.cn/files/map.jpg", null));
        assertThat(content.text()).contains("〔图片：b.png，请点击阅读原文查看〕", "〔图片：c.webp", "〔图片：d.png");
        assertThat(payload.notes())
                .hasSize(4)
                .allSatisfy(note -> assertThat(note.kind()).isEqualTo(Kind.ELEMENT_REMOVED));
    }

    @Test
    @DisplayName("图片换成平台地址后更长，正文仍不超限；截掉的图片不再上传")
    void leavesRoomForTheAddressesOfUploadedPictures() {
        String html = "<p>" + "字".repeat(900) + "<img src='/p%d.png'></p>";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append(html.formatted(i));
        }
        ChannelPayload payload = adapt(Publications.of("题", "概述", many.toString()));
        String content = article(payload, 0).path("content").asText();

        assertThat(payload.attachments()).isNotEmpty().hasSizeLessThan(30);
        for (AttachmentRef picture : payload.attachments()) {
            content = content.replace(picture.url(), "https://mmbiz.qpic.cn/" + "x".repeat(233));
        }
        assertThat(content.length()).isLessThan(20_000);
    }

    @Test
    @DisplayName("被标签拆开的身份证号：遮盖并注明，说明里不重复号码")
    void masksANumberThatMarkupCutsInPieces() {
        ChannelPayload payload = adapt(
                Publications.of(
                        "名单 " + ID,
                        "概述",
                        "<table><tr><td>1101<b>0519</b><span>491231</span>002X</td><td>张某</td></tr></table><p>电话 13912345678</p>"));
        String whole = payload.body() + payload.notes() + payload.title();
        Document content = Jsoup.parse(article(payload, 0).path("content").asText());

        assertThat(content.text() + whole).doesNotContain(ID).doesNotContain("491231");
        assertThat(content.text()).contains("张某", "13912345678");
        assertThat(payload.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Kind.CHARACTER_REPLACED);
            assertThat(note.message()).contains("身份证号 2 处");
        });
    }

    @Test
    @DisplayName("多篇合为一个草稿：解读排第二，摘要不填，说明写明第几篇")
    void putsTheInterpretationSecond() {
        Publication lead = Publications.numbered("a", "关于危房改造的通知", "<p>正文</p>");
        Publication other = Publications.numbered("b", "补助标准", "<p>正文</p><iframe></iframe>");
        Publication interpretation = Publications.linking(
                "c", "一图读懂", "<p>解读</p>", new PublicationLink(PublicationLink.Kind.INTERPRETS, lead.id()));

        ChannelPayload payload = adapt(lead, other, interpretation);

        assertThat(articles(payload).findValuesAsText("title")).containsExactly("关于危房改造的通知", "一图读懂", "补助标准");
        assertThat(payload.title()).isEqualTo("关于危房改造的通知");
        assertThat(articles(payload).findValues("digest")).isEmpty();
        assertThat(payload.notes())
                .extracting(AdaptationNote::message)
                .singleElement()
                .asString()
                .startsWith("第 3 篇：");
        assertThat(articles(payload).findValuesAsText("content_source_url"))
                .containsExactly(
                        "https://www.nanling.gov.cn/a.html",
                        "https://www.nanling.gov.cn/c.html",
                        "https://www.nanling.gov.cn/b.html");
    }

    @Test
    @DisplayName("防重标记随阅读原文网址走，取得回来，别人的网址里没有")
    void carriesAMarkInTheAddress() {
        var key = new io.github.gongkai.channel.IdempotencyKey("A-_".repeat(14) + "z");
        for (String address : List.of(
                "https://a.gov.cn/1.html",
                "https://a.gov.cn/1?x=2",
                "https://a.gov.cn/#/doc/1",
                "https://a.gov.cn/1?x=2#y")) {
            String marked = ArticleMark.put(address, key);
            assertThat(ArticleMark.find(marked)).contains(key);
            assertThat(marked.length() - address.length()).isLessThanOrEqualTo(ArticleMark.LENGTH);
            assertThat(ArticleMark.find(address)).isEmpty();
        }
    }
}
