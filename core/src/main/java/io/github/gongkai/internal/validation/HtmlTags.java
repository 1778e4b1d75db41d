package io.github.gongkai.internal.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The opening tags of an HTML fragment with their attributes, for judging only. Linear. */
final class HtmlTags {
    private final String html;
    private int at;

    private HtmlTags(String html) {
        this.html = html;
    }

    /** A tag; names in lower case, values with their character references resolved; the last one may lack its end. */
    record Tag(String name, Map<String, String> attributes, boolean closed) {}

    static List<Tag> listIn(String html) {
        List<Tag> tags = new ArrayList<>();
        HtmlTags reader = new HtmlTags(html);
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', reader.at)) {
            reader.at = open + 1;
            if (reader.at < html.length() && isLetter(html.charAt(reader.at))) {
                tags.add(reader.read());
            }
        }
        return tags;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private Tag read() {
        String name = word();
        Map<String, String> attributes = Map.of();
        while (at < html.length() && html.charAt(at) != '>') {
            char c = html.charAt(at);
            if (Character.isWhitespace(c) || c == '/' || c == '=') {
                at++;
            } else {
                attributes = attributes.isEmpty() ? new LinkedHashMap<>() : attributes;
                String attribute = word();
                attributes.putIfAbsent(attribute, value());
            }
        }
        boolean closed = at < html.length();
        at++;
        return new Tag(name, attributes, closed);
    }

    private String word() {
        int from = at;
        do {
            at++;
        } while (at < html.length() && " \t\r\n\f/=>".indexOf(html.charAt(at)) < 0);
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private String value() {
        skipBlanks();
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        skipBlanks();
        if (at >= html.length()) {
            return "";
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            int from = at + 1;
            // Without its closing quote the tag has no end.
            at = end < 0 ? html.length() + 1 : end + 1;
            return end < 0 ? "" : HtmlText.decode(html.substring(from, end));
        }
        int from = at;
        while (at < html.length() && " \t\r\n\f>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return HtmlText.decode(html.substring(from, at));
    }

    private void skipBlanks() {
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
    }
}
