package io.github.gongkai.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("规则说明文档")
class RuleDocumentationTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String HOW =
            "docs/rules.md and docs/rules/ are generated; to renew them run: mvn -pl core test -Dtest=RuleDocumentationTest"
                    + " -Dgongkai.writeDocs=true";

    @Test
    @DisplayName("docs/rules.md 和每条规则的页面与规则一致")
    void theDocumentationIsThatOfTheRules() throws IOException {
        SortedMap<String, String> pages = new RulePages(
                        DisclosureValidator.builder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                                .build())
                .all();
        if (Boolean.getBoolean("gongkai.writeDocs")) {
            write(pages);
        }
        assertThat(onDisk()).as(HOW).isEqualTo(pages);
    }

    private static SortedMap<String, String> onDisk() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("rules.md", Files.readString(DOCS.resolve("rules.md")));
        try (Stream<Path> files = Files.list(DOCS.resolve("rules"))) {
            for (Path file : files.toList()) {
                pages.put("rules/" + file.getFileName(), Files.readString(file));
            }
        }
        return pages;
    }

    private static void write(SortedMap<String, String> pages) throws IOException {
        Path folder = Files.createDirectories(DOCS.resolve("rules"));
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(f -> !pages.containsKey("rules/" + f.getFileName()))
                    .toList()) {
                Files.delete(file);
            }
        }
        for (var page : pages.entrySet()) {
            Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
        }
    }
}
