package io.github.gongkai.validation;

import io.github.gongkai.catalog.CatalogId;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.GuidelineItem;
import io.github.gongkai.catalog.GuidelinePack;
import io.github.gongkai.catalog.GuidelinePacks;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule that cries over what is right is worse than none: here the rules meet what is right, and must hold their peace. */
@DisplayName("规则不误报")
class RulesOnPublishedItemsTest {
    private static final DisclosureValidator VALIDATOR = DisclosureValidator.builder(
                    Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC))
            .build();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path SAMPLE = Path.of("..", "examples", "data");

    static List<GuidelinePack> packs() {
        return GuidelinePacks.bundled().all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    @DisplayName("标准指引自己的事项：没有错误，与自己比对没有出入；警告只有指引原文确有的几种")
    void findsInAPackOnlyWhatItsSourcesReallyLeaveOpen(GuidelinePack pack) {
        DisclosureCatalog catalog = new DisclosureCatalog(
                new CatalogId("pack"),
                pack.title(),
                "1",
                null,
                null,
                List.of(new CatalogSection(pack.domain(), null, null)),
                pack.items().stream().map(GuidelineItem::item).toList());
        List<Notice> notices = VALIDATOR
                .validate(
                        catalog,
                        SourceMap.pointersOnly(),
                        ValidationRequest.at(Checkpoint.REVIEW).withDate(TODAY))
                .notices();
        assertThat(notices).extracting(Notice::severity).doesNotContain(Severity.ERROR);
        // 及时, 开学前, only a time on display, on application but on the website, no website, stages and links not all
        // covered.
        assertThat(notices)
                .filteredOn(n -> n.severity() == Severity.WARNING)
                .extracting(n -> n.code().value())
                .isSubsetOf("CAT-012", "CAT-015", "CAT-016", "CAT-019", "CAT-022", "CAT-075", "CAT-076");
        // A document without its number, a body that is an enterprise or a school, both modes ticked.
        assertThat(notices)
                .filteredOn(n -> n.severity() == Severity.INFO)
                .extracting(n -> n.code().value())
                .isSubsetOf("CAT-058", "CAT-069", "CAT-074");
    }

    @ParameterizedTest
    @EnumSource(Checkpoint.class)
    @DisplayName("样例信息：只有04号的身份证号和08号的逾期；审核和归档时另提示哪些事项还没有信息")
    void findsInTheSamplePublicationsOnlyWhatWasPutThere(Checkpoint checkpoint) throws IOException {
        Exchange exchange = new Exchange();
        Reading<DisclosureCatalog> catalog =
                exchange.readCatalog(SAMPLE.resolve("qinghe-catalog.xlsx"), ReadOptions.DEFAULT);
        List<Publication> publications;
        try (Stream<Path> files = Files.list(SAMPLE.resolve("publications"))) {
            publications = files.sorted()
                    .flatMap(f -> exchange.readPublications(f, ReadOptions.DEFAULT).value().stream())
                    .toList();
        }
        ValidationReport report = VALIDATOR.validate(
                publications.iterator(),
                SourceMap.pointersOnly(),
                ValidationRequest.at(checkpoint).withDate(TODAY).withCatalog(catalog.value()));
        assertThat(report.notices())
                .filteredOn(n -> !n.code().value().equals("COL-004"))
                .extracting(n -> n.code() + " " + n.location().pointer())
                .containsExactly("PRI-001 /3/html", "PUB-013 /7/formedOn");
        boolean columns = checkpoint == Checkpoint.REVIEW || checkpoint == Checkpoint.ARCHIVE;
        assertThat(report.notices())
                .filteredOn(n -> n.code().value().equals("COL-004"))
                .hasSize(columns ? catalog.value().sections().size() : 0);
    }

    @Test
    @DisplayName("样例目录：错误和警告正是样例里故意留下的，加上与标准指引的出入")
    void findsInTheSampleCatalogTheSlipsThatWerePutThere() {
        Reading<DisclosureCatalog> catalog =
                new Exchange().readCatalog(SAMPLE.resolve("qinghe-catalog.xlsx"), ReadOptions.DEFAULT);
        ValidationReport report = VALIDATOR.validate(
                catalog.value(),
                catalog.sources(),
                ValidationRequest.at(Checkpoint.REVIEW).withDate(TODAY));
        assertThat(report.notices())
                .filteredOn(n -> !n.code().value().startsWith("GDL"))
                .filteredOn(n -> n.severity().isAtLeast(Severity.WARNING))
                .extracting(n -> n.code() + " " + n.location().sheet() + " "
                        + n.location().cell())
                .containsExactlyInAnyOrder(
                        "CAT-008 保障性住房 I12", "CAT-012 保障性住房 F12", "CAT-013 征地补偿 F13", "CAT-015 市政服务 E9");
    }
}
