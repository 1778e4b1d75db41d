package io.github.gongkai.channel.web;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the search knows of a page: its letters, folded, of which the index takes every pair of neighbours, so that Chinese text is
 * found by any two characters without a dictionary. Letters are folded to lower case and half width; other characters part the
 * text. The same folding is in {@code search.js}. Immutable.
 */
final class SearchText {
    static final SearchText NONE = new SearchText(new Shown("", "", "", "", ""), "", "");

    /** Longest text that is searched, in characters; what stands behind is not found. */
    private static final int LONGEST = 50_000;

    private static final int EXCERPT = 90;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> INLINE =
            Set.of("a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "span");

    private final Shown shown;
    private final char[] letters;
    private final int inTitle;

    private SearchText(Shown shown, String title, String others) {
        this.shown = shown;
        this.letters = new char[title.length() + 1 + others.length()];
        this.inTitle = title.length();
        fold(title, 0);
        fold(others, inTitle + 1);
    }

    private void fold(String text, int at) {
        for (int i = 0; i < text.length(); i++) {
            letters[at + i] = fold(text.charAt(i));
        }
    }

    /**
     * What a reader sees of a hit.
     *
     * @param slug file name
     * @param title 标题
     * @param day of publication, {@code yyyy-MM-dd}
     * @param about issuer and column
     * @param excerpt beginning of the text
     */
    record Shown(String slug, String title, String day, String about, String excerpt) {}

    Shown shown() {
        return shown;
    }

    /** Number of characters, with those that part the text. */
    int length() {
        return letters.length;
    }

    /** The pair that ends with a character, as one number; 0 where there is none. */
    int pairAt(int end) {
        char first = letters[end - 1];
        char second = letters[end];
        return first == 0 || second == 0 ? 0 : first << 16 | second;
    }

    /** Whether the character stands in the title. The title comes first. */
    boolean isInTitle(int at) {
        return at < inTitle;
    }

    static SearchText of(Page page) {
        String text = plain(page.html());
        String summary = page.summary() == null ? text : page.summary();
        StringBuilder others = new StringBuilder(text.length() + 400);
        if (page.indexNumber() != null) {
            others.append(page.indexNumber()).append('\n');
        }
        if (page.documentNumber() != null) {
            others.append(page.documentNumber()).append('\n');
        }
        page.keywords().forEach(keyword -> others.append(keyword).append('\n'));
        others.append(page.issuer()).append('\n');
        if (page.summary() != null) {
            others.append(page.summary()).append('\n');
        }
        return new SearchText(
                new Shown(
                        page.slug().value(),
                        page.title(),
                        page.publishedOn(),
                        page.issuer() + " · " + page.columnName(),
                        excerpt(summary)),
                page.title(),
                others.append(text).toString());
    }

    private static String excerpt(String text) {
        // A few times the length is enough, however much white space is in it.
        String line = text.substring(0, Math.min(text.length(), EXCERPT * 10)).strip();
        line = SPACE.matcher(line).replaceAll(" ");
        if (line.length() <= EXCERPT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return line.substring(0, end) + "…";
    }

    /** The text of clean HTML: elements within a line join, all others part. */
    static String plain(String html) {
        StringBuilder text = new StringBuilder(Math.min(html.length(), LONGEST));
        int at = 0;
        while (at < html.length() && text.length() < LONGEST) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = html.indexOf('>', at);
                if (end < 0) {
                    break;
                }
                if (!INLINE.contains(nameOf(html, at))) {
                    text.append('\n');
                }
                at = end + 1;
            } else if (c == '&') {
                int end = html.indexOf(';', at);
                boolean named = end > at && end - at <= 6;
                text.append(named ? entity(html.substring(at + 1, end)) : c);
                at = named ? end + 1 : at + 1;
            } else {
                int end = endOfRun(html, at);
                text.append(html, at, Math.min(end, at + LONGEST - text.length()));
                at = end;
            }
        }
        return text.toString();
    }

    private static int endOfRun(String html, int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) != '<' && html.charAt(at) != '&') {
            at++;
        }
        return at;
    }

    private static String nameOf(String html, int at) {
        int from = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to);
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> " ";
        };
    }

    /** The character as it is searched; 0 for one that parts the text. */
    private static char fold(char c) {
        if (c >= '\u4e00' && c <= '\u9fff') {
            return c;
        }
        char narrow = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
        boolean kept = Character.isLetterOrDigit(narrow) || Character.isSurrogate(narrow);
        return kept ? Character.toLowerCase(narrow) : 0;
    }
}
