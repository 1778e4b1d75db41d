package io.github.gongkai.validation;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.report.JsonReport;
import io.github.gongkai.report.TextReport;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DisclosureValidatorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    private static final String ID_NUMBER = "11010519491231002X";

    private final DisclosureValidator validator =
            DisclosureValidator.builder(CLOCK).build();

    private static Publication publication(String title, String html, PublicityAttribute attribute) {
        return new Publication(
                new PublicationId("p1"),
                1,
                new ItemId("i1"),
                new Domain(new DomainCode("compulsory-education"), "义务教育"),
                title,
                DisclosingBody.of("edu", "南陵县教育局"),
                null,
                null,
                attribute,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                null,
                List.of(),
                null,
                html,
                List.of(),
                List.of(),
                null);
    }

    private ValidationReport judge(Publication publication, Checkpoint checkpoint) {
        return validator.validate(publication, SourceMap.pointersOnly(), ValidationRequest.at(checkpoint));
    }

    private static List<String> codes(ValidationReport report) {
        return report.notices().stream().map(n -> n.code().value()).toList();
    }

    @Test
    void blocksAPublicationWithAnIdentityNumberAndNeverRepeatsIt() throws IOException {
        Publication leaking =
                publication("补助名单 " + ID_NUMBER, "<p>1101051949<b>1231002X</b></p>", PublicityAttribute.PROACTIVE);
        ValidationReport report = judge(leaking, Checkpoint.PUBLISH);

        assertThat(report.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(report.notices())
                .filteredOn(n -> n.code().value().equals("PRI-001"))
                .extracting(n -> n.location().pointer())
                .containsExactlyInAnyOrder("/title", "/html");
        StringWriter out = new StringWriter();
        new JsonReport().write(report, out);
        TextReport.in(Locale.CHINA).write(report, out);
        assertThat(out.toString()).contains("11**************2X").doesNotContain(ID_NUMBER);
    }

    @Test
    void neverBlocksADraft() {
        assertThat(judge(publication("", "", null), Checkpoint.DRAFT).verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
    }

    @Test
    void judgesFieldsAndCrossFieldRulesByOneEngine() {
        ValidationReport report = judge(publication("", "", null), Checkpoint.PUBLISH);
        assertThat(codes(report)).contains("PUB-001", "PUB-004", "PUB-008", "PUB-015");
    }

    @Test
    void refusesToPublishWhatIsNotToBeDisclosed() {
        Publication secret = publication("关于某事的请示", "<p>内容</p>", PublicityAttribute.NOT_DISCLOSED);
        assertThat(codes(judge(secret, Checkpoint.PUBLISH))).contains("PUB-009");
        assertThat(codes(judge(secret, Checkpoint.SCHEDULE))).contains("PUB-009");
        assertThat(codes(judge(secret, Checkpoint.REVIEW))).doesNotContain("PUB-009");
    }

    @Test
    void aRuleThatThrowsIsListedAndSilencesNoOther() {
        Rule<Publication> broken = Rule.on(
                Publication.class,
                context -> (subject, findings) -> {
                    throw new IllegalStateException("broken");
                },
                "PUB-002");
        ValidationReport report = DisclosureValidator.builder(CLOCK)
                .rule(broken)
                .build()
                .validate(
                        publication("", "", null), SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH));
        assertThat(report.notEvaluated())
                .extracting(NotEvaluated::code, NotEvaluated::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        new NoticeCode("PUB-002"), NotEvaluated.Reason.RULE_FAILED));
        assertThat(codes(report)).contains("PUB-001");
    }

    @Test
    void speaksEnglishWhenAsked() {
        ValidationReport report = validator.validate(
                publication("", "<p>text</p>", null),
                SourceMap.pointersOnly(),
                ValidationRequest.at(Checkpoint.PUBLISH).withLocale(Locale.ENGLISH));
        assertThat(report.notices()).extracting(Notice::message).contains("The title is missing");
    }

    @Test
    void refusesAProfileWithAnUnknownCode() throws IOException {
        Profile profile = Profile.read("county", new StringReader("PUB-999=error"));
        ValidationRequest request = ValidationRequest.at(Checkpoint.PUBLISH).withProfile(profile);
        assertThatThrownBy(() -> validator.validate(publication("a", "b", null), SourceMap.pointersOnly(), request))
                .isInstanceOf(GongkaiException.class)
                .hasMessageContaining("PUB-999");
    }

    @Test
    void cannotDecideOnWhatWasFormedBeforeAnyRuleSet() {
        Drafts.OfPublication old = new Drafts.OfPublication();
        old.formed = LocalDate.of(2007, 1, 1);
        ValidationReport report =
                validator.validate(old.make(), SourceMap.pointersOnly(), ValidationRequest.at(Checkpoint.PUBLISH));
        assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(report.ruleSet()).isNull();
        assertThat(report.notChecked()).anySatisfy(line -> assertThat(line).contains("没有适用的规则集"));
    }

    @Test
    void everyRuleHasWordingAndARuleSetThatUsesIt() {
        Set<NoticeCode> codes = new TreeSet<>();
        validator.rules().forEach(rule -> codes.addAll(rule.codes()));
        NoticeTexts texts = NoticeTexts.of(Locale.ENGLISH);
        assertThat(texts.codes()).containsAll(codes);
        assertThat(validator.ruleSets())
                .anySatisfy(set -> assertThat(set.codes()).isEqualTo(codes));
        assertThat(codes).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void policiesTurnSeveritiesIntoVerdicts() {
        assertThat(Policy.STANDARD.decide(Checkpoint.PUBLISH, null, false)).isEqualTo(Verdict.ALLOW);
        assertThat(Policy.STANDARD.decide(Checkpoint.PUBLISH, Severity.INFO, false))
                .isEqualTo(Verdict.ALLOW);
        assertThat(Policy.STANDARD.decide(Checkpoint.PUBLISH, Severity.WARNING, false))
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(Policy.STANDARD.decide(Checkpoint.PUBLISH, Severity.ERROR, true))
                .isEqualTo(Verdict.BLOCK);
        assertThat(Policy.STANDARD.decide(Checkpoint.PUBLISH, Severity.WARNING, true))
                .isEqualTo(Verdict.CANNOT_DECIDE);
        assertThat(Policy.STRICT.decide(Checkpoint.PUBLISH, Severity.WARNING, false))
                .isEqualTo(Verdict.BLOCK);
        assertThat(Policy.ADVISORY.decide(Checkpoint.PUBLISH, Severity.ERROR, true))
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
    }
}
