package io.github.gongkai.catalog;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Stable code of a domain of disclosure (领域), such as {@code compulsory-education}. The list is open: counties add domains of their own. Immutable.
 *
 * @param value never blank
 */
public record DomainCode(String value) {
    /** Refuses a blank value. */
    public DomainCode {
        checkArgument(!value.isBlank(), "a domain code must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
