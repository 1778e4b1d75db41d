package io.github.gongkai.validation;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("每条规则的正反例")
class RuleExamplesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DisclosureValidator VALIDATOR = DisclosureValidator.builder(
                    Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC))
            .build();

    /** Spoils what is faultless otherwise; the code must then appear at the pointer, and not before. */
    record Example(String code, String pointer, ValidationReport good, ValidationReport bad) {
        @Override
        public String toString() {
            return code + " " + pointer;
        }
    }

    private static ValidationReport judge(Drafts.OfCatalog draft) {
        return VALIDATOR.validate(
                draft.make(),
                SourceMap.pointersOnly(),
                ValidationRequest.at(Checkpoint.PUBLISH).withDate(TODAY));
    }

    private static ValidationReport judge(List<Drafts.OfPublication> drafts) {
        ValidationRequest request =
                ValidationRequest.at(Checkpoint.PUBLISH).withDate(TODAY).withCatalog(new Drafts.OfCatalog().make());
        return VALIDATOR.validate(drafts.stream().map(Drafts.OfPublication::make), SourceMap.pointersOnly(), request);
    }

    private static Example catalog(String code, String pointer, Consumer<Drafts.OfCatalog> spoil) {
        Drafts.OfCatalog bad = new Drafts.OfCatalog();
        spoil.accept(bad);
        return new Example(code, pointer, judge(new Drafts.OfCatalog()), judge(bad));
    }

    private static Example item(String code, String below, Consumer<Drafts.OfItem> spoil) {
        return catalog(code, "/items/0" + below, draft -> spoil.accept(draft.item()));
    }

    private static Example set(String code, String pointer, Consumer<List<Drafts.OfPublication>> spoil) {
        List<Drafts.OfPublication> bad = new ArrayList<>(List.of(new Drafts.OfPublication()));
        spoil.accept(bad);
        return new Example(code, pointer, judge(List.of(new Drafts.OfPublication())), judge(bad));
    }

    private static Example one(String code, String below, Consumer<Drafts.OfPublication> spoil) {
        return set(code, "/0" + below, drafts -> spoil.accept(drafts.get(0)));
    }

    private static TimeLimit within(int amount, LimitUnit unit, LimitAnchor anchor) {
        return new TimeLimit.Within(amount, unit, anchor, null);
    }

    static Stream<Example> all() {
        return Stream.of(items(), carriers(), catalogs(), publications(), attachments(), sets(), privacy())
                .flatMap(s -> s);
    }

    private static Stream<Example> items() {
        String limit = "/standard/timeLimit";
        String basis = "/standard/legalBasis";
        return Stream.of(
                item("CAT-001", "/path", i -> i.path = List.of("")),
                item("CAT-002", "/standard/content", i -> i.content = null),
                item("CAT-003", basis, i -> i.basis = null),
                item("CAT-004", limit, i -> i.limit = null),
                item("CAT-005", "/standard/body", i -> i.body = null),
                item("CAT-006", "/standard/modes", i -> i.modes = Set.of()),
                item("CAT-007", "/standard/carriers", i -> i.carriers = null),
                item("CAT-010", "/path", i -> i.path = List.of("义务教育")),
                item("CAT-012", limit, i -> i.limit = Drafts.limit("及时", new TimeLimit.Prompt(null))),
                item(
                        "CAT-013",
                        limit,
                        i -> i.limit = Drafts.limit("20个工作日", within(20, LimitUnit.WORKING_DAY, LimitAnchor.UNSTATED))),
                item(
                        "CAT-014",
                        limit,
                        i -> i.limit = Drafts.limit("30个工作日", within(30, LimitUnit.WORKING_DAY, LimitAnchor.FORMED))),
                item(
                        "CAT-015",
                        limit,
                        i -> i.limit = new TimeLimitPhrase("批准后20内", ParseStatus.UNPARSED, List.of(), "批准后20内")),
                item("CAT-016", limit, i -> i.limit = Drafts.limit("长期公开", new TimeLimit.Standing(null))),
                item("CAT-017", basis, i -> i.basis = Drafts.basis("有关规定")),
                item("CAT-018", basis, i -> i.basis = Drafts.basis("《政府信息公开条例》（国务院令第492号）")),
                item("CAT-025", "/standard/levels", i -> i.levels = Set.of()),
                item(
                        "CAT-026",
                        limit,
                        i -> i.limit = Drafts.limit("20日", within(20, LimitUnit.DAY, LimitAnchor.FORMED))),
                item("CAT-033", "/standard/content", i -> i.content = "招生_x000D_意见"),
                item("CAT-034", basis, i -> i.basis = Drafts.basis("《义务教育法")),
                item("CAT-035", "/standard/body", i -> i.body = Drafts.body("有关部门")),
                item("CAT-036", "/path/1", i -> i.path = List.of("招生管理", "招生 政策")));
    }

    private static Stream<Example> carriers() {
        String at = "/standard/carriers";
        return Stream.of(
                item("CAT-008", "/standard/audience", i -> i.audience = Audience.UNSTATED),
                item("CAT-019", at, i -> i.modes = Set.of(DisclosureMode.ON_APPLICATION)),
                item("CAT-020", "/standard/audience", i -> i.modes = Set.of(DisclosureMode.ON_APPLICATION)),
                item("CAT-021", "/standard/audience", i -> i.audience = new Audience(false, true, null)),
                item("CAT-022", at, i -> i.carriers = Drafts.carriers(List.of(), Carrier.NOTICE_BOARD)),
                item("CAT-023", at, i -> i.carriers = Drafts.carriers(List.of("?政府公报"))),
                item("CAT-024", at, i -> i.carriers = Drafts.carriers(List.of())));
    }

    private static Stream<Example> catalogs() {
        return Stream.of(
                catalog("CAT-011", "/items/1/path", c -> c.items.get(1).path = c.item().path),
                item("CAT-028", "/domain", i -> i.domain = new DomainCode("unknown")),
                catalog("CAT-029", "/items/1/serial", c -> c.items.get(1).serial = "1"),
                catalog("CAT-030", "/title", c -> c.title = " "),
                catalog("CAT-031", "/items", c -> c.items = List.of()),
                catalog("CAT-032", "/validTo", c -> c.to = LocalDate.of(2025, 1, 1)),
                catalog("CAT-037", "/items/1/id", c -> c.items.get(1).id = "i1"),
                catalog("CAT-038", "/validTo", c -> c.to = LocalDate.of(2026, 2, 1)),
                catalog(
                        "CAT-039",
                        "/sections/1",
                        c -> c.sections.add(
                                new CatalogSection(new Domain(new DomainCode("relief"), "救灾"), null, null))));
    }

    private static Stream<Example> publications() {
        LocalDate lastMonth = LocalDate.of(2026, 10, 31);
        return Stream.of(
                one("PUB-001", "/title", p -> p.title = ""),
                one("PUB-002", "/title", p -> p.title = "义务教育"),
                one("PUB-003", "/title", p -> p.title = "招".repeat(101)),
                one("PUB-004", "/indexNumber", p -> p.index = null),
                one("PUB-005", "/indexNumber", p -> p.index = new IndexNumber("113417030032497339/202611-1")),
                one("PUB-006", "/indexNumber", p -> p.index = new IndexNumber("000014349/2026-00110")),
                one("PUB-007", "/html", p -> p.html = "<p>根据鄂康政办发[2020]30号</p>"),
                one("PUB-008", "/attribute", p -> p.attribute = null),
                one("PUB-009", "/attribute", p -> p.attribute = PublicityAttribute.NOT_DISCLOSED),
                one("PUB-010", "/attribute", p -> p.attribute = PublicityAttribute.ON_APPLICATION),
                one("PUB-011", "/formedOn", p -> p.published = lastMonth.atStartOfDay()),
                one("PUB-012", "/formedOn", p -> p.formed = TODAY.plusDays(1)),
                one("PUB-013", "/formedOn", p -> p.formed = LocalDate.of(2026, 9, 1)),
                one("PUB-014", "/formedOn", p -> p.formed = LocalDate.of(2026, 10, 26)),
                one("PUB-015", "/html", p -> {
                    p.html = "";
                    p.attachments = List.of();
                }),
                one("PUB-016", "/nilReturn/reason", p -> p.nil = new NilReturn(lastMonth, lastMonth, " ")),
                one("PUB-017", "/nilReturn/to", p -> p.nil = new NilReturn(TODAY, lastMonth, "无")),
                one("PUB-018", "/nilReturn/to", p -> p.nil = new NilReturn(lastMonth, TODAY.plusDays(5), "无")),
                one("PUB-028", "/html", p -> p.html = "<p>图</p><img src='a.png'>"),
                one("PUB-031", "/validity", p -> p.validity = Validity.REPEALED),
                one("PUB-033", "/keywords/0", p -> p.keywords = List.of(" ")));
    }

    private static Stream<Example> attachments() {
        String at = "/attachments/0";
        return Stream.of(
                one("PUB-019", at + "/name", p -> p.attachments = List.of(Drafts.file(" "))),
                one("PUB-020", at + "/name", p -> p.attachments = List.of(Drafts.file("a/b.pdf"))),
                one("PUB-021", at + "/name", p -> p.attachments = List.of(Drafts.file("a.exe"))),
                one("PUB-022", at + "/size", p -> p.attachments = List.of(new Attachment("a.pdf", "", 0, "a", null))),
                one(
                        "PUB-023",
                        "/attachments/1/name",
                        p -> p.attachments = List.of(Drafts.file("a.pdf"), Drafts.file("A.pdf"))),
                one(
                        "PUB-032",
                        at + "/sha256",
                        p -> p.attachments = List.of(new Attachment("a.pdf", "", 1, "a", "XYZ"))),
                one("PUB-034", at + "/url", p -> p.attachments = List.of(new Attachment("a.pdf", "", 1, "", null))),
                one(
                        "PUB-035",
                        at + "/url",
                        p -> p.attachments = List.of(new Attachment("a.pdf", "", 1, "javascript:alert(1)", null))));
    }

    private static List<PublicationLink> to(String target) {
        return List.of(new PublicationLink(PublicationLink.Kind.FOLLOWS, new PublicationId(target)));
    }

    private static Stream<Example> sets() {
        return Stream.of(
                one("PUB-024", "/links", p -> {
                    p.number = new DocumentNumber("南政办", 2026, 1);
                    p.title = "义务教育招生实施办法";
                }),
                one("PUB-025", "/links/0/target", p -> p.links = to("p9")),
                set("PUB-026", "/1/indexNumber", s -> {
                    s.add(new Drafts.OfPublication());
                    s.get(1).id = "p2";
                }),
                set("PUB-027", "/1/id", s -> s.add(new Drafts.OfPublication())),
                one("PUB-029", "/item", p -> p.item = "unknown"),
                one("PUB-030", "/links/0", p -> p.links = to("p1")));
    }

    private static Stream<Example> privacy() {
        return Stream.of(
                one("PRI-001", "/html", p -> p.html = "<p>11010519491231002X</p>"),
                one("PRI-002", "/html", p -> p.html = "<td>张三</td><td>13812345678</td>"),
                one("PRI-003", "/html", p -> p.html = "<p>卡号6222020000000000000</p>"),
                one("PRI-004", "/html", p -> p.html = "<p>联系电话：13812345678</p>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void badGivesTheCodeAtThePointerAndGoodDoesNot(Example example) {
        assertThat(codesOf(example.good())).doesNotContain(example.code());
        assertThat(example.bad().notices())
                .extracting(n -> n.code() + " " + n.location().pointer())
                .contains(example.code() + " " + example.pointer());
    }

    @Test
    void noCodeIsWithoutAnExample() {
        Set<String> codes = new TreeSet<>();
        VALIDATOR.rules().forEach(rule -> rule.codes().forEach(code -> codes.add(code.value())));
        assertThat(all().map(Example::code)).containsAll(codes);
    }

    private static List<String> codesOf(ValidationReport report) {
        return report.notices().stream().map(n -> n.code().value()).toList();
    }

    @Test
    @DisplayName("事项自定时限不从形成之日起算的，不按20个工作日判逾期")
    void neverReplacesAnItemsOwnLimitByTheLaws() {
        Drafts.OfCatalog catalog = new Drafts.OfCatalog();
        catalog.item().limit = Drafts.limit("每季度公开", new TimeLimit.Periodic(1, LimitUnit.QUARTER, null, null));
        Drafts.OfPublication old = new Drafts.OfPublication();
        old.formed = LocalDate.of(2026, 1, 5);
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH).withCatalog(catalog.make());
        ValidationReport report = VALIDATOR.validate(old.make(), SourceMap.pointersOnly(), request);
        assertThat(codesOf(report)).doesNotContain("PUB-013");
        assertThat(report.notEvaluated())
                .anySatisfy(e -> assertThat(e.reason()).isEqualTo(NotEvaluated.Reason.OTHER_LIMIT));
    }

    @Test
    @DisplayName("名单中多个手机号不因“联系电话”而放过，一个办公手机号只作提示")
    void aListOfMobileNumbersIsNotAnOffice() {
        Drafts.OfPublication list = new Drafts.OfPublication();
        list.html = "<p>联系电话13812345678</p><p>联系电话13912345678</p><p>联系电话13712345678</p>";
        assertThat(codesOf(judge(List.of(list)))).contains("PRI-002").doesNotContain("PRI-004");
        Drafts.OfPublication office = new Drafts.OfPublication();
        office.html = "<p>联系电话：13812345678</p>";
        assertThat(codesOf(judge(List.of(office)))).contains("PRI-004").doesNotContain("PRI-002");
    }

    @Test
    @DisplayName("有“身份证”字样时识别15位旧身份证号，没有时不识别")
    void findsOldIdentityNumbersInTheirContext() {
        Drafts.OfPublication old = new Drafts.OfPublication();
        old.html = "<th>身份证号</th><td>340223650102123</td>";
        assertThat(codesOf(judge(List.of(old)))).contains("PRI-001");
        Drafts.OfPublication project = new Drafts.OfPublication();
        project.html = "<p>项目编号340223650102123</p>";
        assertThat(codesOf(judge(List.of(project)))).doesNotContain("PRI-001");
    }

    @Test
    void theSetOf2008CitesNoLaterRegulation() {
        Drafts.OfCatalog bad = new Drafts.OfCatalog();
        bad.from = LocalDate.of(2018, 1, 1);
        bad.item().limit = Drafts.limit("及时", new TimeLimit.Prompt(null));
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH).withDate(LocalDate.of(2018, 6, 1));
        assertThat(VALIDATOR
                        .validate(bad.make(), SourceMap.pointersOnly(), request)
                        .notices())
                .isNotEmpty()
                .allSatisfy(n -> assertThat(String.valueOf(n.basis())).doesNotContain("711号", "54号"));
    }

    @Test
    void itemNineComesBeforeItemTen() {
        Drafts.OfCatalog bad = new Drafts.OfCatalog();
        bad.items = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            Drafts.OfItem item = new Drafts.OfItem("i" + i, String.valueOf(i), "事项" + (char) ('甲' + i));
            item.body = null;
            bad.items.add(item);
        }
        assertThat(judge(bad).notices())
                .filteredOn(n -> n.code().value().equals("CAT-005"))
                .extracting(n -> n.location().pointer())
                .endsWith("/items/9/standard/body", "/items/10/standard/body");
    }
}
