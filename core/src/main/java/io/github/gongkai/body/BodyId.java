package io.github.gongkai.body;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a disclosing body (公开主体) within one host, such as {@code "nanling-housing"}. Immutable.
 *
 * @param value never blank
 */
public record BodyId(String value) {
    /** Refuses a blank value. */
    public BodyId {
        checkArgument(!value.isBlank(), "a body id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
