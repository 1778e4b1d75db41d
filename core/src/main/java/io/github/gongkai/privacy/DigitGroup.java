package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * An unbroken run of digits, as ASCII digits; an X that may be an identity number's check character belongs to it.
 *
 * @param digits ASCII digits, perhaps an X at the end
 * @param start first char in the text
 * @param end first char after it
 * @param followsOn exactly one blank or hyphen stands between this group and the one before
 * @param partOfDecimal a decimal point with digits stands before or after it
 * @param letterAfter an ASCII letter follows
 */
record DigitGroup(String digits, int start, int end, boolean followsOn, boolean partOfDecimal, boolean letterAfter) {

    static List<DigitGroup> listIn(CharSequence text) {
        List<DigitGroup> groups = new ArrayList<>();
        int previousEnd = -2;
        for (int i = 0; i < text.length(); ) {
            if (digit(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            DigitGroup group = groupAt(text, i, previousEnd);
            groups.add(group);
            previousEnd = group.end();
            i = group.end();
        }
        return groups;
    }

    private static DigitGroup groupAt(CharSequence text, int start, int previousEnd) {
        StringBuilder digits = new StringBuilder();
        int i = start;
        while (i < text.length() && digit(text.charAt(i)) >= 0) {
            digits.append((char) ('0' + digit(text.charAt(i))));
            i++;
        }
        if (i < text.length() && "xXＸｘ".indexOf(text.charAt(i)) >= 0 && !isLetter(text, i + 1)) {
            digits.append('X');
            i++;
        }
        boolean followsOn = start == previousEnd + 1 && " \u00a0\u3000-－–".indexOf(text.charAt(previousEnd)) >= 0;
        boolean decimal =
                isPoint(text, start - 1) && isDigit(text, start - 2) || isPoint(text, i) && isDigit(text, i + 1);
        return new DigitGroup(digits.toString(), start, i, followsOn, decimal, isLetter(text, i));
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static boolean isDigit(CharSequence text, int i) {
        return i >= 0 && i < text.length() && digit(text.charAt(i)) >= 0;
    }

    private static boolean isPoint(CharSequence text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) == '.';
    }

    private static boolean isLetter(CharSequence text, int i) {
        if (i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
