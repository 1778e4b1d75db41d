package io.github.gongkai.body;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Code of an administrative division (行政区划代码) by GB/T 2260: six digits, two each for province, prefecture and county.
 * Says nothing about whether the code is or was assigned. Immutable.
 *
 * @param value six digits, such as {@code "340223"} (南陵县)
 */
public record DivisionCode(String value) {
    /** Refuses anything but six ASCII digits. */
    public DivisionCode {
        checkArgument(
                value.length() == 6 && value.chars().allMatch(c -> c >= '0' && c <= '9'),
                "a division code has six digits, found: %s",
                value);
    }

    @Override
    public String toString() {
        return value;
    }
}
