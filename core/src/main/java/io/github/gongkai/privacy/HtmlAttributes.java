package io.github.gongkai.privacy;

import java.util.Locale;
import java.util.Map;

/** Walks over the attributes of one tag; a quotation mark that is never closed takes the rest. Used by one thread, once. */
final class HtmlAttributes {
    private static final Map<String, Integer> ENTITIES = Map.of(
            "nbsp",
            0xA0,
            "ensp",
            0x2002,
            "emsp",
            0x2003,
            "thinsp",
            0x2009,
            "lt",
            (int) '<',
            "gt",
            (int) '>',
            "amp",
            (int) '&',
            "quot",
            (int) '"',
            "apos",
            (int) '\'');
    private static final int MOST_SPAN = 64;

    private final String html;
    private int at;
    private String name = "";
    private int valueStart;
    private int valueEnd;
    private int colspan = 1;
    private int rowspan = 1;

    HtmlAttributes(String html, int from) {
        this.html = html;
        this.at = from;
    }

    /** Goes to the next attribute with a value; false at the tag's end, which {@link #end} then tells. */
    boolean next() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return false;
            }
            if (c <= ' ' || c == '/' || c == '=') {
                at++;
            } else if (attribute()) {
                return true;
            }
        }
        return false;
    }

    private boolean attribute() {
        int start = at;
        while (at < html.length() && html.charAt(at) > ' ' && "=/>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        name = html.substring(start, at).toLowerCase(Locale.ROOT);
        int equals = at;
        while (equals < html.length() && html.charAt(equals) <= ' ') {
            equals++;
        }
        if (equals >= html.length() || html.charAt(equals) != '=') {
            return false;
        }
        at = equals + 1;
        value();
        note();
        return true;
    }

    private void value() {
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        char quote = at < html.length() ? html.charAt(at) : '>';
        if (quote == '"' || quote == '\'') {
            valueStart = at + 1;
            int end = html.indexOf(quote, valueStart);
            valueEnd = end < 0 ? html.length() : end;
            at = end < 0 ? html.length() : end + 1;
        } else {
            valueStart = at;
            while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
                at++;
            }
            valueEnd = at;
        }
    }

    private void note() {
        if (name.equals("colspan")) {
            colspan = span();
        } else if (name.equals("rowspan")) {
            rowspan = span();
        }
    }

    private int span() {
        String value =
                html.substring(valueStart, Math.min(valueEnd, valueStart + 4)).strip();
        return value.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(value), MOST_SPAN) : 1;
    }

    String name() {
        return name;
    }

    int valueStart() {
        return valueStart;
    }

    int valueEnd() {
        return valueEnd;
    }

    /** First sign after the tag. */
    int end() {
        return at;
    }

    int colspan() {
        return colspan;
    }

    int rowspan() {
        return rowspan;
    }

    /** The code point that an entity's name or number between {@code &} and {@code ;} means, or -1. */
    static int entity(String html, int from, int to) {
        if (to - from < 2) {
            return -1;
        }
        String name = html.substring(from, to);
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, -1);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
            return -1;
        }
        int code = Integer.parseInt(digits, hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? code : -1;
    }
}
