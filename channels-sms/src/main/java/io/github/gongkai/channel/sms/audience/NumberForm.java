package io.github.gongkai.channel.sms.audience;

import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.text.Normalizer;

/** Numbers as people and spreadsheets write them (号码书写): with +86, 0086, blanks, hyphens, full-width digits, as 1.38E10. */
public final class NumberForm {
    /** What is no mobile number. */
    public static final long NONE = 0;

    private static final int DIGITS = 11;
    private static final int LONGEST = 64;
    private static final long LEAST = 13_000_000_000L;
    private static final long BEYOND = 20_000_000_000L;

    private NumberForm() {}

    /**
     * The eleven digits as a number, or {@link #NONE}. A 0 in front of a mobile number is refused, not guessed at; so are the
     * thirteen digits of a machine's number.
     */
    public static long parse(String text) {
        long plain = digits(text);
        if (plain != NONE || text.length() > LONGEST || text.isBlank()) {
            return plain;
        }
        String compact = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}'\"().]|E\\+?10$", "");
        // 1.38001312340E10 has lost its point: what is left is the digits, with or without zeros at the end.
        if (text.matches("1\\.[0-9]{1,12}E\\+?10")) {
            compact = (compact + "0".repeat(DIGITS)).substring(0, DIGITS);
        } else if (text.matches("1[0-9]{10}\\.0+")) {
            compact = text.substring(0, DIGITS);
        }
        return digits(compact.replaceFirst("^(?:\\+86|0086|86)(?=1[0-9]{10}$)", ""));
    }

    private static long digits(String text) {
        if (text.length() != DIGITS) {
            return NONE;
        }
        long value = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value >= LEAST && value < BEYOND ? value : NONE;
    }

    /** The number as gateways take it. */
    public static MobileNumber number(long digits) {
        return new MobileNumber(Long.toString(digits));
    }
}
