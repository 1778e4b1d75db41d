package io.github.gongkai.internal.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The HTML that is safe wherever it is shown: by what is allowed, never by what is forbidden. */
final class HtmlAllowList {
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "article",
            "b",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul");
    private static final Set<String> ATTRIBUTES = Set.of(
            "abbr",
            "align",
            "alt",
            "bgcolor",
            "border",
            "cellpadding",
            "cellspacing",
            "class",
            "color",
            "colspan",
            "dir",
            "face",
            "headers",
            "height",
            "id",
            "lang",
            "name",
            "rel",
            "rowspan",
            "scope",
            "size",
            "span",
            "start",
            "style",
            "summary",
            "target",
            "title",
            "type",
            "valign",
            "value",
            "width");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private HtmlAllowList() {}

    static boolean allows(String html) {
        return HtmlTags.listIn(html).stream().allMatch(HtmlAllowList::allows)
                && !html.contains("<!")
                && !html.contains("<?");
    }

    private static boolean allows(HtmlTags.Tag tag) {
        return tag.closed()
                && ELEMENTS.contains(tag.name())
                && tag.attributes().entrySet().stream().allMatch(HtmlAllowList::allows);
    }

    private static boolean allows(Map.Entry<String, String> attribute) {
        String value = attribute.getValue();
        if (ADDRESSES.contains(attribute.getKey())) {
            return isSafeAddress(value);
        }
        boolean style = attribute.getKey().equals("style");
        return ATTRIBUTES.contains(attribute.getKey()) && !(style && isFetching(value.toLowerCase(Locale.ROOT)));
    }

    private static boolean isFetching(String style) {
        return style.contains("url")
                || style.contains("expression")
                || style.contains("import")
                || style.contains("\\");
    }

    /** A browser drops blanks and control characters before it reads the scheme, so they are refused. */
    private static boolean isSafeAddress(String address) {
        String plain = address.strip();
        if (plain.chars().anyMatch(c -> c <= ' ')) {
            return false;
        }
        int colon = plain.indexOf(':');
        int path = plain.indexOf('/');
        boolean relative = colon < 0 || path >= 0 && path < colon;
        return relative
                ? !plain.startsWith("//")
                : SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
