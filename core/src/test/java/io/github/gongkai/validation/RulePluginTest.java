package io.github.gongkai.validation;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.internal.channel.PluginWorkshop;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.SourceMap;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("规则插件")
class RulePluginTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = """
            package vendor;
            import io.github.gongkai.notice.*;
            import io.github.gongkai.publication.Publication;
            import io.github.gongkai.validation.*;
            import java.time.LocalDate;
            import java.util.*;
            """;
    private static final String WORDING = """
            ACME-001.severity=warning
            ACME-001.message=标题含有“{found}”
            ACME-001.fix=改写标题
            """;

    @TempDir
    Path folder;

    private PluginWorkshop workshop;

    @BeforeEach
    void open() {
        workshop = new PluginWorkshop(folder, RuleProvider.class, HEAD);
    }

    private static String provider(String name, String judge) {
        return provider(name, judge, "RuleProvider.VERSION", "ACME-001");
    }

    private static String provider(String name, String judge, String version, String code) {
        return """
                public class %s implements RuleProvider {
                  public String name() { return "acme-%s"; }
                  public int compiledAgainst() { return %s; }
                  public List<Rule<?>> rules() {
                    return List.of(Rule.on(Publication.class, context -> (p, f) -> { %s }, "%s"));
                  }
                  public List<RuleSet> ruleSets() {
                    return List.of(new RuleSet("acme-2026", LocalDate.of(2026, 1, 1), null, null, "acme",
                        Set.of(new NoticeCode("%s"))));
                  }
                  public NoticeTexts texts(Locale locale) {
                    return NoticeTexts.load(%s.class, List.of("acme"), locale);
                  }
                }
                """.formatted(name, name, version, judge, code, code, name);
    }

    private URLClassLoader plugin(String name, String source) throws IOException {
        Path place = workshop.place(name, List.of("vendor." + name), List.of(source));
        for (String file : List.of("acme.properties", "acme_en.properties")) {
            Files.writeString(place.resolve("vendor").resolve(file), WORDING);
        }
        return workshop.loader();
    }

    private static ValidationReport judge(DisclosureValidator validator) {
        return validator.validate(
                new Drafts.OfPublication().make(), SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH));
    }

    private static DisclosureValidator with(URLClassLoader loader) {
        return DisclosureValidator.builder(CLOCK)
                .classLoader(loader)
                .pluginTimeout(Duration.ofMillis(300))
                .build();
    }

    @Test
    @DisplayName("别的 jar 里的规则自动找到，按其日期生效，配置可改其严重程度")
    void rulesFromAnotherJarAreFoundAndJudge() throws IOException {
        String judge = "f.found(new NoticeCode(\"ACME-001\"), \"/title\", p.title());";
        try (URLClassLoader loader = plugin("Good", provider("Good", judge))) {
            DisclosureValidator validator = with(loader);
            ValidationReport report = judge(validator);
            assertThat(report.counts()).containsEntry(new NoticeCode("ACME-001"), 1L);
            assertThat(report.ruleSet()).isEqualTo("disclosure-2020+acme-2026");
            Drafts.OfPublication earlier = new Drafts.OfPublication();
            earlier.formed = java.time.LocalDate.of(2025, 1, 6);
            assertThat(validator
                            .validate(
                                    earlier.make(), SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH))
                            .counts())
                    .doesNotContainKey(new NoticeCode("ACME-001"));
            Profile profile = Profile.read("county", new StringReader("ACME-001=error"));
            assertThat(validator
                            .validate(
                                    new Drafts.OfPublication().make(),
                                    SourceMap.pointersOnly(),
                                    ValidationRequest.at(Checkpoint.PUBLISH).withProfile(profile))
                            .verdict())
                    .isEqualTo(Verdict.BLOCK);
        }
    }

    @Test
    @DisplayName("规则抛错、缺类或死循环：列为未能判定，其余规则照常")
    void aRuleThatBreaksSilencesNoOther() throws IOException {
        for (String broken : List.of(
                "throw new IllegalStateException();", "throw new NoClassDefFoundError();", "while (true) { }")) {
            try (URLClassLoader loader = plugin("Bad" + broken.length(), provider("Bad" + broken.length(), broken))) {
                ValidationReport report = judge(with(loader));
                assertThat(report.notEvaluated()).as(broken).anySatisfy(entry -> {
                    assertThat(entry.code().value()).isEqualTo("ACME-001");
                    assertThat(entry.reason()).isEqualTo(NotEvaluated.Reason.RULE_FAILED);
                });
                assertThat(report.verdict().allows()).isFalse();
                assertThat(report.summary().checked()).isEqualTo(1);
            }
            workshop = new PluginWorkshop(Files.createTempDirectory(folder, "next"), RuleProvider.class, HEAD);
        }
    }

    @Test
    @DisplayName("坏插件只报告，不妨碍校验")
    void aBrokenPluginIsReportedAndTheValidatorWorks() throws IOException {
        try (URLClassLoader loader = plugin("Newer", provider("Newer", "", "99", "ACME-001"))) {
            DisclosureValidator validator = with(loader);
            assertThat(validator.problems())
                    .anySatisfy(problem -> assertThat(problem.message()).contains("99"));
            assertThat(judge(validator).notEvaluated()).isEmpty();
        }
    }

    @Test
    @DisplayName("插件缺类")
    void aPluginWithoutItsClassesIsReported() throws IOException {
        Path place = workshop.place(
                "Loser",
                List.of("vendor.Loser"),
                List.of("class Lost {}", provider("Loser", "").replace("\"acme-Loser\"", "new Lost().toString()")));
        PluginWorkshop.lose(place, "Lost");
        try (URLClassLoader loader = workshop.loader()) {
            assertThat(with(loader).problems())
                    .anySatisfy(problem -> assertThat(problem.message()).contains("jars beside it"));
        }
    }

    @Test
    @DisplayName("插件不得使用库已有的编码组")
    void aPluginMayNotSpeakInTheLibrarysName() throws IOException {
        try (URLClassLoader loader = plugin(
                "Thief",
                provider("Thief", "", "RuleProvider.VERSION", "PUB-999").replace("acme\"", "thief\""))) {
            for (String file : List.of("thief.properties", "thief_en.properties")) {
                Files.writeString(folder.resolve("Thief/vendor").resolve(file), WORDING.replace("ACME-001", "PUB-999"));
            }
            assertThatExceptionOfType(GongkaiException.class)
                    .isThrownBy(() -> with(loader))
                    .withMessageContaining("PUB");
        }
    }
}
