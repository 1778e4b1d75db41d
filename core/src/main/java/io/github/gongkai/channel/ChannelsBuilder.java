package io.github.gongkai.channel;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/** Sets up {@link Channels}. Not thread-safe; use once. */
public interface ChannelsBuilder {
    /** Whether plugins are discovered by {@link java.util.ServiceLoader}; true if not said. */
    ChannelsBuilder discover(boolean discover);

    /** Where plugins are looked for first; the context class loader of the building thread if not said. */
    ChannelsBuilder classLoader(ClassLoader loader);

    /** Adds a plugin by hand; it takes the place of a discovered one of the same class or type. */
    ChannelsBuilder addProvider(PublicationChannelProvider provider);

    /** Opens a channel of a type. */
    ChannelsBuilder open(ChannelType type, ChannelConfig config);

    /** Opens a channel of a type with an allowance of its own: its calls' deadline and the size of its pool. */
    ChannelsBuilder open(ChannelType type, ChannelConfig config, CallAllowance allowance);

    /** Longest time for a call that has no deadline of its own (adapt, open, close); 30 seconds if not said. */
    ChannelsBuilder callTimeout(Duration timeout);

    /** Most calls to one channel at once; 4 if not said. */
    ChannelsBuilder callsAtOnce(int calls);

    /** Makes the threads on which plugins are called; daemon threads if not said. */
    ChannelsBuilder threads(ThreadFactory threads);

    /**
     * Finds plugins and opens the channels. A broken plugin is survived and listed in {@link Channels#problems()}.
     *
     * @throws ChannelSetupException with all problems of all settings
     * @throws io.github.gongkai.GongkaiException if two plugins have one type; names both jars
     */
    Channels build();
}
