package io.github.gongkai.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The text of HTML as a reader sees it, then its attributes, comments and scripts, each on a line of its own. Blocks end a line, rows
 * of a table are lines with a tab between cells, inline markup leaves no gap, so that it does not hide a number. Linear in the HTML,
 * whatever is wrong with it. Used by one thread, once.
 */
public final class HtmlSource {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "code", "em", "font", "i", "ins", "del", "label", "mark", "o:p", "s", "small",
            "span", "strong", "sub", "sup", "u", "wbr", "img", "input");
    private static final Set<String> SILENT_ATTRIBUTES =
            Set.of("class", "style", "width", "height", "rowspan", "colspan");
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_ENTITY = 11;

    private final String html;
    private final SourceText.Builder text;
    private final SourceText.Builder aside = new SourceText.Builder(64);
    /** For each column how many rows down the cell above still reaches. */
    private final int[] reaching = new int[MOST_COLUMNS];

    private boolean inCell;
    private int column;

    private HtmlSource(String html) {
        this.html = html;
        this.text = new SourceText.Builder(html.length());
    }

    /** Reads a whole page or a fragment. */
    public static SourceText read(String html) {
        HtmlSource source = new HtmlSource(html);
        source.read();
        if (source.aside.length() > 0) {
            source.text.append('\n', html.length(), 0).append(source.aside.build());
        }
        return source.text.build();
    }

    private void read() {
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<' && i + 1 < html.length() && beginsTag(html.charAt(i + 1))) {
                i = tag(i);
            } else if (c == '&') {
                i = entity(i, html.length(), text);
            } else if (c > ' ') {
                int end = endOfSigns(i + 1);
                text.append(html, i, end);
                i = end;
            } else {
                sign(c, i++);
            }
        }
    }

    /** Up to where only signs stand that are what they are. */
    private int endOfSigns(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) > ' ' && html.charAt(i) != '<' && html.charAt(i) != '&') {
            i++;
        }
        return i;
    }

    private static boolean beginsTag(char c) {
        return c == '/' || c == '!' || c == '?' || Signs.letter(c) != 0;
    }

    private void sign(char c, int place) {
        if (c > ' ') {
            text.append(c, place);
        } else if (text.last() > ' ') {
            text.append(' ', place);
        }
    }

    /** Reads a tag or comment; answers where it ends. */
    private int tag(int start) {
        if (html.startsWith("<!--", start)) {
            int end = html.indexOf("-->", start + 4);
            int to = end < 0 ? html.length() : end;
            aside(start + 4, to);
            return end < 0 ? to : end + 3;
        }
        boolean closes = html.charAt(start + 1) == '/';
        int nameStart = start + (closes ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < html.length() && html.charAt(nameEnd) > ' ' && "/>".indexOf(html.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        HtmlAttributes attributes = new HtmlAttributes(html, nameEnd);
        while (attributes.next()) {
            if (!SILENT_ATTRIBUTES.contains(attributes.name())) {
                aside(attributes.valueStart(), attributes.valueEnd());
            }
        }
        element(name, closes, start, attributes);
        boolean raw = !closes && (name.equals("script") || name.equals("style"));
        return raw ? rawText(name, attributes.end()) : attributes.end();
    }

    private int rawText(String name, int from) {
        String close = "</" + name;
        int end = html.indexOf("</", from);
        while (end >= 0 && !html.regionMatches(true, end, close, 0, close.length())) {
            end = html.indexOf("</", end + 2);
        }
        int to = end < 0 ? html.length() : end;
        if (name.equals("script")) {
            aside(from, to);
        }
        return to;
    }

    private void element(String name, boolean closes, int place, HtmlAttributes attributes) {
        switch (name) {
            case "tr" -> {
                inCell = false;
                column = 0;
                breakLine(place);
            }
            case "table" -> {
                inCell = false;
                Arrays.fill(reaching, 0);
                breakLine(place);
            }
            case "td", "th" -> {
                if (!closes) {
                    cell(place, attributes);
                }
                inCell = !closes;
            }
            default -> {
                if (!INLINE.contains(name)) {
                    if (inCell) {
                        sign(' ', place);
                    } else {
                        breakLine(place);
                    }
                }
            }
        }
    }

    private void breakLine(int place) {
        if (text.last() != '\n') {
            text.append('\n', place, 0);
        }
    }

    private void cell(int place, HtmlAttributes attributes) {
        if (column > 0) {
            text.append('\t', place, 0);
        }
        while (column < MOST_COLUMNS && reaching[column] > 0) {
            reaching[column++]--;
            text.append('\t', place, 0);
        }
        int across = attributes.colspan();
        for (int i = 0; i < across && column < MOST_COLUMNS; i++, column++) {
            reaching[column] = attributes.rowspan() - 1;
            if (i > 0) {
                text.append('\t', place, 0);
            }
        }
    }

    /** What a reader does not see: an attribute's value, a comment, a script. */
    private void aside(int from, int to) {
        if (to > from) {
            for (int i = from; i < to; ) {
                if (html.charAt(i) == '&') {
                    i = entity(i, to, aside);
                } else {
                    aside.append(html.charAt(i) < ' ' ? ' ' : html.charAt(i), i);
                    i++;
                }
            }
            aside.append('\n', to, 0);
        }
    }

    /** A character written by its number or name; answers where it ends. */
    private int entity(int start, int limit, SourceText.Builder into) {
        int end = start + 1;
        int most = Math.min(limit, start + LONGEST_ENTITY);
        while (end < most && html.charAt(end) != ';') {
            end++;
        }
        int code = end < most ? HtmlAttributes.entity(html, start + 1, end) : -1;
        if (code < 0) {
            into.append('&', start);
            return start + 1;
        }
        if (code <= ' ' || code == 0xA0 || code >= 0x2002 && code <= 0x2009) {
            into.append(' ', start, end + 1 - start);
        } else if (Character.isBmpCodePoint(code)) {
            into.append((char) code, start, end + 1 - start);
        } else {
            into.append('\uFFFD', start, end + 1 - start);
        }
        return end + 1;
    }
}
