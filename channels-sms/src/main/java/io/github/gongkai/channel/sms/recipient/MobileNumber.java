package io.github.gongkai.channel.sms.recipient;

import java.util.regex.Pattern;

/**
 * A mainland mobile number (手机号码). Its text form hides the middle, such as {@code 138****1234}, so that no log line or
 * exception tells it. Only the shape is held to, never a prefix table: numbers are carried from one operator to another, and
 * new prefixes come. Immutable.
 *
 * @param digits the eleven digits, without a country code: for gateways and for hashing only
 */
public record MobileNumber(String digits) {
    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");

    /**
     * Refuses any other shape.
     *
     * @throws IllegalArgumentException without telling the text
     */
    public MobileNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a mobile number has eleven digits and begins with 13 to 19");
        }
    }

    /** With the country code, such as {@code +8613800131234}: for gateways only. */
    public String international() {
        return "+86" + digits;
    }

    @Override
    public String toString() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }
}
