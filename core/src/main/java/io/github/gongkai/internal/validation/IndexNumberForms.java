package io.github.gongkai.internal.validation;

import io.github.gongkai.body.SocialCreditCode;
import java.util.regex.Pattern;

/** The part of an index number (索引号) that can be computed: the organ's code at its head. */
final class IndexNumberForms {
    private static final int CREDIT_CODE = 18;
    private static final int ORGANISATION = 9;
    private static final Pattern SERIAL = Pattern.compile(".*[0-9][A-Za-z]?");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private IndexNumberForms() {}

    static boolean isWellFormed(String text) {
        return text.chars().noneMatch(Character::isWhitespace)
                && SERIAL.matcher(text).matches()
                && hasRightPrefix(text);
    }

    /** False only where the head has the length of an organ's code and a wrong check character. */
    static boolean hasRightPrefix(String text) {
        if (hasHead(text, CREDIT_CODE)) {
            return SocialCreditCode.isValid(text.substring(0, CREDIT_CODE));
        }
        return !hasOrganisation(text) || isOrganisationCode(text.substring(0, ORGANISATION));
    }

    /** Whether so many digits and capital letters stand before the first separator. */
    private static boolean hasHead(String text, int length) {
        if (text.length() <= length || text.charAt(length) != '/' && text.charAt(length) != '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOrganisation(String text) {
        return hasHead(text, ORGANISATION)
                && (text.charAt(ORGANISATION - 1) <= '9' || text.charAt(ORGANISATION - 1) == 'X');
    }

    /** Whether the head is an organ's code, and of another organ than the one with that credit code. */
    static boolean belongsToAnother(String text, SocialCreditCode own) {
        if (hasHead(text, CREDIT_CODE)) {
            return !text.startsWith(own.value());
        }
        // Characters 9 to 17 of a credit code are the organisation code.
        return hasOrganisation(text) && !text.startsWith(own.value().substring(8, 17));
    }

    /** GB 11714: eight characters and a check character. */
    static boolean isOrganisationCode(String code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return code.charAt(8) == expected;
    }
}
