package io.github.gongkai.internal.channel;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelProblem;
import io.github.gongkai.channel.ChannelProblem.Phase;
import io.github.gongkai.channel.Channels;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.gongkai.internal.channel.PluginWorkshop.members;
import static io.github.gongkai.internal.channel.PluginWorkshop.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("坏插件：报告它，留下好的")
class BrokenPluginTest {
    private static final List<String> ALL_GOOD = List.of("good-a", "good-b", "good-c");

    @TempDir
    Path folder;

    private PluginWorkshop workshop;

    @BeforeEach
    void open() {
        workshop = new PluginWorkshop(folder);
    }

    @Test
    void aMissingClass() throws IOException {
        breaking("", "Broken", ALL_GOOD, Phase.DISCOVERY, "vendor.Broken");
    }

    @Test
    void aConstructorThatThrows() throws IOException {
        String source = declared("public Broken() { throw new IllegalStateException(\"no licence\"); }");
        breaking(source, "Broken", ALL_GOOD, Phase.INSTANTIATION, "no licence");
    }

    @Test
    void aStaticInitializerThatThrows() throws IOException {
        breaking(
                declared("static final int X = Integer.parseInt(\"x\");"),
                "Broken",
                ALL_GOOD,
                Phase.INSTANTIATION,
                "ExceptionInInitializerError");
    }

    @Test
    void aClassMissingThatTheConstructorUses() throws IOException {
        Path place = neighbours(List.of(declared("public Broken() { new Lost(); }"), "class Lost {}"), "vendor.Broken");
        PluginWorkshop.lose(place, "Lost");
        survives(ALL_GOOD, Phase.INSTANTIATION, "vendor.Broken", "vendor/Lost");
    }

    @Test
    void aClassThatIsNoProvider() throws IOException {
        breaking("public class Broken {}", "Broken", ALL_GOOD, Phase.DISCOVERY, "not a subtype");
    }

    @Test
    void noConstructorWithoutParameters() throws IOException {
        breaking(declared("public Broken(int x) {}"), "Broken", ALL_GOOD, Phase.DISCOVERY, "vendor.Broken");
    }

    @Test
    void aMissingSuperclass() throws IOException {
        Path place = neighbours(
                List.of(
                        "public class Broken extends Lost implements PublicationChannelProvider {"
                                + members("new ChannelType(\"broken\")", "1, 0") + "}",
                        "class Lost {}"),
                "vendor.Broken");
        PluginWorkshop.lose(place, "Lost");
        survives(ALL_GOOD, Phase.DISCOVERY, "vendor/Lost", "NoClassDefFoundError");
    }

    @Test
    void aClassForANewerJava() throws IOException {
        Path place = neighbours(List.of(declared("")), "vendor.Broken");
        PluginWorkshop.ageBackwards(place, "Broken");
        survives(ALL_GOOD, Phase.DISCOVERY, "vendor/Broken", "newer Java");
    }

    @Test
    void aDescriptorThatIsNull() throws IOException {
        String source =
                declared("").replaceFirst("(?s)return new ChannelDescriptor.*?List.of\\(\\)\\);", "return null;");
        breaking(source, "Broken", ALL_GOOD, Phase.DESCRIPTION, "no descriptor");
    }

    @Test
    void aTypeThatIsNull() throws IOException {
        breaking(provider("Broken", "null", "1, 0"), "Broken", ALL_GOOD, Phase.DESCRIPTION, "no type");
    }

    @Test
    void aClassThatLacksAMethodOfTheInterface() throws IOException {
        // What a build against an older interface looks like: the method is not in the class file.
        Path place = neighbours(
                List.of(
                        "public class Broken extends Older implements PublicationChannelProvider {}",
                        "public class Older {" + members("new ChannelType(\"broken\")", "1, 0") + "}"),
                "vendor.Broken");
        workshop.recompile(place, "public class Older {}");
        survives(ALL_GOOD, Phase.DESCRIPTION, "vendor.Broken", "AbstractMethodError");
    }

    @Test
    @DisplayName("服务文件里有一行写坏：只损失那一个文件")
    void aBadLineCostsItsFileOnly() throws IOException {
        neighbours(List.of(), "vendor.Broken oops");
        survives(List.of("good-c"), Phase.DISCOVERY, "META-INF/services", "ServiceConfigurationError");
    }

    @Test
    void anotherMajorVersionOrANewerMinorIsRefusedWithAdvice() throws IOException {
        breaking(provider("Broken", "new ChannelType(\"broken\")", "2, 0"), "Broken", ALL_GOOD, Phase.VERSION, "2.0");
    }

    @Test
    void aReservedTypeIsRefused() throws IOException {
        breaking(provider("Broken", "wechat"), "Broken", ALL_GOOD, Phase.DESCRIPTION, "reserved");
    }

    @Test
    @DisplayName("同一渠道类型有两个插件：报错，点出两处")
    void twoPluginsOfOneTypeAreAnErrorThatNamesBothPlaces() throws IOException {
        Path one = workshop.place("one", List.of("vendor.One"), List.of(provider("One", "same")));
        Path two = workshop.place("two", List.of("vendor.Two"), List.of(provider("Two", "same")));

        try (URLClassLoader loader = workshop.loader()) {
            assertThatExceptionOfType(GongkaiException.class)
                    .isThrownBy(() -> Channels.builder(Clock.systemUTC())
                            .classLoader(loader)
                            .build())
                    .withMessageContaining("same")
                    .withMessageContaining(one.toString())
                    .withMessageContaining(two.toString());
        }
    }

    private static String declared(String member) {
        return provider("Broken", "broken").replaceFirst("\\{", "{" + member.replace("$", "\\$"));
    }

    private void breaking(String source, String name, List<String> survivors, Phase phase, String told)
            throws IOException {
        neighbours(source.isEmpty() ? List.of() : List.of(source), "vendor." + name);
        survives(survivors, phase, "", told);
    }

    /** Two good providers around the broken one in one file, a third good one elsewhere. */
    private Path neighbours(List<String> broken, String line) throws IOException {
        List<String> sources = new java.util.ArrayList<>(broken);
        sources.add(provider("GoodA", "good-a"));
        sources.add(provider("GoodB", "good-b"));
        Path place = workshop.place("one", List.of("vendor.GoodA", line, "vendor.GoodB"), sources);
        workshop.place("two", List.of("vendor.GoodC"), List.of(provider("GoodC", "good-c")));
        return place;
    }

    private void survives(List<String> survivors, Phase phase, String subject, String told) throws IOException {
        try (URLClassLoader loader = workshop.loader();
                Channels channels =
                        Channels.builder(Clock.systemUTC()).classLoader(loader).build()) {
            assertThat(channels.plugins())
                    .extracting(ChannelDescriptor::type)
                    .extracting(Object::toString)
                    .containsExactlyElementsOf(survivors);
            ChannelProblem problem = channels.problems().get(0);
            assertThat(channels.problems()).hasSize(1);
            assertThat(problem.phase()).isEqualTo(phase);
            assertThat(problem.subject()).contains(subject);
            assertThat(problem.toString()).contains(told);
            boolean judged = phase == Phase.VERSION || (phase == Phase.DESCRIPTION && !told.endsWith("Error"));
            assertThat(problem.cause() == null).isEqualTo(judged);
        }
    }
}
