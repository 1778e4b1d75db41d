package io.github.gongkai.channel;

import io.github.gongkai.internal.channel.ChannelHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The channels of one host: plugins found, channels opened (渠道登记). Every call to a channel got from here is guarded: it runs
 * on a pool of that channel with its plugin's class loader, ends by its deadline, and whatever is thrown becomes a value. A
 * channel that hangs or cannot be linked goes into quarantine; the others go on. Holds no static state. Thread-safe.
 *
 * <pre>{@code
 * try (Channels channels = Channels.builder(clock)
 *         .open(new ChannelType("web"), new ChannelConfig(new ChannelId("portal"), Map.of("folder", "site")))
 *         .build()) { ... }
 * }</pre>
 */
public interface Channels extends AutoCloseable {
    /** Starts setting up; the clock judges deadlines. */
    static ChannelsBuilder builder(java.time.Clock clock) {
        return new ChannelHost.Builder(clock);
    }

    /** Descriptors of all usable plugins, by type. */
    List<ChannelDescriptor> plugins();

    /** Channels that were set up, in service or not, in the order of set-up. */
    Set<ChannelId> ids();

    /** The channel, if it was opened and is in service. */
    Optional<PublicationChannel> find(ChannelId id);

    /** Everything that went wrong with plugins so far, oldest first. */
    List<ChannelProblem> problems();

    /** Puts a channel back in service after quarantine; the operator's decision. False if it was not in quarantine. */
    boolean readmit(ChannelId id);

    /** Closes all channels in reverse order, each in bounded time. May be called twice. */
    @Override
    void close();
}
