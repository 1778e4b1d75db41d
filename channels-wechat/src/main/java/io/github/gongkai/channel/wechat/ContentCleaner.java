package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Takes from an untrusted fragment all that the platform would drop or that could act, by an allow-list: what is not named here
 * does not pass. Words outside an element that is removed whole are never lost.
 */
final class ContentCleaner {
    /** Gone with all that is in them: what they hold is no text for readers. */
    private static final String REMOVED_WHOLE =
            "script, style, iframe, frame, frameset, object, embed, applet, svg, math,"
                    + " template, noscript, noframes, noembed, form input, form button, form select, form textarea, input, button,"
                    + " select, textarea, video, audio, canvas, map, link, meta, base, title, xmp, plaintext, bgsound, marquee, dialog";

    /** Words in other elements that mean the same. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("b", "strong"),
            Map.entry("i", "em"),
            Map.entry("div", "section"),
            Map.entry("article", "section"),
            Map.entry("main", "section"),
            Map.entry("header", "section"),
            Map.entry("footer", "section"),
            Map.entry("figure", "section"),
            Map.entry("center", "section"),
            Map.entry("address", "section"),
            Map.entry("dl", "section"),
            Map.entry("dt", "p"),
            Map.entry("dd", "p"),
            Map.entry("figcaption", "p"));

    /** Form that has no meaning of its own: taken off without a word. */
    private static final Set<String> NEUTRAL =
            Set.of("html", "head", "body", "tbody", "thead", "tfoot", "col", "colgroup");

    private static final Pattern ALIGNMENT = Pattern.compile("(?:^|;)\\s*text-align\\s*:\\s*(center|right)\\b");
    private static final String OWN_PICTURES = "https://mmbiz.qpic.cn/";

    private final Losses losses;

    private final URI page;

    ContentCleaner(URI page, Losses losses) {
        this.page = page;
        this.losses = losses;
    }

    /** The body of a new document that holds nothing but what is allowed, without any style. */
    Element clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html, page.toString());
        for (Element element : dirty.select(REMOVED_WHOLE)) {
            if (element.closest("head") == null
                    || element.hasText()
                    || !element.data().isEmpty()) {
                losses.removed(element.normalName());
            }
            element.remove();
        }
        dirty.select("img").forEach(this::replaceForeignPicture);
        dirty.select("*").forEach(this::translate);
        Document clean = new Cleaner(allowed()).clean(dirty);
        clean.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        return clean.body();
    }

    static Safelist allowed() {
        Safelist allowed = new Safelist()
                .addTags("p", "section", "span", "strong", "em", "h1", "h2", "h3", "h4", "h5", "h6")
                .addTags("ul", "ol", "li", "blockquote", "br", "hr", "img", "a", "sup", "sub", "pre", "code")
                .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan")
                .addAttributes("ol", "start")
                .addProtocols("a", "href", "http", "https", "mailto", "tel")
                .addProtocols("img", "src", "https")
                .preserveRelativeLinks(true);
        for (String tag : new String[] {"p", "section", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"}) {
            allowed.addAttributes(tag, "align");
        }
        return allowed;
    }

    private void replaceForeignPicture(Element picture) {
        String source = picture.attr("src").strip().replaceFirst("^(http:)?//mmbiz\\.qpic\\.cn/", OWN_PICTURES);
        if (source.startsWith(OWN_PICTURES)) {
            picture.attr("src", source);
            return;
        }
        String name = nameOf(picture, source);
        losses.note(Kind.ELEMENT_REMOVED, "图片“" + name + "”不在公众号素材库，平台会直接丢弃，已改为文字说明；请先上传素材或让读者点击阅读原文");
        picture.replaceWith(new TextNode("〔图片：" + name + "，请点击阅读原文查看〕"));
    }

    private static String nameOf(Element picture, String source) {
        String alt = picture.attr("alt").strip();
        if (!alt.isEmpty()) {
            return alt;
        }
        String path = source.startsWith("data:") ? "" : source.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? "未命名" : name;
    }

    private void translate(Element element) {
        String tag = element.normalName();
        String align = alignment(element);
        if (element.hasAttr("style") && !ContentStyler.isOwn(element.attr("style"))) {
            losses.formLost("原有样式");
        }
        String synonym = SYNONYMS.get(tag);
        if (synonym != null) {
            element.tagName(synonym);
        } else if (!NEUTRAL.contains(tag) && !tag.startsWith("#") && !allowed().isSafeTag(tag)) {
            losses.formLost(tag);
        }
        element.removeAttr("align");
        if (!align.isEmpty()) {
            element.attr("align", align);
        }
    }

    /** Where a signature or a heading stands means something in a document, so this one piece of style is kept. */
    private static String alignment(Element element) {
        Matcher style = ALIGNMENT.matcher(element.attr("style"));
        if (style.find()) {
            return style.group(1);
        }
        String align = element.attr("align").strip();
        return align.equals("center") || align.equals("right") ? align : element.nameIs("center") ? "center" : "";
    }
}
