package io.github.gongkai.privacy;

import io.github.gongkai.body.SocialCreditCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a run of digits is. */
final class NumberForms {
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final Pattern MOBILE = Pattern.compile("(?:00)?(?:86)?1[3-9][0-9]{9}");
    private static final Pattern CARD = Pattern.compile(
            "(?:62|60)[0-9]{14,17}|4[0-9]{12}(?:[0-9]{3,6})?|(?:3[0-9]|5[1-8]|9[0-9])[0-9]{14,17}|3[47][0-9]{13}");

    private NumberForms() {}

    static Optional<PersonalDataKind> kindOf(String digits, List<DigitGroup> parts) {
        if (isIdCard(digits)) {
            return Optional.of(PersonalDataKind.ID_CARD);
        }
        DigitGroup last = parts.get(parts.size() - 1);
        // A decimal figure or the head of a longer code is neither a telephone nor a card.
        if (last.letterAfter() || parts.stream().anyMatch(DigitGroup::partOfDecimal)) {
            return Optional.empty();
        }
        if (isMobile(digits, parts)) {
            return Optional.of(PersonalDataKind.MOBILE);
        }
        return isBankCard(digits, parts) ? Optional.of(PersonalDataKind.BANK_CARD) : Optional.empty();
    }

    static boolean isIdCard(String digits) {
        if (digits.length() != 18 || !PROVINCES.contains(digits.substring(0, 2)) || digits.indexOf('X') % 17 > 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return digits.charAt(17) == ID_CHECKS.charAt(sum % 11) && isDate(digits.substring(6, 14));
    }

    /** 15 digits: the province, a day of the last century with a year of two digits, no check character. */
    static boolean isOldIdCard(DigitGroup group) {
        String digits = group.digits();
        return digits.length() == 15
                && digits.indexOf('X') < 0
                && !group.partOfDecimal()
                && !group.letterAfter()
                && PROVINCES.contains(digits.substring(0, 2))
                && isDate("19" + digits.substring(6, 12));
    }

    private static boolean isDate(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException e) {
            // Not a day of the calendar: that is the answer, not a failure.
            return false;
        }
    }

    private static boolean isMobile(String digits, List<DigitGroup> parts) {
        return MOBILE.matcher(digits).matches()
                && (parts.size() == 1 || endsInGroups(parts, 3, 4, 4) || isPrefixed(parts));
    }

    /** +86 13812345678: the country's code apart, the number in one. */
    private static boolean isPrefixed(List<DigitGroup> parts) {
        return parts.size() == 2 && parts.get(1).digits().length() == 11;
    }

    private static boolean endsInGroups(List<DigitGroup> parts, int... lengths) {
        int offset = parts.size() - lengths.length;
        if (offset < 0 || offset > 1) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (parts.get(offset + i).digits().length() != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBankCard(String digits, List<DigitGroup> parts) {
        return CARD.matcher(digits).matches()
                && isLuhn(digits)
                && !SocialCreditCode.isValid(digits)
                && (parts.size() == 1
                        || parts.subList(0, parts.size() - 1).stream()
                                .allMatch(p -> p.digits().length() == 4));
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    static String masked(PersonalDataKind kind, String digits) {
        return switch (kind) {
            case ID_CARD -> keep(digits, 2, 2);
            case MOBILE -> keep(digits.substring(digits.length() - 11), 3, 4);
            case BANK_CARD -> keep(digits, 0, 4);
        };
    }

    private static String keep(String digits, int head, int tail) {
        return digits.substring(0, head)
                + "*".repeat(digits.length() - head - tail)
                + digits.substring(digits.length() - tail);
    }
}
