package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.PublicationChannelProvider;
import java.util.List;
import java.util.Optional;

/**
 * The plugin under test (被测渠道): a vendor implements the first three methods, and the others where they apply. What is not
 * told makes the rule concerned skipped, with its reason; it never makes it pass.
 */
public interface ChannelSubject {
    /** The plugin. */
    PublicationChannelProvider provider();

    /** Settings that open it against the {@link #remote far end}. The values of its secrets have four characters at least. */
    ChannelConfig validConfig();

    /** The far end; the same object each time. */
    RemoteSimulator remote();

    /**
     * The part of a payload that came from the publication's text, as HTML, for the rule that adapting once more changes
     * nothing; empty if payloads hold no such part.
     */
    default Optional<String> htmlOf(ChannelPayload payload) {
        return Optional.empty();
    }

    /** What was logged since the process began, for the rule on secrets in logs; empty if the test does not listen. */
    default Optional<List<String>> logLines() {
        return Optional.empty();
    }

    /** Whether a thread belongs to the far end's stand-in or to a library's shared pool, and so may outlive the channel. */
    default boolean isForeign(Thread thread) {
        return false;
    }
}
