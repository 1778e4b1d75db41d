package io.github.gongkai.internal.validation;

import io.github.gongkai.body.SocialCreditCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an index number (索引号) that can be computed: the organ's code at its head. */
final class IndexNumberForms {
    private static final Pattern CREDIT_CODE = Pattern.compile("([0-9A-Z]{18})[/-].*");
    private static final Pattern ORGANISATION = Pattern.compile("([0-9A-Z]{8}[0-9X])[/-].*");
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
        Optional<String> credit = creditCode(text);
        if (credit.isPresent()) {
            return SocialCreditCode.isValid(credit.get());
        }
        Matcher organisation = ORGANISATION.matcher(text);
        return !organisation.matches() || isOrganisationCode(organisation.group(1));
    }

    private static Optional<String> creditCode(String text) {
        Matcher matcher = CREDIT_CODE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the head is an organ's code, and of another organ than the one with that credit code. */
    static boolean belongsToAnother(String text, SocialCreditCode own) {
        Optional<String> credit = creditCode(text);
        if (credit.isPresent()) {
            return !credit.get().equals(own.value());
        }
        Matcher organisation = ORGANISATION.matcher(text);
        // Characters 9 to 17 of a credit code are the organisation code.
        return organisation.matches()
                && !organisation.group(1).equals(own.value().substring(8, 17));
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
