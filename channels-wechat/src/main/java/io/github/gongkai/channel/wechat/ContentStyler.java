package io.github.gongkai.channel.wechat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Gives clean content the look it keeps on a phone: the platform knows inline styles only. */
final class ContentStyler {
    /** What stands below the text and is no part of it. */
    static final String SMALL = "font-size:14px;color:#666;";

    private static final String SCROLL = "overflow-x:auto;margin:0 0 1em;";
    private static final String CELL = "border:1px solid #d0d5dd;padding:6px 8px;vertical-align:top;";
    private static final String TABLE = "border-collapse:collapse;font-size:14px;line-height:1.5;";

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("p", "margin:0 0 1em;"),
            Map.entry("h1", "margin:1.4em 0 .7em;font-size:20px;line-height:1.4;"),
            Map.entry("h2", "margin:1.4em 0 .7em;font-size:18px;line-height:1.4;"),
            Map.entry("h3", "margin:1.2em 0 .6em;font-size:17px;line-height:1.4;"),
            Map.entry("h4", "margin:1.2em 0 .6em;font-size:16px;line-height:1.4;"),
            Map.entry("h5", "margin:1.2em 0 .6em;font-size:16px;line-height:1.4;"),
            Map.entry("h6", "margin:1.2em 0 .6em;font-size:16px;line-height:1.4;"),
            Map.entry("ul", "margin:0 0 1em;padding-left:1.5em;"),
            Map.entry("ol", "margin:0 0 1em;padding-left:1.5em;"),
            Map.entry("blockquote", "margin:0 0 1em;padding:.6em 1em;border-left:3px solid #b8c4d6;color:#555;"),
            Map.entry("hr", "border:0;border-top:1px solid #d0d5dd;margin:1.5em 0;"),
            Map.entry("img", "max-width:100%;height:auto;"),
            Map.entry("pre", "margin:0 0 1em;padding:.8em;background:#f6f8fa;overflow-x:auto;font-size:14px;"),
            Map.entry("table", TABLE),
            Map.entry("caption", "padding:0 0 .5em;font-weight:bold;"),
            Map.entry("th", CELL + "background:#f2f5fa;font-weight:bold;"),
            Map.entry("td", CELL));

    /** White space between their children is no text; between list items it shows as empty bullets. */
    private static final Set<String> BLOCKS =
            Set.of("body", "section", "ul", "ol", "table", "thead", "tbody", "tfoot", "tr", "blockquote");

    private static final Evaluator TABLES = Selector.evaluatorOf("table");
    private static final Evaluator ROWS = Selector.evaluatorOf("tr");
    private static final Evaluator LIST_PARAGRAPHS = Selector.evaluatorOf("li > p, li > section");
    private static final Evaluator MAY_BE_EMPTY =
            Selector.evaluatorOf("p, section, span, strong, em, h1, h2, h3, h4, h5, h6");
    private static final Evaluator SHOWN = Selector.evaluatorOf("img, hr, table");

    private static final Pattern OWN_WIDTH = Pattern.compile("min-width:[0-9]+(px|%);");
    private static final int COLUMNS_ON_A_PHONE = 4;
    private static final int COLUMN_WIDTH = 90;

    private ContentStyler() {}

    /** Whether a style came from here, so that taking it off loses nothing. */
    static boolean isOwn(String style) {
        String bare = withoutEnd(withoutEnd(style, "text-align:center;"), "text-align:right;");
        int width = bare.lastIndexOf("min-width:");
        if (width > 0 && OWN_WIDTH.matcher(bare.substring(width)).matches()) {
            bare = bare.substring(0, width);
        }
        return bare.isEmpty() || bare.equals(SCROLL) || bare.equals(SMALL) || STYLES.containsValue(bare);
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** Styles everything below. */
    static void style(Element body) {
        tidy(body);
        body.select(TABLES).forEach(ContentStyler::wrap);
        List<Element> all = body.getAllElements();
        for (Element element : all.subList(1, all.size())) {
            String style = STYLES.getOrDefault(element.normalName(), element.attr("style"));
            if (element.nameIs("table")) {
                style += "min-width:" + width(element) + ";";
            }
            if (element.hasAttr("align")) {
                style += "text-align:" + element.attr("align") + ";";
                element.removeAttr("align");
            }
            if (style.isEmpty()) {
                element.removeAttr("style");
            } else {
                element.attr("style", style);
            }
        }
    }

    /** Draws the lines of styled tables by attributes, at a tenth of the length. */
    static void plainCells(Element body) {
        body.select("table").attr("border", "1").attr("cellpadding", "6");
        body.select("td, th").removeAttr("style");
    }

    /** Takes out what shows as a gap or an empty bullet. */
    private static void tidy(Element body) {
        for (Element element : body.getAllElements()) {
            if (BLOCKS.contains(element.normalName())) {
                for (Node child : element.childNodes().toArray(new Node[0])) {
                    if (child instanceof TextNode text && text.isBlank()) {
                        child.remove();
                    }
                }
            }
        }
        for (Element paragraph : body.select(LIST_PARAGRAPHS)) {
            if (paragraph.previousSibling() != null
                    && !paragraph.previousSibling().outerHtml().isBlank()) {
                paragraph.before(new Element("br"));
            }
            paragraph.unwrap();
        }
        for (Element empty : body.select(MAY_BE_EMPTY)) {
            if (!empty.hasText() && empty.selectFirst(SHOWN) == null) {
                empty.remove();
            }
        }
    }

    /** A wide table scrolls by itself, so that the page does not. */
    private static void wrap(Element table) {
        Element parent = table.parent();
        boolean wrapped = parent != null && parent.nameIs("section") && parent.childNodeSize() == 1;
        Element section = wrapped && parent != null ? parent : new Element("section");
        if (!wrapped) {
            table.replaceWith(section);
            section.appendChild(table);
        }
        section.attr("style", SCROLL);
    }

    private static String width(Element table) {
        int columns = 0;
        for (Element row : table.select(ROWS)) {
            columns = Math.max(columns, row.childrenSize());
        }
        return columns > COLUMNS_ON_A_PHONE ? columns * COLUMN_WIDTH + "px" : "100%";
    }
}
