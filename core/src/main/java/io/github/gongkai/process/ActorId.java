package io.github.gongkai.process;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a person or a job that acts on a case (经办人); the host's own key, never a name or a number of the person. Immutable.
 *
 * @param value never blank
 */
public record ActorId(String value) {
    /** Refuses a blank value. */
    public ActorId {
        checkArgument(!value.isBlank(), "an actor id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
