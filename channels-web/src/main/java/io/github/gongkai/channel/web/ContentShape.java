package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Mends the shape of a text so that it can be read aloud and on a narrow screen: headings step by step from the second level,
 * list entries in lists, no links without a name, tables in a box that scrolls.
 */
final class ContentShape {
    void mend(Element body, Losses losses) {
        List<Element> headings = new ArrayList<>();
        for (Element element : List.copyOf(body.getAllElements())) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> headings.add(element);
                case "li" -> standsIn(element, Set.of("ul", "ol"));
                case "dt", "dd" -> standsIn(element, Set.of("dl"));
                case "a" -> {
                    if (!element.hasText() && element.selectFirst("img") == null) {
                        element.unwrap();
                    }
                }
                default -> {}
            }
        }
        stepHeadings(headings, losses);
    }

    /** An entry outside its list is a paragraph. */
    private static void standsIn(Element entry, Set<String> lists) {
        Element parent = entry.parent();
        if (parent == null || !lists.contains(parent.normalName())) {
            entry.tagName("p");
        }
    }

    /** The page's title is its one h1, so headings of the text begin at h2, and none is left out on the way down. */
    private static void stepHeadings(List<Element> headings, Losses losses) {
        List<Integer> used = headings.stream()
                .filter(Element::hasText)
                .map(ContentShape::levelOf)
                .distinct()
                .sorted()
                .toList();
        int before = 1;
        for (Element heading : headings) {
            if (!heading.hasText()) {
                heading.tagName("div");
                continue;
            }
            int level = Math.min(2 + used.indexOf(levelOf(heading)), Math.min(before + 1, 6));
            if (level != levelOf(heading)) {
                losses.count(Kind.FORM_LOST, "正文标题层级已调整（一级标题只用于页面标题，层级不跳跃）");
                heading.tagName("h" + level);
            }
            before = level;
        }
    }

    private static int levelOf(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** After cleaning: what stands here is ours and would not pass the cleaner. Twice is the same as once. */
    static void wrapTables(Element body) {
        for (Element table : body.getElementsByTag("table")) {
            Element parent = table.parent();
            if (parent == null || stands(table, "table")) {
                continue;
            }
            boolean alone = parent.normalName().equals("div") && parent.childNodeSize() == 1;
            Element box = alone ? parent : new Element("div");
            if (!alone) {
                table.replaceWith(box);
                box.appendChild(table);
            }
            box.attr("class", "scroll")
                    .attr("role", "group")
                    .attr("tabindex", "0")
                    .attr("aria-label", captionOf(table));
        }
    }

    private static boolean stands(Element element, String inside) {
        return element.parents().stream().anyMatch(parent -> parent.normalName().equals(inside));
    }

    private static String captionOf(Element table) {
        return table.children().stream()
                .filter(child -> child.normalName().equals("caption") && child.hasText())
                .findFirst()
                .map(Element::text)
                .orElse("表格");
    }
}
