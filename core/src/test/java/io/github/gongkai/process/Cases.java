package io.github.gongkai.process;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.validation.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** A document, its people and a process around them. */
final class Cases {
    static final Instant T0 = Instant.parse("2018-01-29T01:00:00Z");
    static final PublicationId ID = new PublicationId("doc-1");
    static final Actor DRAFTER = Actor.of("drafter", Role.DRAFTER);
    static final Actor REVIEWER = Actor.of("reviewer", Role.SECRECY_REVIEWER);
    static final Actor APPROVER = Actor.of("approver", Role.APPROVER);
    static final Actor PUBLISHER = Actor.of("publisher", Role.PUBLISHER);
    static final Actor SCHEDULER = Actor.of("job", Role.SCHEDULER);
    static final Actor AUTHORITY = Actor.of("authority", Role.FORCE_AUTHORITY);
    static final Actor ARCHIVIST = Actor.of("archivist", Role.ARCHIVIST);
    private static final DisclosingBody ORGAN = DisclosingBody.of("county", "南陵县人民政府办公室");

    private Cases() {}

    static Gate gate(ContentJudge judge) {
        return new Gate(judge, Policy.STANDARD, ProcessFigures.standard(), NoticeTexts.of(Locale.CHINA));
    }

    static DisclosureProcess process() {
        return new DisclosureProcess(gate((publication, checkpoint) -> ContentFindings.of(List.of())));
    }

    static OfficialDocument document() {
        return new OfficialDocument(
                ID,
                DRAFTER.id(),
                false,
                DocumentHead.of(ORGAN, new DocumentNumber("南政办", 2018, 3)),
                new DocumentText("关于农村危房改造的通知", List.of(), "正文", LocalDate.of(2018, 1, 29), true, null),
                DocumentImprint.NONE,
                null,
                List.of(),
                null);
    }

    static Publication publication() {
        return new Publication(
                ID,
                1,
                new ItemId("housing-1"),
                new Domain(new DomainCode("housing"), "农村危房改造"),
                "关于农村危房改造的通知",
                ORGAN,
                null,
                null,
                null,
                LocalDate.of(2018, 1, 29),
                null,
                null,
                null,
                List.of(),
                null,
                "<p>正文</p>",
                List.of(),
                List.of(),
                null);
    }

    static DisclosureCase draft() {
        return DisclosureCase.draft(document(), publication());
    }

    static TransitionRequest request(DisclosureEvent event, Actor actor, Instant at, TransitionDetail detail) {
        return new TransitionRequest(event, actor, at, detail);
    }

    static TransitionRequest attribute(Instant at) {
        return request(
                DisclosureEvent.ATTRIBUTE, DRAFTER, at, new TransitionDetail.Attribute(PublicityDecision.proactive()));
    }

    static TransitionRequest review(Actor by, Instant at) {
        return request(DisclosureEvent.REVIEW_SECRECY, by, at, new TransitionDetail.Opinion("不涉密，可以公开"));
    }

    static TransitionRequest force(Actor by, String reason, Instant at, Instant until) {
        return request(DisclosureEvent.FORCE_RELEASE, by, at, new TransitionDetail.Force(reason, until));
    }

    static ReviewStatement statement(Actor by, Instant at, String opinion, DisclosureCase of) {
        return new ReviewStatement(by, at, opinion, of.contentDigest());
    }

    static TransitionRequest regularise(Instant at, ReviewStatement review) {
        return request(DisclosureEvent.REGULARISE, APPROVER, at, new TransitionDetail.Reviewed(review));
    }

    static TransitionRequest because(DisclosureEvent event, Actor by, Instant at) {
        return request(event, by, at, new TransitionDetail.Because("内容有误"));
    }

    static DisclosureCase moved(TransitionOutcome outcome) {
        assertThat(outcome).isInstanceOf(TransitionOutcome.Moved.class);
        return ((TransitionOutcome.Moved) outcome).moved();
    }

    static List<String> refusal(TransitionOutcome outcome) {
        assertThat(outcome).isInstanceOf(TransitionOutcome.Refused.class);
        return codes(((TransitionOutcome.Refused) outcome).reasons());
    }

    static List<String> codes(List<Notice> notices) {
        return notices.stream().map(n -> n.code().value()).toList();
    }
}
