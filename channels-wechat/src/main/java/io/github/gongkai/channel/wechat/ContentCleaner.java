package io.github.gongkai.channel.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Copies from an untrusted fragment what the platform keeps and what cannot act, by an allow-list: an element or attribute that
 * is not named here is never copied. Words outside an element that is removed whole are never lost.
 */
final class ContentCleaner {
    /** Gone with all that is in them: what they hold is no text for readers. */
    private static final Set<String> REMOVED_WHOLE = Set.of(
            ("script,style,iframe,frame,frameset,object,embed,applet,svg,math,template,noscript,noframes,noembed,input,button,"
                            + "select,textarea,video,audio,canvas,map,link,meta,base,title,xmp,plaintext,bgsound,marquee,dialog")
                    .split(","));

    private static final Set<String> ALLOWED =
            Set.of(("p,section,span,strong,em,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,br,hr,a,sup,sub,pre,code,"
                            + "table,caption,thead,tbody,tfoot,tr,th,td")
                    .split(","));

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
    private static final Set<String> NEUTRAL = Set.of("html", "head", "body", "col", "colgroup");

    private static final Set<String> ALIGNED = Set.of("p", "section", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th");
    private static final Pattern ALIGNMENT = Pattern.compile("(?:^|;)\\s*text-align\\s*:\\s*(center|right)\\b");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final URI page;
    private final Losses losses;
    private final Pictures pictures;

    ContentCleaner(URI page, Losses losses, Pictures pictures) {
        this.page = page;
        this.losses = losses;
        this.pictures = pictures;
    }

    /** The body of a new document that holds nothing but what is allowed, without any style. */
    Element clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html, page.toString());
        Document clean = Document.createShell(page.toString());
        clean.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        NodeTraversor.filter(new Copying(clean.body()), dirty.body());
        return clean.body();
    }

    /** Walks the untrusted tree and builds the clean one. */
    private final class Copying implements NodeFilter {
        private Element destination;

        Copying(Element destination) {
            this.destination = destination;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                destination.appendChild(new TextNode(text.getWholeText()));
            } else if (node instanceof Element element && depth > 0) {
                return copy(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && depth > 0 && isCopied(element)) {
                Element parent = destination.parent();
                if (parent != null) {
                    destination = parent;
                }
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult copy(Element element) {
            String tag = element.normalName();
            if (REMOVED_WHOLE.contains(tag)) {
                losses.removed(tag);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("img")) {
                destination.appendChild(pictures.settle(element));
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.hasAttr("style") && !ContentStyler.isOwn(element.attr("style"))) {
                losses.formLost("原有样式");
            }
            if (isCopied(element)) {
                Element copy = new Element(SYNONYMS.getOrDefault(tag, tag));
                copyAttributes(element, copy);
                destination.appendChild(copy);
                destination = copy;
            } else if (!NEUTRAL.contains(tag)) {
                losses.formLost(tag);
            }
            return FilterResult.CONTINUE;
        }
    }

    private static boolean isCopied(Element element) {
        return ALLOWED.contains(element.normalName()) || SYNONYMS.containsKey(element.normalName());
    }

    private static void copyAttributes(Element from, Element to) {
        String tag = to.normalName();
        if (ALIGNED.contains(tag)) {
            String align = alignment(from);
            if (!align.isEmpty()) {
                to.attr("align", align);
            }
        }
        switch (tag) {
            // What the address is worth is judged where links are replaced; none stays that was not.
            case "a" -> {
                if (from.hasAttr("href")) {
                    to.attr("href", from.attr("href"));
                }
            }
            case "td", "th" -> {
                copyNumber("colspan", from, to);
                copyNumber("rowspan", from, to);
            }
            case "ol" -> copyNumber("start", from, to);
            default -> {}
        }
    }

    private static void copyNumber(String attribute, Element from, Element to) {
        String value = from.attr(attribute).strip();
        if (SMALL_NUMBER.matcher(value).matches()) {
            to.attr(attribute, value);
        }
    }

    /** Where a signature or a heading stands means something in a document, so this one piece of style is kept. */
    private static String alignment(Element element) {
        if (element.hasAttr("style")) {
            Matcher style = ALIGNMENT.matcher(element.attr("style"));
            if (style.find()) {
                return style.group(1);
            }
        }
        String align = element.attr("align").strip();
        return align.equals("center") || align.equals("right") ? align : element.nameIs("center") ? "center" : "";
    }
}
