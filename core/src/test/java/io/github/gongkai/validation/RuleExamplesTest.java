package io.github.gongkai.validation;

import io.github.gongkai.internal.validation.RuleExamples;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.SourceMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** One example of one code. */
    record Case(NoticeCode code, RuleExamples.Entry entry, RuleExample example) {
        @Override
        public String toString() {
            return code + (example.good() ? " 正例 " : " 反例 ") + example.fields();
        }
    }

    static Stream<Case> cases() {
        return RuleExamples.entries().entrySet().stream()
                .flatMap(e -> Stream.of(RuleExamples.bad(e.getKey()), RuleExamples.good(e.getKey()))
                        .flatMap(List::stream)
                        .map(example -> new Case(e.getKey(), e.getValue(), example)));
    }

    static ValidationReport judge(NoticeCode code, ExampleDraft draft) {
        String checkpoint = draft.text("检查点").isEmpty() ? "publish" : draft.text("检查点");
        ValidationRequest request = ValidationRequest.at(Checkpoint.valueOf(checkpoint.toUpperCase(Locale.ROOT)))
                .withDate(TODAY);
        boolean ofCatalog = Set.of("CAT", "GDL").contains(code.value().substring(0, 3));
        return ofCatalog
                ? VALIDATOR.validate(draft.catalog(), SourceMap.pointersOnly(), request)
                : VALIDATOR.validate(
                        draft.publications().stream(), SourceMap.pointersOnly(), request.withCatalog(draft.catalog()));
    }

    private static Set<NoticeCode> codesOf(ValidationReport report) {
        return new TreeSet<>(report.counts().keySet());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsTheBadAndNothingElseAndNotTheGood(Case one) {
        ValidationReport report =
                judge(one.code(), new ExampleDraft(one.example().fields()));
        Set<NoticeCode> codes = codesOf(report);
        codes.removeAll(one.entry().companions());
        if (one.example().good()) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly(one.code());
            assertThat(report.notices())
                    .filteredOn(n -> n.code().equals(one.code()))
                    .extracting(n -> n.location().pointer())
                    .contains(one.entry().pointer());
        }
    }

    @Test
    @DisplayName("底本没有任何问题，在任何检查点都是")
    void theBaseIsFaultless() {
        for (Checkpoint checkpoint : Checkpoint.values()) {
            for (String code : List.of("CAT-001", "PUB-001")) {
                ExampleDraft base = ExampleDraft.of("检查点", checkpoint.code());
                assertThat(judge(new NoticeCode(code), base).notices()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("每个代码都有正反例、中英文说明；至少90条规则")
    void everyCodeIsExplainedInBothLanguagesWithExamples() {
        List<RuleExplanation> chinese = VALIDATOR.explanations(Locale.CHINA);
        assertThat(chinese).hasSizeGreaterThanOrEqualTo(90);
        assertThat(chinese).allSatisfy(rule -> {
            assertThat(rule.examples())
                    .as(rule.code().value())
                    .extracting(RuleExample::good)
                    .contains(true, false);
            assertThat(rule.title()).as(rule.code().value()).doesNotContain("{");
            assertThat(rule.expected()).as(rule.code().value()).isNotBlank();
        });
        Map<NoticeCode, RuleExplanation> english = VALIDATOR.explanations(Locale.ENGLISH).stream()
                .collect(Collectors.toMap(RuleExplanation::code, Function.identity()));
        assertThat(chinese).allSatisfy(rule -> {
            RuleExplanation other = english.get(rule.code());
            for (Function<RuleExplanation, String> part : List.<Function<RuleExplanation, String>>of(
                    RuleExplanation::title, RuleExplanation::message, RuleExplanation::fix)) {
                assertThat(part.apply(other)).as(rule.code().value()).isNotEqualTo(part.apply(rule));
            }
            assertThat(other.title())
                    .as(rule.code().value())
                    .doesNotContain("{")
                    .doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(RuleExamples.entries().keySet())
                .isEqualTo(chinese.stream().map(RuleExplanation::code).collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("事项自定时限不从形成之日起算的，不按20个工作日判逾期")
    void neverReplacesAnItemsOwnLimitByTheLaws() {
        ExampleDraft old = ExampleDraft.of("公开时限", "每季度公开", "生成日期", "2026-01-05");
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH).withCatalog(old.catalog());
        ValidationReport report = VALIDATOR.validate(old.publication(), SourceMap.pointersOnly(), request);
        assertThat(codesOf(report)).doesNotContain(new NoticeCode("PUB-013"));
        assertThat(report.notEvaluated())
                .anySatisfy(e -> assertThat(e.reason()).isEqualTo(NotEvaluated.Reason.OTHER_LIMIT));
    }

    private static List<String> codesOfText(String html) {
        return judge(new NoticeCode("PUB-001"), ExampleDraft.of("正文", html)).notices().stream()
                .map(n -> n.code().value())
                .toList();
    }

    @Test
    @DisplayName("名单中多个手机号不因“联系电话”而放过，一个办公手机号只作提示")
    void aListOfMobileNumbersIsNotAnOffice() {
        assertThat(codesOfText("<p>联系电话13812345678</p><p>联系电话13912345678</p><p>联系电话13712345678</p>"))
                .contains("PRI-002")
                .doesNotContain("PRI-004");
        assertThat(codesOfText("<p>联系电话：13812345678</p>")).contains("PRI-004").doesNotContain("PRI-002");
    }

    @Test
    @DisplayName("有“身份证”字样时识别15位旧身份证号，没有时不识别")
    void findsOldIdentityNumbersInTheirContext() {
        assertThat(codesOfText("<th>身份证号</th><td>340223650102123</td>")).contains("PRI-001");
        assertThat(codesOfText("<p>项目编号340223650102123</p>")).doesNotContain("PRI-001");
    }

    @Test
    @DisplayName("2008年规则集不引用后来的规定")
    void theSetOf2008CitesNoLaterRegulation() {
        ValidationRequest request =
                ValidationRequest.at(Checkpoint.REVIEW).withDate(TODAY).withRuleSet("disclosure-2008");
        List<io.github.gongkai.notice.Notice> notices = new ArrayList<>();
        cases().filter(c -> !c.example().good()).forEach(c -> {
            ExampleDraft draft = new ExampleDraft(c.example().fields());
            notices.addAll(VALIDATOR
                    .validate(draft.catalog(), SourceMap.pointersOnly(), request)
                    .notices());
            notices.addAll(VALIDATOR
                    .validate(
                            draft.publications().stream(),
                            SourceMap.pointersOnly(),
                            request.withCatalog(draft.catalog()))
                    .notices());
        });
        assertThat(notices)
                .hasSizeGreaterThan(100)
                .allSatisfy(n -> assertThat(String.valueOf(n.basis()))
                        .as(n.code().value())
                        .doesNotContain("711号", "54号", "19号"));
    }

    @Test
    void itemNineComesBeforeItemTen() {
        List<String> changes = new ArrayList<>();
        for (int i = 3; i <= 9; i++) {
            changes.addAll(List.of("事项" + i + ".标识", "i" + i, "事项" + i + ".序号", "" + i));
            changes.addAll(List.of("事项" + i + ".公开主体", ""));
        }
        ValidationReport report = judge(new NoticeCode("CAT-001"), ExampleDraft.of(changes.toArray(String[]::new)));
        assertThat(report.notices())
                .filteredOn(n -> n.code().value().equals("CAT-005"))
                .extracting(n -> n.location().pointer())
                .startsWith("/items/2/standard/body", "/items/3/standard/body");
    }
}
