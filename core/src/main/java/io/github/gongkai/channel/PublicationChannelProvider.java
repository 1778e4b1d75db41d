package io.github.gongkai.channel;

import java.util.List;

/**
 * What a plugin provides: found by {@link java.util.ServiceLoader} under this name, or handed to the host by hand. Stateless,
 * thread-safe, with a public constructor without parameters.
 */
public interface PublicationChannelProvider {
    /** The same value at each call, without any input or output. */
    ChannelDescriptor descriptor();

    /** Every problem of the settings, none if {@link #open} would take them; unknown keys are problems. No input or output. */
    List<ConfigProblem> validate(ChannelConfig config);

    /**
     * Opens a channel. May not block for long: it prepares, it does not greet the far end.
     *
     * @throws ChannelConfigurationException with every problem that {@link #validate} finds
     */
    PublicationChannel open(ChannelConfig config);
}
