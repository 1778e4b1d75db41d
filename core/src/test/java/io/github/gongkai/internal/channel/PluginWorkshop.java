package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.PublicationChannelProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** Builds plugins from source, each in a folder of its own, as a vendor's jar would be. */
public final class PluginWorkshop {
    private static final String CHANNELS = """
            package vendor;
            import io.github.gongkai.channel.*;
            import io.github.gongkai.publication.Publication;
            import java.util.*;
            """;

    private final Path folder;
    private final String service;
    private final String head;
    private final List<URL> places = new ArrayList<>();

    PluginWorkshop(Path folder) {
        this(folder, PublicationChannelProvider.class, CHANNELS);
    }

    /** A workshop for plugins of another service, whose sources begin with that head. */
    public PluginWorkshop(Path folder, Class<?> service, String head) {
        this.folder = folder;
        this.service = "META-INF/services/" + service.getName();
        this.head = head;
    }

    /** The body of a provider whose channel type is that text. */
    static String provider(String name, String type) {
        return provider(name, "new ChannelType(\"" + type + "\")", "1, 0");
    }

    /** The same with an expression for the type, and the version it claims to be compiled against. */
    static String provider(String name, String type, String version) {
        return "public class " + name + " implements PublicationChannelProvider {" + members(type, version) + "}";
    }

    static String members(String type, String version) {
        return """

                public ChannelDescriptor descriptor() {
                  return new ChannelDescriptor(%s, "1", new SpiVersion(%s), Set.of(),
                      new ContentLimits(1, 1, 1, Set.of()), List.of());
                }
                public List<ConfigProblem> validate(ChannelConfig config) { return List.of(); }
                public PublicationChannel open(ChannelConfig config) { return new Channel(); }
                static class Channel implements PublicationChannel {
                  public Set<ChannelCapability> capabilities() { return Set.of(); }
                  public ChannelPayload adapt(Publication publication) { throw new IllegalStateException(); }
                  public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
                    return new PublishOutcome.Published(new RemoteReference("r"), null);
                  }
                  public void close() {}
                }
                """.formatted(type, version);
    }

    /** A folder with a service file of these lines and the classes that these sources make. */
    public Path place(String name, List<String> serviceLines, List<String> sources) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Path services = place.resolve(service);
        Files.createDirectories(services.getParent());
        Files.write(services, serviceLines, StandardCharsets.UTF_8);
        compile(place, sources);
        places.add(place.toUri().toURL());
        return place;
    }

    /** Takes a class away after compiling, as if its jar were absent. */
    public static void lose(Path place, String name) throws IOException {
        Files.delete(place.resolve("vendor").resolve(name + ".class"));
    }

    /** Makes a class file claim to be for Java 99. */
    static void ageBackwards(Path place, String name) throws IOException {
        Path file = place.resolve("vendor").resolve(name + ".class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[6] = 0;
        bytes[7] = (byte) (99 + 44);
        Files.write(file, bytes);
    }

    /** Puts another build of a class in the place of the one that the rest was compiled with. */
    void recompile(Path place, String source) throws IOException {
        compile(place, List.of(source));
    }

    public URLClassLoader loader() {
        return new URLClassLoader(places.toArray(URL[]::new), PluginWorkshop.class.getClassLoader());
    }

    private void compile(Path place, List<String> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Path file = Files.createTempFile(folder, "Source", "");
            Path named = Files.createDirectories(Path.of(file + "-dir")).resolve(nameOf(source) + ".java");
            Files.writeString(named, head + source, StandardCharsets.UTF_8);
            files.add(named);
        }
        if (files.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(place));
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(Path.of("target", "classes")));
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none", "-nowarn"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).isTrue();
        }
    }

    private static String nameOf(String source) {
        return source.replaceFirst("(?s).*?class (\\w+).*", "$1");
    }
}
