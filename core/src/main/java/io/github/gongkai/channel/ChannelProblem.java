package io.github.gongkai.channel;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a plugin that the host survived (渠道故障). The host lists it, logs it once and goes on with the other
 * plugins. Immutable.
 *
 * @param subject class of the plugin, file that names it, or id of the opened channel
 * @param phase where it went wrong
 * @param message what was found and how to mend it
 * @param cause what was thrown, or null if nothing was
 */
public record ChannelProblem(
        String subject,
        Phase phase,
        String message,
        @Nullable Throwable cause) {
    @Override
    public String toString() {
        return phase + " " + subject + ": " + message;
    }

    /** Where a plugin failed. */
    public enum Phase {
        /** Reading service files and loading the class. */
        DISCOVERY,
        /** Making the provider. */
        INSTANTIATION,
        /** Asking for the descriptor, or what it says. */
        DESCRIPTION,
        /** Compiled against a version of the interface that this host cannot run. */
        VERSION,
        /** Opening a channel from its settings. */
        OPENING,
        /** A call to an opened channel; the channel is in quarantine. */
        CALL,
        /** Closing a channel. */
        CLOSING
    }
}
