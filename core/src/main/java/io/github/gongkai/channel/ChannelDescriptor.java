package io.github.gongkai.channel;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;

/**
 * What a plugin says of itself before it is opened. Immutable.
 *
 * @param type its identity; no two plugins in one host may share it
 * @param version of the plugin, for people
 * @param compiledAgainst version of this interface
 * @param capabilities all that this kind of channel can ever do; an opened channel may be able to do less
 * @param limits what it takes at most
 * @param properties settings that it knows; others are reported
 */
public record ChannelDescriptor(
        ChannelType type,
        String version,
        SpiVersion compiledAgainst,
        Set<ChannelCapability> capabilities,
        ContentLimits limits,
        List<ConfigProperty> properties) {
    /** Copies the collections. */
    public ChannelDescriptor {
        capabilities = Sets.immutableEnumSet(capabilities);
        properties = List.copyOf(properties);
    }

    /**
     * What the declared settings alone tell about a configuration: missing, unknown and wrongly typed ones, in the order of
     * declaration. A plugin begins its {@link PublicationChannelProvider#validate} with this and adds what only it knows.
     */
    public List<ConfigProblem> check(ChannelConfig config) {
        return new DeclaredSettings(properties).check(config);
    }
}
