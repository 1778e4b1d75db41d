package io.github.gongkai.channel.web;

import java.util.Arrays;
import java.util.Set;

/**
 * What the search knows of a page: which pairs of neighbouring characters stand in it, so that Chinese text is found by any two
 * characters without a dictionary. Letters are folded to lower case and half width; other characters part the text. The same
 * folding is in {@code search.js}. Immutable.
 */
final class SearchText {
    static final SearchText NONE = new SearchText(Shown.NONE, new int[0], new int[0]);

    /** Longest text that is searched, in characters; what stands behind is not found. */
    private static final int LONGEST = 50_000;

    private static final int EXCERPT = 90;
    private static final Set<String> INLINE =
            Set.of("a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "span");

    private final Shown shown;
    private final int[] pairs;
    private final int[] titlePairs;

    private SearchText(Shown shown, int[] pairs, int[] titlePairs) {
        this.shown = shown;
        this.pairs = pairs;
        this.titlePairs = titlePairs;
        Arrays.sort(titlePairs);
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
    record Shown(String slug, String title, String day, String about, String excerpt) {
        static final Shown NONE = new Shown("", "", "", "", "");
    }

    Shown shown() {
        return shown;
    }

    /** Number of pairs in the text. */
    int size() {
        return pairs.length;
    }

    /** A pair as one number. */
    int pair(int i) {
        return pairs[i];
    }

    /** Whether the title holds the pair too. */
    boolean inTitle(int pair) {
        return Arrays.binarySearch(titlePairs, pair) >= 0;
    }

    static SearchText of(Page page) {
        String text = plain(page.html());
        String numbers = (page.indexNumber() == null ? "" : page.indexNumber() + "\n")
                + (page.documentNumber() == null ? "" : page.documentNumber() + "\n")
                + String.join("\n", page.keywords());
        String summary = page.summary() == null ? text : page.summary();
        return new SearchText(
                new Shown(
                        page.slug().value(),
                        page.title(),
                        page.publishedOn(),
                        page.issuer() + " · " + page.columnName(),
                        excerpt(summary)),
                pairs(page.title() + "\n" + numbers + "\n" + page.issuer() + "\n" + summary + "\n" + text),
                pairs(page.title()));
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
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
                text.append(end > at && end - at <= 6 ? entity(html.substring(at + 1, end)) : c);
                at = end > at && end - at <= 6 ? end + 1 : at + 1;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
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

    /** The pairs of a text, each once, in the order of the text. */
    static int[] pairs(String text) {
        int[] pairs = new int[text.length()];
        int[] seen = new int[Integer.highestOneBit(Math.max(text.length(), 8)) * 4];
        int count = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (before != 0 && c != 0 && isNew(before << 16 | c, seen)) {
                pairs[count++] = before << 16 | c;
            }
            before = c;
        }
        return Arrays.copyOf(pairs, count);
    }

    /** Puts a pair into a table with open addresses; 0 is no pair. */
    private static boolean isNew(int pair, int[] seen) {
        int mask = seen.length - 1;
        int at = (pair * 0x9e3779b1 >>> 8) & mask;
        while (seen[at] != 0 && seen[at] != pair) {
            at = at + 1 & mask;
        }
        boolean absent = seen[at] == 0;
        seen[at] = pair;
        return absent;
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
