package io.github.gongkai.internal.channel;

import com.google.common.collect.Sets;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a channel to what its plugin declared. */
final class ChannelCapabilities {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelCapabilities.class);

    private ChannelCapabilities() {}

    /** What the channel claims and its plugin declares; a claim beyond that is logged and not believed. */
    static Set<ChannelCapability> within(
            ChannelId id, Set<ChannelCapability> claimed, Set<ChannelCapability> declared) {
        Set<ChannelCapability> beyond = Sets.difference(claimed, declared);
        if (!beyond.isEmpty()) {
            LOG.warn("channel {} claims {}, which its plugin does not declare; not believed", id, beyond);
        }
        return Sets.immutableEnumSet(Sets.intersection(claimed, declared));
    }
}
