package io.github.gongkai.catalog;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a guideline pack (标准指引), such as {@code compulsory-education-2020}. Immutable.
 *
 * @param value never blank
 */
public record PackId(String value) {
    /** Refuses a blank value. */
    public PackId {
        checkArgument(!value.isBlank(), "a pack id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
