package io.github.gongkai.privacy;

import io.github.gongkai.body.DivisionCodes;

/** The forms of resident identity numbers (公民身份号码) by GB 11643. */
final class IdentityNumbers {
    static final int LENGTH = 18;
    static final int OLD_LENGTH = 15;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final DivisionCodes divisions = DivisionCodes.bundled();

    /** Whether 17 digits and a check character make a number of a real division and day with the right check. */
    boolean isValid(DigitChain chain, int first, char check) {
        return hasForm(chain, first) && check(chain, first) == check;
    }

    /** The same without the check: a number under the heading 身份证号 may be mistyped, or rounded by a spreadsheet. */
    boolean hasForm(DigitChain chain, int first) {
        return isDivision(chain, first, true) && isDay(chain.number(first + 6, 4), chain, first + 10);
    }

    /** 15 digits: division, a day of the last century with a year of two digits, serial number. */
    boolean isOldForm(DigitChain chain, int first) {
        return isDivision(chain, first, false) && isDay(1900 + chain.number(first + 6, 2), chain, first + 8);
    }

    private boolean isDivision(DigitChain chain, int first, boolean prefectureSuffices) {
        int code = chain.number(first, 6);
        return divisions.isAssigned(code) || prefectureSuffices && divisions.isAssigned(code / 100 * 100);
    }

    private static boolean isDay(int year, DigitChain chain, int monthAt) {
        int month = chain.number(monthAt, 2);
        int day = chain.number(monthAt + 2, 2);
        boolean leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        return year >= 1900
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= DAYS[month - 1]
                && (month != 2 || day < 29 || leap);
    }

    private static char check(DigitChain chain, int first) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (chain.digit(first + i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
