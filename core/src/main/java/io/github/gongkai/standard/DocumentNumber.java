package io.github.gongkai.standard;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Document number (发文字号) by GB/T 9704-2012, 7.2.5: the issuing organ's code, the year in 〔〕, the serial without leading
 * zeros, 号. An instance is always well formed; what people really write is read by {@link DocumentNumberPhrase}. Immutable.
 *
 * @param issuerCode 机关代字, such as 皖政办秘
 * @param year four digits
 * @param number serial, from 1
 */
public record DocumentNumber(String issuerCode, int year, int number) {
    /** Refuses a blank issuer code, a year that is not of four digits, a serial below 1. */
    public DocumentNumber {
        checkArgument(!issuerCode.isBlank(), "a document number needs an issuer code");
        checkArgument(year >= 1000 && year <= 9999, "a document number's year has four digits, found: %s", year);
        checkArgument(number >= 1, "a document number's serial starts at 1, found: %s", number);
    }

    /** In the standard's spelling: 皖政办秘〔2017〕188号. */
    @Override
    public String toString() {
        return issuerCode + '〔' + year + '〕' + number + '号';
    }
}
