package io.github.gongkai.channel;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A channel that the host set up and named: one account, one site. A plugin type may stand behind several. Immutable.
 *
 * @param value never blank
 */
public record ChannelId(String value) {
    /** Refuses a blank value. */
    public ChannelId {
        checkArgument(!value.isBlank(), "a channel id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
