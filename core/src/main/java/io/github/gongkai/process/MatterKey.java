package io.github.gongkai.process;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Binds the publications of one matter (同一事项), such as one land requisition or one tender; the host's own key. Immutable.
 *
 * @param value never blank
 */
public record MatterKey(String value) {
    /** Refuses a blank value. */
    public MatterKey {
        checkArgument(!value.isBlank(), "a matter key must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
