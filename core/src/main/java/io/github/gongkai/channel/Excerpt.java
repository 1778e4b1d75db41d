package io.github.gongkai.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made to fit (节选): shortened at the end of a sentence, else of a clause, else between two characters as readers see
 * them, never inside one. A channel that shortens owes the reader a note. Immutable.
 *
 * @param text at most as long as asked; ends with {@code …} unless it ends with a sentence
 * @param shortened whether anything was cut off
 */
public record Excerpt(String text, boolean shortened) {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String SENTENCE_ENDS = "。！？!?；;";
    private static final String CLAUSE_ENDS = "，、：,:） )》”";
    private static final String HANGING = "，、：,: ";

    /**
     * Makes the text fit.
     *
     * @param limit in UTF-16 units: never fewer than the code points, so it holds however the far end counts; at least 2
     */
    public static Excerpt of(String text, int limit) {
        if (text.length() <= limit) {
            return new Excerpt(text, false);
        }
        int sentence = lastOf(SENTENCE_ENDS, text, limit);
        if (sentence * 2 >= limit) {
            return new Excerpt(text.substring(0, sentence), true);
        }
        String cut = cut(text, limit - 1) + "…";
        if (hasOpenTitle(cut) && limit > 2) {
            cut = cut(text, limit - 2) + "…";
            return new Excerpt(hasOpenTitle(cut) ? cut + "》" : cut, true);
        }
        return new Excerpt(cut, true);
    }

    /** The longest beginning that fits and does not end inside a character. */
    public static String beginning(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        Matcher characters = CHARACTER.matcher(text);
        int end = 0;
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }
        return text.substring(0, end);
    }

    private static String cut(String text, int limit) {
        int clause = lastOf(CLAUSE_ENDS, text, limit);
        String whole = clause * 3 >= limit * 2 ? text.substring(0, clause) : beginning(text, limit);
        int end = whole.length();
        while (end > 0 && HANGING.indexOf(whole.charAt(end - 1)) >= 0) {
            end--;
        }
        return whole.substring(0, end);
    }

    /** Index after the last of these marks within the limit, or 0. */
    private static int lastOf(String marks, String text, int limit) {
        for (int i = Math.min(limit, text.length()); i > 0; i--) {
            if (marks.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private static boolean hasOpenTitle(String text) {
        return text.lastIndexOf('《') > text.lastIndexOf('》');
    }
}
