package io.github.gongkai.exchange;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.standard.DisclosureStandard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes one cell after another and asks of each change: is the new text in the catalog, or does a notice name the cell? A change that
 * leaves neither trace is a silent loss; a change that alters another row is a silent wrong value.
 */
@DisplayName("表格中任意一格有误，都不会悄悄变成别的内容")
class NoisyTablesTest {
    /** None of these is a tick, and no heading has one. */
    private static final List<String> STRANGE = List.of("X", "?", "✗", "Ω", "9", "囧", "\uE123", "½", "x ", "。");

    private static final List<String> PARTS = List.of(
            "/path/0",
            "/path/1",
            "/path/2",
            "/path/3",
            "/path/4",
            "/path/5",
            "/serial",
            "/domain",
            "/standard/content",
            "/standard/legalBasis",
            "/standard/timeLimit",
            "/standard/body",
            "/standard/carriers",
            "/standard/audience",
            "/standard/audience/generalPublic",
            "/standard/audience/group",
            "/standard/modes",
            "/standard/modes/proactive",
            "/standard/modes/on-application",
            "/standard/levels",
            "/standard/stages");
    private static final long SEED = 20_260_123;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> noChangeIsSilent() throws IOException {
        return Fixtures.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.getFileName().toString(), () -> check(RecordedTables.of(fixture, folder))));
    }

    private static void check(RecordedTables tables) {
        Random random = new Random(SEED);
        Reading<DisclosureCatalog> before = tables.read();
        List<RecordedTables.Spot> spots = tables.spots();
        for (RecordedTables.Spot spot : spots) {
            String other = spots.get(random.nextInt(spots.size())).cell().text();
            for (String noise : noises(spot.cell().text(), other, random)) {
                if (!noise.equals(spot.cell().text())) {
                    checkOne(tables, spot, noise, before);
                }
            }
        }
    }

    /** A sign put in, a sign left out, junk alone, junk behind, the text of another cell. */
    private static List<String> noises(String text, String other, Random random) {
        String strange = STRANGE.get(random.nextInt(STRANGE.size()));
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        String without = text.substring(0, at) + text.substring(text.offsetByCodePoints(at, 1));
        List<String> noises = new ArrayList<>(
                List.of(text.substring(0, at) + strange + text.substring(at), strange.strip(), text + strange, other));
        if (!without.isBlank()) {
            noises.add(without);
        }
        return noises.stream().map(String::strip).toList();
    }

    private static void checkOne(
            RecordedTables tables, RecordedTables.Spot spot, String noise, Reading<DisclosureCatalog> before) {
        Reading<DisclosureCatalog> after;
        try {
            after = tables.read(spot, noise);
        } catch (UnreadableInputException e) {
            // Nothing is less silent.
            return;
        }
        String what = spot.cell().name() + ": " + spot.cell().text() + " -> " + noise;
        boolean named = after.notices().stream().anyMatch(notice -> names(notice, spot, noise));
        boolean kept = texts(after.value()).anyMatch(text -> plain(text).contains(plain(noise)));
        boolean same = items(after).equals(items(before));
        boolean heading = isHeading(spot, before);
        boolean said = isTick(noise) || isInherited(after, spot) || (heading && new HeaderDictionary().isWord(noise));
        assertThat(named || kept || (same && heading) || said)
                .as("%s leaves no trace", what)
                .isTrue();
        if (!heading && !named) {
            assertThat(untouched(after, spot)).as("%s alters other rows", what).isEqualTo(untouched(before, spot));
        }
    }

    /** Headings are broken over lines at will. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Whether the cell stands for another, which is told. */
    private static boolean isInherited(Reading<DisclosureCatalog> reading, RecordedTables.Spot spot) {
        for (int i = 0; i < reading.value().items().size(); i++) {
            String pointer = "/items/" + i;
            Stream<String> extra = reading.value().items().get(i).extra().keySet().stream()
                    .map(label -> "/extra/" + TableLayout.escape(label));
            boolean inherited = Stream.concat(PARTS.stream(), extra)
                    .map(part -> reading.sources().locate(pointer + part))
                    .anyMatch(place -> spot.cell().name().equals(place.cell()) && place.inheritedFrom() != null);
            if (inherited) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Notice notice, RecordedTables.Spot spot, String noise) {
        boolean there = spot.cell().name().equals(notice.location().cell())
                || spot.cell().name().equals(notice.location().inheritedFrom());
        return there || (notice.found() != null && notice.found().contains(noise));
    }

    /** Signs that say plainly whether something is ticked, and words that do. */
    private static boolean isTick(String noise) {
        return List.of("√", "✓", "■", "☑", "◆", "●", "R", "t", "þ", "□", "○", "口", "£", "/", "—")
                        .contains(noise)
                || noise.matches("[■□√◆●○口]?(主动|依申请|全社会|特定群体|特定群众|([州县乡镇村市区]级?[/、]?)+)(公开)?");
    }

    /** Above the first item of its table: part of a header or a line over it. */
    private static boolean isHeading(RecordedTables.Spot spot, Reading<DisclosureCatalog> reading) {
        for (int i = 0; i < reading.value().items().size(); i++) {
            Integer row = reading.sources().locate("/items/" + i).row();
            if (row != null && row == spot.cell().row()) {
                return false;
            }
        }
        return true;
    }

    private static List<DisclosureItem> items(Reading<DisclosureCatalog> reading) {
        return reading.value().items();
    }

    /** The items of other rows that do not take over from the cell, without ids: a repeated name counts on. */
    private static List<String> untouched(Reading<DisclosureCatalog> reading, RecordedTables.Spot spot) {
        List<String> untouched = new ArrayList<>();
        for (int i = 0; i < reading.value().items().size(); i++) {
            String pointer = "/items/" + i;
            Integer row = reading.sources().locate(pointer).row();
            boolean own = Objects.equals(row, spot.cell().row());
            String rest = PARTS.stream()
                    .filter(part -> spot.cell()
                            .name()
                            .equals(reading.sources().locate(pointer + part).inheritedFrom()))
                    .findFirst()
                    .orElse("");
            if (!own && rest.isEmpty()) {
                DisclosureItem item = reading.value().items().get(i);
                untouched.add(row + " " + item.path() + item.standard() + item.extra() + item.serial());
            }
        }
        return untouched;
    }

    /** Every text of the catalog. */
    private static Stream<String> texts(DisclosureCatalog catalog) {
        Stream<String> ofSections = catalog.sections().stream().flatMap(NoisyTablesTest::texts);
        return Stream.concat(
                Stream.concat(Stream.of(catalog.title()), ofSections),
                catalog.items().stream().flatMap(NoisyTablesTest::texts));
    }

    private static Stream<String> texts(CatalogSection section) {
        return Stream.of(section.domain().name(), section.title(), section.compiledBy())
                .filter(Objects::nonNull);
    }

    private static Stream<String> texts(DisclosureItem item) {
        DisclosureStandard standard = item.standard();
        Stream<String> own = Stream.of(
                        item.serial(),
                        standard.content(),
                        standard.legalBasis() == null
                                ? null
                                : standard.legalBasis().text(),
                        standard.timeLimit() == null
                                ? null
                                : standard.timeLimit().text(),
                        standard.body() == null ? null : standard.body().text(),
                        standard.carriers() == null ? null : standard.carriers().text(),
                        standard.audience().group())
                .filter(Objects::nonNull);
        Stream<String> extra = Stream.concat(item.extra().keySet().stream(), item.extra().values().stream());
        return Stream.of(own, item.path().stream(), extra).flatMap(s -> s);
    }
}
