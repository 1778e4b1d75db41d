package io.github.gongkai.validation;

import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.report.JsonReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("校验引擎")
class EngineTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    private final DisclosureValidator validator =
            DisclosureValidator.builder(CLOCK).discover(false).build();

    /** Publications with faults of all kinds: in a field, across fields, and against each other. */
    private static Stream<Drafts.OfPublication> mixed(int count) {
        Random random = new Random(20261123);
        return IntStream.range(0, count).mapToObj(i -> {
            Drafts.OfPublication draft = new Drafts.OfPublication();
            draft.id = "p" + (random.nextInt(20) == 0 ? random.nextInt(count) : i);
            draft.title = random.nextInt(5) == 0 ? "" : "招生公告" + i;
            draft.formed = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3200));
            draft.index = random.nextInt(7) == 0 ? null : draft.index;
            draft.html = random.nextInt(6) == 0 ? "<p>11010519491231002X</p>" : draft.html;
            if (random.nextInt(3) == 0) {
                draft.links = List.of(new PublicationLink(
                        PublicationLink.Kind.FOLLOWS, new PublicationId("p" + random.nextInt(2 * count))));
            }
            return draft;
        });
    }

    private static String json(ValidationReport report) throws IOException {
        StringWriter out = new StringWriter();
        new JsonReport().write(report, out);
        return out.toString();
    }

    private ValidationReport judge(int count, ValidationRequest request) {
        return validator.validate(mixed(count).map(Drafts.OfPublication::make), SourceMap.pointersOnly(), request);
    }

    @Test
    @DisplayName("一、二、八个线程得到逐字节相同的报告")
    void theReportIsTheSameForAnyNumberOfThreads() throws IOException {
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH).withSamples(50);
        String alone = json(judge(5_000, request));
        assertThat(json(judge(5_000, request.withThreads(2)))).isEqualTo(alone);
        assertThat(json(judge(5_000, request.withThreads(8)))).isEqualTo(alone);
        assertThat(alone).contains("PUB-001", "PUB-025", "PUB-026", "PRI-001", "omitted");
    }

    @Test
    @DisplayName("多线程真的同时校验：两个线程同在规则之中")
    void severalThreadsJudgeAtTheSameTime() {
        CountDownLatch together = new CountDownLatch(2);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Rule<io.github.gongkai.publication.Publication> meeting = Rule.on(
                io.github.gongkai.publication.Publication.class,
                context -> (subject, findings) -> {
                    if (seen.add(Thread.currentThread().getName()
                            + Thread.currentThread().getId())) {
                        together.countDown();
                        try {
                            if (!together.await(30, TimeUnit.SECONDS)) {
                                throw new IllegalStateException("nobody else came");
                            }
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                },
                "PUB-002");
        ValidationReport report = DisclosureValidator.builder(CLOCK)
                .rule(meeting)
                .build()
                .validate(
                        mixed(2_000).map(Drafts.OfPublication::make),
                        SourceMap.pointersOnly(),
                        ValidationRequest.at(Checkpoint.PUBLISH).withThreads(2));
        assertThat(together.getCount()).isZero();
        assertThat(report.notEvaluated()).noneMatch(entry -> entry.reason() == NotEvaluated.Reason.RULE_FAILED);
        assertThat(report.summary().checked()).isEqualTo(2_000);
    }

    @Test
    @DisplayName("定时发布至少要求发布所要求的一切")
    void schedulingDemandsAtLeastWhatPublishingDemands() {
        assertThat(validator.rules())
                .filteredOn(rule -> rule.checkpoints().contains(Checkpoint.PUBLISH))
                .allMatch(rule -> rule.checkpoints().contains(Checkpoint.SCHEDULE));
        Rule<?> careless = validator.rules().get(0).at(Set.of(Checkpoint.PUBLISH));
        assertThat(careless.checkpoints()).contains(Checkpoint.SCHEDULE);
        mixed(500).map(Drafts.OfPublication::make).forEach(publication -> {
            Set<String> publish = codes(publication, Checkpoint.PUBLISH);
            assertThat(codes(publication, Checkpoint.SCHEDULE)).containsAll(publish);
        });
    }

    private Set<String> codes(io.github.gongkai.publication.Publication publication, Checkpoint checkpoint) {
        return validator
                .validate(publication, SourceMap.pointersOnly(), ValidationRequest.at(checkpoint))
                .notices()
                .stream()
                .map(n -> n.code() + n.location().pointer())
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("每条信息按其形成之日有效的规则集校验，可指定规则集")
    void eachPublicationIsJudgedByTheRulesOfTheDayItWasFormed() {
        List<LocalDate> days = List.of(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 6, 1), LocalDate.of(2026, 6, 1));
        List<io.github.gongkai.publication.Publication> three = new ArrayList<>();
        for (LocalDate day : days) {
            Drafts.OfPublication draft = new Drafts.OfPublication();
            draft.id = "p" + day;
            draft.title = "";
            draft.formed = day;
            three.add(draft.make());
        }
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH);
        ValidationReport report = validator.validate(three.iterator(), SourceMap.pointersOnly(), request);
        assertThat(report.ruleSet()).isEqualTo("disclosure-2008, disclosure-2019, disclosure-2020");
        assertThat(report.terms().ruleSets())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("disclosure-2008", 1L, "disclosure-2019", 1L, "disclosure-2020", 1L));
        assertThat(report.notices())
                .filteredOn(n -> n.code().value().equals("PUB-001")
                        && n.location().pointer().startsWith("/0/"))
                .allSatisfy(n -> assertThat(String.valueOf(n.basis())).doesNotContain("711号"));

        ValidationReport forced =
                validator.validate(three.iterator(), SourceMap.pointersOnly(), request.withRuleSet("disclosure-2019"));
        assertThat(forced.ruleSet()).isEqualTo("disclosure-2019");
    }

    @Test
    @DisplayName("同一问题无论单独校验还是随整个文件校验，编码相同")
    void anItemGetsTheSameCodesAloneAndInItsCatalog() {
        Drafts.OfCatalog draft = new Drafts.OfCatalog();
        draft.item().body = null;
        draft.item().basis = null;
        ValidationRequest request = ValidationRequest.at(Checkpoint.REVIEW).withCatalog(draft.make());
        List<String> alone =
                validator.validate(draft.item().make(), SourceMap.pointersOnly(), request).notices().stream()
                        .map(n -> n.code() + " /items/0" + n.location().pointer())
                        .toList();
        List<String> whole = validator.validate(draft.make(), SourceMap.pointersOnly(), request).notices().stream()
                .map(n -> n.code() + " " + n.location().pointer())
                .toList();
        assertThat(alone).isNotEmpty();
        assertThat(whole).containsAll(alone);
    }

    @Test
    @DisplayName("每条问题带着调用方的追踪键和所指对象")
    void noticesCarryTheCallersKeysAndTheirSubject() {
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH)
                .withTrace(pointer -> Map.of("doc", "OA-" + pointer.substring(1)));
        Drafts.OfPublication bad = new Drafts.OfPublication();
        bad.links = List.of(new PublicationLink(PublicationLink.Kind.FOLLOWS, new PublicationId("nowhere")));
        bad.title = "";
        Drafts.OfPublication good = new Drafts.OfPublication();
        good.id = "p0";
        ValidationReport report =
                validator.validate(Stream.of(good.make(), bad.make()), SourceMap.pointersOnly(), request);
        assertThat(report.notices())
                .filteredOn(n -> Set.of("PUB-001", "PUB-025").contains(n.code().value()))
                .hasSize(2)
                .allSatisfy(n -> {
                    assertThat(n.trace()).containsExactly(Map.entry("doc", "OA-1"));
                    assertThat(n.subject().id()).isEqualTo("p1");
                    assertThat(n.subject().body()).isEqualTo("南陵县教育局");
                    assertThat(n.subject().domain()).isEqualTo("义务教育");
                });
        assertThat(report.breakdown().byDomain().get("义务教育").checked()).isEqualTo(2);
    }

    @Test
    @DisplayName("取消后给出部分报告，说明只检查了多少，绝不放行")
    void aCancelledRunReportsWhatItDidAndNeverAllows() {
        List<Long> told = new ArrayList<>();
        ValidationListener impatient = new ValidationListener() {
            @Override
            public void onProgress(long checked) {
                told.add(checked);
            }

            @Override
            public boolean isCancelled() {
                return told.size() >= 2;
            }
        };
        ValidationReport report = judge(
                100_000,
                ValidationRequest.at(Checkpoint.PUBLISH)
                        .withPolicy(Policy.STANDARD)
                        .withListener(impatient));
        assertThat(report.summary().checked()).isBetween(256L, 2_000L);
        assertThat(report.verdict().allows()).isFalse();
        assertThat(report.notChecked()).anySatisfy(line -> assertThat(line).contains("取消"));
        assertThat(told).isSorted();
    }

    @Test
    @DisplayName("数目精确，明细有界")
    void countsAreExactAndDetailsAreBounded() {
        ValidationReport all =
                judge(3_000, ValidationRequest.at(Checkpoint.PUBLISH).withSamples(1_000_000));
        ValidationReport few =
                judge(3_000, ValidationRequest.at(Checkpoint.PUBLISH).withSamples(10));
        assertThat(few.counts()).isEqualTo(all.counts());
        assertThat(few.summary()).isEqualTo(all.summary());
        assertThat(few.breakdown()).isEqualTo(all.breakdown());
        assertThat(few.notices().stream().collect(Collectors.groupingBy(Notice::code, Collectors.counting())))
                .allSatisfy((code, count) -> assertThat(count).isLessThanOrEqualTo(10));
        assertThat(all.notices()).containsAll(few.notices());
    }

    @Test
    @DisplayName("流式校验：位置逐条给出，读不成的行也进报告")
    void aSessionTakesPublicationsAsTheyCome() {
        Drafts.OfPublication bad = new Drafts.OfPublication();
        bad.title = "";
        bad.links = List.of(new PublicationLink(PublicationLink.Kind.FOLLOWS, new PublicationId("nowhere")));
        try (ValidationSession session = validator.open(ValidationRequest.at(Checkpoint.PUBLISH))) {
            Notice unreadable = validator
                    .texts(java.util.Locale.CHINA)
                    .notice(new NoticeCode("IMP-020"), line(2).locate(""), null, Map.of("line", 2));
            session.accept(new Submission(new Drafts.OfPublication().make(), line(1), List.of()));
            session.accept(new Submission(null, line(2), List.of(unreadable)));
            session.accept(1_000, () -> new Submission(bad.make(), line(3), List.of()));
            ValidationReport report = session.report();
            assertThat(report.summary().checked()).isEqualTo(2);
            assertThat(report.notices())
                    .extracting(n -> n.code() + " " + n.location().row() + " "
                            + n.location().pointer())
                    .contains("IMP-020 2 /1", "PUB-001 3 /2/title", "PUB-025 3 /2/links/0/target");
        }
    }

    @Test
    @DisplayName("逐行读、逐行判，坏行也在其中：线程再多，报告一字不差")
    void linesReadWhereTheyAreJudgedGiveTheSameReport() throws IOException {
        String lines = mixed(1_500)
                .map(draft -> draft.id.endsWith("7") ? "{broken" : jsonLine(draft.make()))
                .collect(Collectors.joining("\n"));
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH);
        ValidationReport alone = judgeLines(lines, request);
        assertThat(alone.counts().get(new NoticeCode("IMP-020"))).isGreaterThan(100);
        assertThat(alone.summary().checked()).isGreaterThan(1_000);
        assertThat(json(judgeLines(lines, request.withThreads(2)))).isEqualTo(json(alone));
        assertThat(json(judgeLines(lines, request.withThreads(8)))).isEqualTo(json(alone));
    }

    @Test
    @DisplayName("读的一方出错，原样交还调用者")
    void whatTheReaderThrowsReachesTheCaller() {
        try (ValidationSession session =
                validator.open(ValidationRequest.at(Checkpoint.PUBLISH).withThreads(2))) {
            session.accept(1, () -> {
                throw new UnsupportedOperationException("read");
            });
            assertThatThrownBy(session::report).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private ValidationReport judgeLines(String lines, ValidationRequest request) {
        try (ValidationSession session = validator.open(request)) {
            new Exchange()
                    .forEachUnread(
                            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                            "lines",
                            ReadOptions.DEFAULT,
                            unread -> session.accept(unread.size(), () -> {
                                var reading = unread.read();
                                return new Submission(
                                        reading.value().orElse(null), reading.sources(), reading.notices());
                            }));
            return session.report();
        }
    }

    private static String jsonLine(Publication publication) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exchange().writePublication(publication, out);
        return out.toString(StandardCharsets.UTF_8).replace("\n", "");
    }

    private static SourceMap line(int number) {
        return pointer -> SourceLocation.ofLine("f", number).withPointer(pointer);
    }
}
