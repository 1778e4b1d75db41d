package io.github.gongkai.internal.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an HTML fragment as a reader sees it, for judging only: block elements end a line, inline ones leave no gap, so
 * that markup in the middle of a number does not hide it. Linear. What goes out is sanitised by the channel, not here.
 */
final class HtmlText {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "code", "em", "font", "i", "ins", "mark", "o:p", "s", "small", "span", "strong",
            "sub", "sup", "u");
    private static final Pattern CHARACTER =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));");

    private HtmlText() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int from = 0;
        while (from < html.length()) {
            int tag = html.indexOf('<', from);
            int end = tag < 0 ? -1 : html.indexOf('>', tag);
            if (end < 0) {
                break;
            }
            text.append(html, from, tag);
            String name = tagName(html, tag + 1, end);
            if (!INLINE.contains(name)) {
                text.append('\n');
            }
            from = name.equals("script") || name.equals("style") ? endOfElement(html, name, end + 1) : end + 1;
        }
        return decode(
                text.append(html, Math.min(from, html.length()), html.length()).toString());
    }

    private static String tagName(String html, int start, int end) {
        int from = start < end && html.charAt(start) == '/' ? start + 1 : start;
        int to = from;
        while (to < end && !Character.isWhitespace(html.charAt(to)) && html.charAt(to) != '/') {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static int endOfElement(String html, String name, int from) {
        String close = "</" + name;
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i, close, 0, close.length())) {
                return i;
            }
        }
        return html.length();
    }

    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : CHARACTER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m)));
    }

    private static String character(MatchResult match) {
        if (match.group(3) != null) {
            return switch (match.group(3)) {
                case "nbsp", "ensp", "emsp", "thinsp" -> " ";
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                default -> match.group();
            };
        }
        int point = match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : match.group();
    }
}
