package io.github.gongkai.channel;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What the far end calls the thing it took, so that it can be tracked and retracted. Immutable.
 *
 * @param value never blank
 */
public record RemoteReference(String value) {
    /** Refuses a blank value. */
    public RemoteReference {
        checkArgument(!value.isBlank(), "a remote reference must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
