package io.github.gongkai.report;

/** Text for a spreadsheet's cell: never a formula, whatever program opens it or saves it as CSV, and never too long. */
final class SafeCell {
    /** Excel's own bound is 32,767. */
    private static final int LONGEST = 32_000;

    private static final String STARTS_FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private SafeCell() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), LONGEST) + 1);
        if (!text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0) {
            safe.append('\'');
        }
        text.codePoints().limit(LONGEST).filter(SafeCell::isAllowed).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** What XML 1.0 can hold. */
    static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
