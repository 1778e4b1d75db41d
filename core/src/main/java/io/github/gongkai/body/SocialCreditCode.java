package io.github.gongkai.body;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Unified social credit code (统一社会信用代码) by GB 32100-2015: 18 characters, the last of them a check character. An
 * instance always has a right check character. Immutable.
 *
 * @param value 18 characters of the standard's alphabet, upper case
 */
public record SocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Refuses a value that {@link #isValid} refuses. */
    public SocialCreditCode {
        checkArgument(isValid(value), "not a unified social credit code (GB 32100): %s", value);
    }

    /** Whether the text has 18 characters of the alphabet and the right check character. */
    public static boolean isValid(String text) {
        if (text.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % 31;
        }
        // The outer modulo matters: a sum divisible by 31 has the check character 0, not one past the alphabet.
        return text.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
