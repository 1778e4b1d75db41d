package io.github.gongkai.channel.tck;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("符合性检查：好插件全部通过，每种坏插件恰好违反一条")
class ConformanceKitTest {
    private static final String KIOSK = "com.example.kiosk.KioskProvider";
    /** Judged only where the channel claims nothing. */
    private static final List<String> FOR_THE_MODEST = List.of("R-2", "X-2");

    @TempDir
    Path place;

    static Stream<String> rules() {
        return ConformanceKit.rules().stream().map(ConformanceRule::id);
    }

    @Test
    void aGoodPluginKeepsEveryRule() throws Exception {
        declareModule("provides io.github.gongkai.channel.PublicationChannelProvider with " + KIOSK + ";");
        ConformanceReport able = judge("", false, true);
        assertThat(able.conforms()).as(able.toString()).isTrue();
        assertThat(ids(able.skipped())).containsExactlyElementsOf(FOR_THE_MODEST);
        ConformanceReport modest = judge("", true, false);
        assertThat(modest.conforms()).as(modest.toString()).isTrue();
        assertThat(ids(modest.skipped()))
                .containsExactly("A-8", "P-2", "P-8", "T-1", "T-2", "T-3", "T-4", "T-5", "R-1", "R-3", "X-3");
        assertThat(modest.skipped())
                .allSatisfy(outcome -> assertThat(outcome.message()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPluginThatIsWrongInOneWayBreaksThatRuleOnly(String id) throws Exception {
        if (id.equals("D-6")) {
            declareModule("");
        }
        ConformanceReport report = judge(id, FOR_THE_MODEST.contains(id), id.equals("P-8"));
        assertThat(ids(report.failed())).as(report.toString()).containsExactly(id);
        RuleOutcome failure = report.failed().get(0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(failure::requireUnbroken)
                .withMessageContaining(id + " ")
                .withMessageContaining(failure.rule().title());
        assertThat(failure.message()).isNotBlank();
    }

    @Test
    void idsAreUniqueAndTitlesAreInBothLanguages() {
        List<ConformanceRule> rules = ConformanceKit.rules();
        assertThat(new TreeSet<>(rules.stream().map(ConformanceRule::id).toList()))
                .hasSameSizeAs(rules);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[DCAPTRXL]-[1-9][0-9]?");
            assertThat(rule.title()).containsPattern("\\p{IsHan}");
            assertThat(rule.englishTitle()).matches("[ -~]+");
        });
    }

    private ConformanceReport judge(String flaw, boolean modest, boolean silent) throws Exception {
        String listed = flaw.equals("D-5") ? "# nothing" : KIOSK + " # the screens";
        try (VendorJar jar = VendorJar.in(place, List.of(listed, "com.example.hasty.HastyProvider"))) {
            var plugin = flaw.equals("D-4") ? jar.hasty() : jar.kiosk(flaw, modest);
            return ConformanceKit.judge(jar.subject(plugin, silent));
        }
    }

    private void declareModule(String provides) throws IOException {
        VendorJar.in(place, List.of(KIOSK)).close();
        Path source = place.resolve("module-info.java");
        Files.writeString(
                source,
                "module com.example.kiosk { requires io.github.gongkai.core; requires org.jsoup; " + provides + " }",
                StandardCharsets.UTF_8);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", place.toString()));
        String modules = String.join(
                File.pathSeparator,
                "target/classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
        options.addAll(List.of("--module-path", modules));
        options.addAll(List.of("--patch-module", "com.example.kiosk=" + place, source.toString()));
        assertThat(compiler.run(null, null, null, options.toArray(String[]::new)))
                .isZero();
    }

    private static List<String> ids(List<RuleOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.rule().id()).toList();
    }
}
