package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the content of one article: cleaned, styled, with its addresses and attachments at the end, and never too long. */
final class ArticleContent {
    private static final String OPENING =
            "<section style=\"font-size:16px;line-height:1.75;color:#222;word-wrap:break-word;\">";
    private static final String CLOSING = "</section>";
    private static final String READ_ON = "全文请点击阅读原文";

    /** The most that addresses and the like may take from the text. */
    private static final int TAIL_SHARE = 4;

    private final URI page;
    private final WechatLimits limits;
    private final Losses losses;
    private final LinkList links;
    private final Pictures pictures;
    private final PersonalDataMask mask;

    ArticleContent(URI page, WechatLimits limits, Losses losses, PersonalDataScanner scanner) {
        this.page = page;
        this.limits = limits;
        this.losses = losses;
        this.links = new LinkList(page, losses);
        this.pictures = new Pictures(page, losses);
        this.mask = new PersonalDataMask(scanner);
    }

    /** The text without anything that would not work or not pass. */
    Element clean(String html) {
        Element body = new ContentCleaner(page, losses, pictures).clean(html);
        pictures.close();
        unwrapOwnFrame(body);
        links.replaceLinks(body);
        mask.mask(body);
        return body;
    }

    /** A line of plain text that goes out beside the content, looked through like it. */
    String masked(String text) {
        return mask.mask(text);
    }

    /** The pictures that the finished content needs on the platform. */
    List<AttachmentRef> pictures(Element body) {
        return pictures.forUpload(body);
    }

    /** Whatever is known only when everything is done. */
    void tell() {
        mask.tell(losses);
    }

    /** The finished content. */
    String finish(Element body, Publication publication) {
        // An uploaded picture gets an address of the platform, which may be longer than its own.
        int addresses = pictures.count() * limits.pictureAddress();
        int limit = Math.max(0, limits.content() - OPENING.length() - CLOSING.length() - addresses);
        Element facts = facts(publication, limit / TAIL_SHARE);
        ContentStyler.style(facts);
        ContentStyler.style(body);
        String end = facts.html() + CLOSING;
        String text = body.html();
        String tail = tail(links.draft(body, limit / TAIL_SHARE));
        if (text.length() + tail.length() + end.length() - CLOSING.length() > limit) {
            text = shortened(body, limit - end.length() + CLOSING.length(), limit / TAIL_SHARE);
        }
        return OPENING + text + tail(links.list(body, limit / TAIL_SHARE)) + end;
    }

    /** Of a document that is written without line breaks: between blocks they would show as gaps. */
    private static Element section() {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendElement("section");
    }

    private static String tail(Element list) {
        Element tail = section().appendChild(list);
        ContentStyler.style(tail);
        return tail.html();
    }

    private String shortened(Element body, int room, int tailLimit) {
        ContentStyler.plainCells(body);
        int tail = tail(links.draft(body, tailLimit)).length();
        if (body.html().length() + tail <= room) {
            losses.formLost("表格线条");
            return body.html();
        }
        Element more = section();
        more.appendElement("p").text("……").appendElement("strong").text(READ_ON);
        ContentStyler.style(more);
        int whole = body.text().length();
        ContentShortener.shorten(body, Math.max(0, room - tail - more.html().length()));
        losses.note(
                Kind.TRUNCATED,
                "正文原有 " + whole + " 字，连同排版代码超过平台上限 " + limits.contentCharacters() + " 字符，保留前 "
                        + body.text().length() + " 字，文末已注明“" + READ_ON + "”");
        body.append(more.html());
        return body.html();
    }

    /** What a reader needs to find or quote the document, and where its attachments are. */
    private Element facts(Publication publication, int limit) {
        Element section = section();
        section.appendElement("hr");
        Element small = section.appendElement("section").attr("style", ContentStyler.SMALL);
        fact(small, "发布机构", publication.body().name());
        fact(small, "发文字号", publication.documentNumber());
        fact(small, "索引号", publication.indexNumber());
        int left = 0;
        if (!publication.attachments().isEmpty()) {
            small.appendElement("p").text("附件请点击“阅读原文”，到网站下载：" + page);
        }
        for (Attachment attachment : publication.attachments()) {
            Element line = small.appendElement("p").text("附件：" + masked(attachment.name()));
            if (section.outerHtml().length() > limit) {
                line.remove();
                left++;
            } else {
                losses.note(Kind.ATTACHMENT_LINKED, "公众号不能带附件，“" + masked(attachment.name()) + "”已改为文末的网站下载提示");
            }
        }
        if (left > 0) {
            losses.note(Kind.ATTACHMENT_DROPPED, "附件过多，有 " + left + " 个未在文末列出");
        }
        return section;
    }

    private static void fact(Element section, String label, @Nullable Object value) {
        if (value != null) {
            section.appendElement("p").text(label + "：" + value);
        }
    }

    /** Content that was made here before does not get a second frame. */
    private static void unwrapOwnFrame(Element body) {
        if (body.childNodeSize() == 1
                && body.childrenSize() == 1
                && body.child(0).nameIs("section")
                && body.select("> section > table").isEmpty()) {
            body.child(0).unwrap();
        }
    }
}
