package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.PublicationChannelProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The jar or folder that a plugin came from, as far as finding it goes. */
final class PluginPlace {
    static final String SERVICE = PublicationChannelProvider.class.getName();
    static final String SERVICE_FILE = "META-INF/services/" + SERVICE;

    private PluginPlace() {}

    static boolean listedInServiceFile(Class<?> plugin) throws IOException {
        List<URL> files = Collections.list(plugin.getClassLoader().getResources(SERVICE_FILE));
        for (URL file : files) {
            try (InputStream bytes = open(file)) {
                boolean listed = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .anyMatch(plugin.getName()::equals);
                if (listed) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The declaration of the plugin's module: of the one it runs in, or else of the one that its jar would be. */
    static Optional<ModuleDescriptor> descriptor(Class<?> plugin) throws IOException {
        if (plugin.getModule().isNamed()) {
            return Optional.of(plugin.getModule().getDescriptor());
        }
        CodeSource source = plugin.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        String place = source.getLocation().toString();
        URL declaration =
                new URL(place.endsWith("/") ? place + "module-info.class" : "jar:" + place + "!/module-info.class");
        try (InputStream bytes = open(declaration)) {
            return Optional.of(ModuleDescriptor.read(bytes));
        } catch (java.io.FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Without the cache: a test may write the jar anew under the same name. */
    private static InputStream open(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
