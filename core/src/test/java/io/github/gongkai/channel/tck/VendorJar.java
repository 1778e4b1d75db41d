package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.PublicationChannelProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The vendor's classes of the tests, as if they came in a jar of their own with its own class loader. */
final class VendorJar extends URLClassLoader {
    private static final List<String> CLASSES = List.of(
            "kiosk/KioskProvider",
            "kiosk/KioskChannel",
            "kiosk/KioskChannel$1",
            "kiosk/KioskText",
            "kiosk/KioskRemote",
            "kiosk/KioskRemote$1",
            "kiosk/KioskRemote$Answer",
            "kiosk/KioskRemote$Cut",
            "kiosk/KioskSubject",
            "hasty/HastyProvider");

    private VendorJar(Path place) throws IOException {
        super(new URL[] {place.toUri().toURL()}, VendorJar.class.getClassLoader());
    }

    /** With a service file of these lines. */
    static VendorJar in(Path place, List<String> serviceLines) throws IOException {
        for (String name : CLASSES) {
            Path file = place.resolve("com/example/" + name + ".class");
            Files.createDirectories(file.getParent());
            try (InputStream bytes = VendorJar.class.getResourceAsStream("/com/example/" + name + ".class")) {
                Files.write(file, Objects.requireNonNull(bytes, name).readAllBytes());
            }
        }
        Path service = place.resolve("META-INF/services/" + PublicationChannelProvider.class.getName());
        Files.createDirectories(service.getParent());
        Files.write(service, serviceLines);
        return new VendorJar(place);
    }

    ChannelSubject subject(PublicationChannelProvider provider, boolean silent) throws ReflectiveOperationException {
        return (ChannelSubject) loadClass("com.example.kiosk.KioskSubject")
                .getConstructor(PublicationChannelProvider.class, boolean.class)
                .newInstance(provider, silent);
    }

    PublicationChannelProvider kiosk(String flaw, boolean modest) throws ReflectiveOperationException {
        return (PublicationChannelProvider) loadClass("com.example.kiosk.KioskProvider")
                .getConstructor(String.class, boolean.class)
                .newInstance(flaw, modest);
    }

    PublicationChannelProvider hasty() throws ReflectiveOperationException {
        return (PublicationChannelProvider)
                loadClass("com.example.hasty.HastyProvider").getConstructor().newInstance();
    }

    /** The vendor's own classes come from here, although the tests' loader has them too. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("com.example.")) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
    }
}
