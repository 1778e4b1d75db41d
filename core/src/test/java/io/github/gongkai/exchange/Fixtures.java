package io.github.gongkai.exchange;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.DisclosureStandard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the layouts that offices publish, as text. The suffix tells what is made of one: {@code .tsv} a workbook, {@code .word} a
 * Word document, {@code .csv} and {@code .html} stay as they are, {@code .gb.csv} goes to GB18030 and {@code .utf16.csv} to UTF-16.
 */
final class Fixtures {
    static final Path FOLDER = Path.of("src", "test", "resources", "io", "github", "gongkai", "exchange", "tables");
    /** What the grammars say of phrases is not a matter of layout. */
    private static final Set<String> OF_PHRASES = Set.of("IMP-008", "IMP-009", "IMP-010", "IMP-011", "IMP-012");

    private Fixtures() {}

    /** Writes the golden forms anew; to be read by eye before they are kept. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("tables");
        for (Path source : all()) {
            Files.writeString(golden(source), render(read(source, folder)));
        }
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> !f.toString().endsWith(".golden")).sorted().toList();
        }
    }

    static Path golden(Path source) {
        return source.resolveSibling(stem(source) + ".golden");
    }

    private static String stem(Path source) {
        return source.getFileName().toString().replaceFirst("\\..*$", "");
    }

    static Reading<DisclosureCatalog> read(Path source, Path folder) throws IOException {
        return new Exchange().readCatalog(make(source, Files.readString(source), folder), ReadOptions.DEFAULT);
    }

    /** Makes the file that a fixture stands for. */
    static Path make(Path source, String text, Path folder) throws IOException {
        String name = source.getFileName().toString();
        Path file = folder.resolve(stem(source));
        try (OutputStream out = Files.newOutputStream(file)) {
            if (name.endsWith(".tsv")) {
                WorkbookText.write(text, out);
            } else if (name.endsWith(".word")) {
                WordText.write(text, out);
            } else {
                String charset =
                        name.endsWith(".gb.csv") ? "GB18030" : name.endsWith(".utf16.csv") ? "UTF-16" : "UTF-8";
                out.write(text.getBytes(Charset.forName(charset)));
            }
        }
        return file;
    }

    /** Line for line: sections, items with every field and where it was taken over from, then notices. */
    static String render(Reading<DisclosureCatalog> reading) {
        List<String> lines = new ArrayList<>();
        DisclosureCatalog catalog = reading.value();
        catalog.sections()
                .forEach(s -> lines.add("section " + s.domain().code() + " | "
                        + s.domain().name() + " | " + s.title() + " | " + s.compiledBy()));
        for (int i = 0; i < catalog.items().size(); i++) {
            item(catalog.items().get(i), reading, "/items/" + i, lines);
        }
        for (Notice notice : reading.notices()) {
            if (!OF_PHRASES.contains(notice.code().value())) {
                SourceLocation at = notice.location();
                lines.add("notice " + notice.code() + " | " + at.sheet() + " | " + at.cell() + " | " + notice.found());
            }
        }
        return String.join("\n", lines).replace("\\", "\\\\") + "\n";
    }

    private static void item(
            DisclosureItem item, Reading<DisclosureCatalog> reading, String pointer, List<String> lines) {
        SourceLocation place = reading.sources().locate(pointer);
        lines.add("item " + place.sheet() + ":" + place.row() + " | " + item.domain() + " | " + item.serial());
        for (int i = 0; i < item.path().size(); i++) {
            lines.add(field("path " + (i + 1), item.path().get(i), reading, pointer + "/path/" + i));
        }
        DisclosureStandard s = item.standard();
        String standard = pointer + "/standard/";
        lines.add(field("content", s.content(), reading, standard + "content"));
        s.elements().stream().filter(e -> !e.required()).forEach(e -> lines.add("  optional: " + e.name()));
        lines.add(field(
                "basis", s.legalBasis() == null ? null : s.legalBasis().text(), reading, standard + "legalBasis"));
        lines.add(field("limit", s.timeLimit() == null ? null : s.timeLimit().text(), reading, standard + "timeLimit"));
        lines.add(field("body", s.body() == null ? null : s.body().text(), reading, standard + "body"));
        lines.add(field("carriers", s.carriers() == null ? null : s.carriers().text(), reading, standard + "carriers"));
        lines.add("  audience: " + (s.audience().generalPublic() ? "全社会 " : "")
                + (s.audience().specificGroup() ? "特定群体 " + s.audience().group() : ""));
        lines.add("  modes: " + s.modes().stream().map(m -> m.label()).toList() + " levels: "
                + s.levels().stream().map(l -> l.label()).toList() + " stages: "
                + s.stages().stream().map(g -> g.label()).toList());
        item.extra().forEach((name, value) -> lines.add("  extra " + name + ": " + value.replace("\n", "⏎")));
        lines.removeIf(line -> line.endsWith(": null"));
        lines.replaceAll(String::stripTrailing);
    }

    private static String field(
            String name, @Nullable String text, Reading<DisclosureCatalog> reading, String pointer) {
        String from = reading.sources().locate(pointer).inheritedFrom();
        return "  " + name + ": " + (text == null ? null : text.replace("\n", "⏎"))
                + (from == null ? "" : " <- " + from);
    }
}
