package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Turns untrusted HTML into text for a page, by allow-lists. A walk over the tree takes out what is not allowed and notes each
 * loss; jsoup's cleaner then copies only what the same lists allow, so a mistake in the walk can lose a note but let nothing
 * through. Thread-safe.
 */
public final class HtmlSanitizer {
    private static final Set<String> ELEMENTS = Set.of(
            ("h1 h2 h3 h4 h5 h6 p div span br hr blockquote pre code ul ol li dl dt dd table caption colgroup col thead"
                            + " tbody tfoot tr td th figure figcaption a img b strong i em u s sub sup small mark")
                    .split(" "));
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title"),
            "img", Set.of("src", "alt", "width", "height", "title"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"),
            "col", Set.of("span"),
            "colgroup", Set.of("span"),
            "ol", Set.of("start"));
    /** Elements whose content goes with them: it is not text for readers, or it is read by other rules than HTML's. */
    private static final Set<String> WITH_CONTENT = Set.of(
            ("script style iframe frame frameset object embed applet template noscript noembed noframes svg math link meta"
                            + " base head title audio video source track canvas input button select textarea option"
                            + " xmp plaintext portal dialog param")
                    .split(" "));

    private static final Set<String> NUMBERS = Set.of("width", "height", "colspan", "rowspan", "span", "start");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");
    private final Cleaner cleaner = new Cleaner(safelist());
    private final ContentShape shape = new ContentShape();
    private final @Nullable String own;

    /**
     * For a site.
     *
     * @param own public address of the site, whose pictures may stand in its pages; null if not known
     */
    public HtmlSanitizer(@Nullable String own) {
        this.own = own;
    }

    /** The clean text. */
    public Sanitized sanitize(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        Losses losses = new Losses();
        // A snapshot: the walk changes the tree under its feet.
        for (Element element : List.copyOf(document.body().getAllElements())) {
            if (element.hasParent() && !element.normalName().equals("body")) {
                visit(element, losses);
            }
        }
        shape.mend(document.body(), losses);
        document.outputSettings().prettyPrint(false);
        Document clean = cleaner.clean(document);
        clean.outputSettings().prettyPrint(false);
        ContentShape.wrapTables(clean.body());
        return new Sanitized(clean.body().html().strip(), losses.notes());
    }

    private void visit(Element element, Losses losses) {
        if (!element.hasParent()) {
            return;
        }
        String name = element.normalName();
        if (WITH_CONTENT.contains(name)) {
            losses.count(Kind.ELEMENT_REMOVED, "正文中的 <" + name + "> 已去除");
            element.remove();
        } else if (!ELEMENTS.contains(name)) {
            losses.count(Kind.FORM_LOST, "不支持的标签 <" + printable(name) + "> 已去除，文字保留");
            element.unwrap();
        } else {
            filterAttributes(element, losses);
            if ("img".equals(name)) {
                visitImage(element, losses);
            }
        }
    }

    private static void filterAttributes(Element element, Losses losses) {
        Set<String> allowed = ATTRIBUTES.getOrDefault(element.normalName(), Set.of());
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (!allowed.contains(name)) {
                element.removeAttr(attribute.getKey());
                noteAttribute(name, losses);
            } else if (!isAllowedValue(name, attribute.getValue())) {
                element.removeAttr(attribute.getKey());
                losses.count(Kind.ELEMENT_REMOVED, "不安全或不规范的 " + name + " 已去除");
            }
        }
    }

    private static void noteAttribute(String name, Losses losses) {
        if (name.startsWith("on")) {
            losses.count(Kind.ELEMENT_REMOVED, "事件属性（on…）已去除");
        } else {
            losses.count(Kind.FORM_LOST, "样式及其他属性（style、class、align 等）已去除");
        }
    }

    private static boolean isAllowedValue(String name, String value) {
        if ("href".equals(name)) {
            return SafeUrl.isLink(value);
        } else if ("src".equals(name)) {
            return SafeUrl.isImage(value);
        } else if ("scope".equals(name)) {
            return SCOPES.contains(value);
        }
        return !NUMBERS.contains(name) || NUMBER.matcher(value).matches();
    }

    private void visitImage(Element image, Losses losses) {
        if (!image.hasAttr("src")) {
            losses.count(Kind.ELEMENT_REMOVED, "没有可用地址的图片已去除");
            image.remove();
        } else if (!SafeUrl.isLocal(image.attr("src"), own)) {
            losses.count(Kind.FORM_LOST, "外部图片改为链接（页面不引用其他网站的资源）");
            String name = image.attr("alt").isBlank() ? "图片" : "图片：" + image.attr("alt");
            Element link = new Element("a").attr("href", image.attr("src")).text("查看" + name);
            image.replaceWith(image.closest("a") == null ? link : new TextNode(name));
        } else if (!image.hasAttr("alt")) {
            losses.count(Kind.FORM_LOST, "图片没有替代文字，暂以“图片”代替，请补写 alt");
            image.attr("alt", "图片");
        }
    }

    // A tag's name may hold anything up to a space; it goes into a message for people.
    private static String printable(String name) {
        String plain = name.replaceAll("[^a-z0-9:-]", "?");
        return plain.length() <= 20 ? plain : plain.substring(0, 20) + "…";
    }

    private static Safelist safelist() {
        Safelist safelist =
                Safelist.none().addTags(ELEMENTS.toArray(String[]::new)).preserveRelativeLinks(true);
        ATTRIBUTES.forEach((element, names) -> safelist.addAttributes(element, names.toArray(String[]::new)));
        return safelist;
    }
}
