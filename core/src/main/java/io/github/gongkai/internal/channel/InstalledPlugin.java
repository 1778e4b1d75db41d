package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.PublicationChannelProvider;
import java.security.CodeSource;

/**
 * A plugin that this host can run.
 *
 * @param provider the plugin
 * @param descriptor what it said of itself, asked once
 * @param origin jar or folder that it came from
 */
record InstalledPlugin(PublicationChannelProvider provider, ChannelDescriptor descriptor, String origin) {
    static InstalledPlugin of(PublicationChannelProvider provider, ChannelDescriptor descriptor) {
        return new InstalledPlugin(provider, descriptor, originOf(provider.getClass()));
    }

    ClassLoader classLoader() {
        return classLoaderOf(provider);
    }

    /** What the plugin's own code sees. */
    static ClassLoader classLoaderOf(PublicationChannelProvider provider) {
        ClassLoader loader = provider.getClass().getClassLoader();
        return loader == null ? ClassLoader.getPlatformClassLoader() : loader;
    }

    private static String originOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? "an unknown place"
                : source.getLocation().toString();
        return type.getName() + " from " + place;
    }
}
