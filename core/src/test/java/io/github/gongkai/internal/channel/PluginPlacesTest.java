package io.github.gongkai.internal.channel;

import com.example.host.ListPlugins;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.Channels;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.gongkai.internal.channel.PluginWorkshop.provider;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("插件放在哪里都找得到：类路径、模块路径、合成 jar、子类加载器、公共线程池")
class PluginPlacesTest {
    private static final String SERVICE = "META-INF/services/io.github.gongkai.channel.PublicationChannelProvider";

    @TempDir
    Path folder;

    private PluginWorkshop workshop;

    @BeforeEach
    void open() {
        workshop = new PluginWorkshop(folder);
    }

    @Test
    @DisplayName("类路径，主线程与公共线程池")
    void onTheClassPath() throws Exception {
        String path = String.join(File.pathSeparator, parts()) + File.pathSeparator + plugin("One", "one");
        assertThat(host("-cp", path + File.pathSeparator + plugin("Two", "two")))
                .containsExactly("main one,two []", "pool one,two []", "module false");
    }

    @Test
    @DisplayName("模块路径")
    void onTheModulePath() throws Exception {
        Path place = plugin("One", "one");
        Files.delete(place.resolve(SERVICE));
        String modules = String.join(File.pathSeparator, libraries());
        Path source = Files.writeString(place.resolve("module-info.java"), """
                module vendor.one {
                    requires io.github.gongkai.core;
                    provides io.github.gongkai.channel.PublicationChannelProvider with vendor.One;
                }
                """);
        compile("-d", place.toString(), "-p", modules, "--patch-module", "vendor.one=" + place, source.toString());
        assertThat(host("-p", modules + File.pathSeparator + place, "--add-modules", "vendor.one", "-cp", tests()))
                .containsExactly("main one []", "pool one []", "module true");
    }

    @Test
    @DisplayName("合成 jar，服务文件已合并")
    void inAFatJarWhoseServiceFilesAreMerged() throws Exception {
        Path one = plugin("One", "one");
        Path two = plugin("Two", "two");
        Path jar = folder.resolve("fat.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, Path.of("target", "classes"));
            add(out, one);
            add(out, two);
            out.putNextEntry(new JarEntry(SERVICE));
            out.write("vendor.One\nvendor.Two\n".getBytes(StandardCharsets.UTF_8));
        }
        List<String> others =
                libraries().stream().filter(path -> !path.endsWith("classes")).toList();
        String path = jar + File.pathSeparator + tests() + File.pathSeparator + String.join(File.pathSeparator, others);
        assertThat(host("-cp", path)).containsExactly("main one,two []", "pool one,two []", "module false");
    }

    @Test
    @DisplayName("子类加载器：主程序指名，或在线程上")
    void inAChildClassLoader() throws IOException {
        plugin("One", "one");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = workshop.loader()) {
            assertThat(found(loader)).containsExactly("one");
            Thread.currentThread().setContextClassLoader(loader);
            try (Channels channels = Channels.builder(Clock.systemUTC()).build()) {
                assertThat(types(channels)).containsExactly("one");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    @DisplayName("公共线程池：指名类加载器")
    void fromTheCommonPool() throws Exception {
        plugin("One", "one");
        try (URLClassLoader loader = workshop.loader()) {
            assertThat(ForkJoinPool.commonPool().submit(() -> found(loader)).get())
                    .containsExactly("one");
        }
    }

    private static List<String> found(ClassLoader loader) {
        try (Channels channels =
                Channels.builder(Clock.systemUTC()).classLoader(loader).build()) {
            return types(channels);
        }
    }

    private static List<String> types(Channels channels) {
        return channels.plugins().stream()
                .map(ChannelDescriptor::type)
                .map(Object::toString)
                .toList();
    }

    private Path plugin(String name, String type) throws IOException {
        return workshop.place(type, List.of("vendor." + name), List.of(provider(name, type)));
    }

    private List<String> host(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.add(ListPlugins.class.getName());
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(output);
    }

    private static void compile(String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of("-proc:none", "-nowarn"));
        all.addAll(List.of(options));
        assertThat(compiler.run(null, null, null, all.toArray(String[]::new))).isZero();
    }

    private static void add(JarOutputStream jar, Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> !name.equals(SERVICE) && !name.equals("module-info.class"))
                    .forEach(name -> add(jar, place, name));
        }
    }

    private static void add(JarOutputStream jar, Path place, String name) {
        try {
            jar.putNextEntry(new JarEntry(name));
            Files.copy(place.resolve(name), jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests' own classes, from which the host's main class comes. */
    private static String tests() {
        return Path.of("target", "test-classes").toString();
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>(libraries());
        parts.add(tests());
        return parts;
    }

    /** The library and what it runs on, wherever the module system or the class path put it. */
    private static List<String> libraries() {
        Set<String> places = new LinkedHashSet<>();
        places.add(Path.of("target", "classes").toString());
        for (String property : List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
            Stream.of(System.getProperty(property, "").split(File.pathSeparator))
                    .filter(path -> path.endsWith(".jar"))
                    .filter(path -> !path.contains("surefire"))
                    .forEach(places::add);
        }
        return List.copyOf(places);
    }
}
