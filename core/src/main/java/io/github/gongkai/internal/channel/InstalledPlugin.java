package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.internal.plugin.PluginDiscovery;

/**
 * A plugin that this host can run.
 *
 * @param provider the plugin
 * @param descriptor what it said of itself, asked once
 * @param origin jar or folder that it came from
 */
record InstalledPlugin(PublicationChannelProvider provider, ChannelDescriptor descriptor, String origin) {
    static InstalledPlugin of(PublicationChannelProvider provider, ChannelDescriptor descriptor) {
        return new InstalledPlugin(provider, descriptor, PluginDiscovery.originOf(provider));
    }

    ClassLoader classLoader() {
        return PluginDiscovery.classLoaderOf(provider);
    }
}
