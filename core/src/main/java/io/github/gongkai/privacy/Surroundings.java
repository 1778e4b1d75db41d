package io.github.gongkai.privacy;

/** What stands right before and after a number tells a telephone or a card from a part of something longer. */
final class Surroundings {
    private static final int LONGEST_ADDRESS = 200;

    private Surroundings() {}

    /** Whether a number stands by itself: not in an amount, a code, a file name or a web address. */
    static boolean isFree(String text, int start, int end, boolean labelled, int alreadyFoundEnd) {
        return isFreeBefore(text, start, labelled, alreadyFoundEnd)
                && isFreeAfter(text, end)
                && !(isAt(text, start - 1, '第') && isAt(text, end, '号'))
                && !isWebAddress(text, start);
    }

    private static boolean isFreeBefore(String text, int start, boolean labelled, int alreadyFoundEnd) {
        if (start == 0 || start == alreadyFoundEnd) {
            return true;
        }
        char before = text.charAt(start - 1);
        if ("¥￥$_#".indexOf(before) >= 0 || Signs.isMask(text, start - 1)) {
            return false;
        }
        if (Signs.letter(before) != 0) {
            return labelled;
        }
        boolean afterNumber = Signs.isDigit(text, start - 2) || Signs.isLetter(text, start - 2);
        boolean tied = before == '.' || before == '．' || Signs.isHyphen(text, start - 1);
        return !tied || !afterNumber || start - 1 == alreadyFoundEnd;
    }

    private static boolean isFreeAfter(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char after = text.charAt(end);
        boolean beforeNumber = Signs.isDigit(text, end + 1) || Signs.isLetter(text, end + 1);
        if (Signs.letter(after) != 0 || after == '_' || after == '%' || after == '％' || Signs.isMask(text, end)) {
            return false;
        }
        if ((after == '.' || after == '．' || Signs.isHyphen(text, end)) && beforeNumber) {
            return false;
        }
        int unit = after == ' ' ? end + 1 : end;
        for (String word : Words.UNITS) {
            if (text.startsWith(word, unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(String text, int i, char c) {
        return i >= 0 && i < text.length() && text.charAt(i) == c;
    }

    private static boolean isWebAddress(String text, int start) {
        int i = start;
        int least = Math.max(0, start - LONGEST_ADDRESS);
        while (i > least && text.charAt(i - 1) > ' ' && text.charAt(i - 1) < 0x7f) {
            i--;
        }
        if (start - i < 4) {
            return false;
        }
        String token = text.substring(i, start);
        return token.contains("://") && !token.startsWith("tel:") || token.contains("www.") || token.contains(".cn/");
    }
}
