package io.github.gongkai.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of cells that a spreadsheet program must take for nothing but text. One that begins as a formula does gets an apostrophe before it,
 * as people type it, for the day the sheet is saved as CSV; reading takes the apostrophe away again.
 */
final class CellText {
    /** What a cell of a workbook can hold. */
    static final int LONGEST = 32_767;

    private static final char GUARD = '\'';
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";
    /** What Excel would read as an escape, and the characters that XML cannot hold. */
    private static final Pattern ESCAPED =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private CellText() {}

    /** The text as a cell of a workbook holds it. */
    static String of(String text) {
        String guarded = isDangerous(text, 0) ? GUARD + text : text;
        return ESCAPED.matcher(guarded)
                .replaceAll(m -> Matcher.quoteReplacement(String.format(
                        java.util.Locale.ROOT, "_x%04X_", (int) m.group().charAt(0))));
    }

    /** The text without the guard before a dangerous beginning. */
    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && isDangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text, int at) {
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
