package io.github.gongkai.standard;

import org.jspecify.annotations.Nullable;

/**
 * A number in a phrase, in digits (20) or in Chinese (二十, 一百二十). Immutable.
 *
 * @param value the value; null where the run of figures is no number one could name (2十, 一二, a hundred digits)
 * @param end where the run ends
 */
record Numeral(@Nullable Integer value, int end) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MAX_DIGITS = 8;

    /** The run of figures that starts here, or null if none does. */
    static @Nullable Numeral at(PhraseText text, int from) {
        int end = from;
        boolean arabic = false;
        boolean chinese = false;
        while (true) {
            char c = text.at(end);
            if (isArabic(c)) {
                arabic = true;
            } else if (isChinese(c)) {
                chinese = true;
            } else {
                break;
            }
            end++;
        }
        if (end == from) {
            return null;
        }
        if (arabic && chinese || end - from > MAX_DIGITS) {
            return new Numeral(null, end);
        }
        Integer year = arabic ? null : year(text, from, end);
        return new Numeral(
                arabic ? Integer.valueOf(text.slice(from, end)) : year != null ? year : chinese(text, from, end), end);
    }

    /** 二零二一: four figures one by one, as only years are written. */
    private static @Nullable Integer year(PhraseText text, int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            int digit = DIGITS.indexOf(text.at(i));
            if (digit < 0) {
                return null;
            }
            value = 10 * value + digit;
        }
        return end - from == 4 && value >= 1900 && value <= 2100 ? value : null;
    }

    static boolean isFigure(char c) {
        return isArabic(c) || isChinese(c);
    }

    static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isChinese(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '两' || c == '廿' || c == '卅';
    }

    /** Up to 999: [d百][零][d十][d], 廿 for 二十. Anything else is no number: 一二, 十百. */
    private static @Nullable Integer chinese(PhraseText text, int from, int end) {
        int sum = 0;
        int digit = -1;
        int scale = 1000;
        for (int i = from; i < end; i++) {
            char c = text.at(i);
            int tens = c == '廿' ? 2 : c == '卅' ? 3 : 0;
            int unit = c == '百' ? 100 : c == '十' || tens > 0 ? 10 : 1;
            if (tens > 0 && digit >= 0) {
                return null;
            }
            if (unit > 1) {
                if (unit >= scale || digit == 0 || digit < 0 && (unit == 100 || sum > 0)) {
                    return null;
                }
                sum += unit * Math.max(digit, Math.max(tens, 1));
                scale = unit;
                digit = -1;
            } else {
                boolean linkingZero = digit == 0 && sum > 0 && scale == 100;
                int value = c == '两' ? 2 : DIGITS.indexOf(c);
                if (value < 0 || digit >= 0 && !linkingZero) {
                    return null;
                }
                digit = value;
            }
        }
        boolean trailingZero = digit == 0 && end - from > 1;
        return trailingZero ? null : Integer.valueOf(sum + Math.max(digit, 0));
    }
}
