package io.github.gongkai.process;

import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.process.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("强制发布与补办手续")
class ForcedReleaseTest {
    private static final Instant T1 = T0.plus(Duration.ofHours(1));
    private static final Instant T2 = T0.plus(Duration.ofHours(2));

    private final DisclosureProcess process = process();
    private final DisclosureCase forced = forcedOf(new DisclosureCase(
            document().withPublicity(PublicityDecision.proactive()),
            publication(),
            DisclosureState.DRAFTED,
            Clearance.NONE,
            draft().authors(),
            List.of()));

    private DisclosureCase forcedOf(DisclosureCase draft) {
        return moved(process.apply(draft, force(AUTHORITY, "突发洪水", T0, T0.plus(Duration.ofHours(24)))));
    }

    private List<String> regulariseWith(Actor reviewer, Instant at, String opinion) {
        return refusal(process.apply(forced, regularise(T2, statement(reviewer, at, opinion, forced))));
    }

    @Test
    @DisplayName("补办手续时的保密审查，须由有职责的人、写明意见、时间合理")
    void aReviewBroughtAlongIsJudgedLikeAnOrdinaryOne() {
        assertThat(regulariseWith(PUBLISHER, T1, "可以公开")).contains("PRC-040");
        assertThat(regulariseWith(REVIEWER, T1, " ")).contains("PRC-041");
        assertThat(regulariseWith(REVIEWER, T2.plusSeconds(1), "可以公开")).contains("PRC-049");
        assertThat(regulariseWith(REVIEWER, T0.minusSeconds(1), "可以公开")).contains("PRC-049");
        assertThat(regulariseWith(Actor.of("drafter", Role.SECRECY_REVIEWER), T1, "可以公开"))
                .contains("PRC-021");
    }

    @Test
    @DisplayName("更正时的保密审查同样核对职责、意见、时间和内容")
    void aReviewOfACorrectionIsJudgedLikeAnOrdinaryOne() {
        ReviewStatement bad = new ReviewStatement(DRAFTER, T2.plusSeconds(1), "", "other");
        assertThat(refusal(process.apply(
                        forced,
                        request(
                                DisclosureEvent.CORRECT,
                                APPROVER,
                                T2,
                                new TransitionDetail.Correction(forced.subject(), publication(), bad, "金额有误")))))
                .contains("PRC-021", "PRC-040", "PRC-041", "PRC-049");
    }

    @Test
    @DisplayName("内容改动后，原来的保密审查不能用于补办")
    void aReviewOfOtherContentDoesNotRegularise() {
        ReviewStatement other = new ReviewStatement(REVIEWER, T1, "可以公开", "another digest");
        assertThat(refusal(process.apply(forced, regularise(T2, other)))).contains("PRC-022");
    }

    @Test
    @DisplayName("手续只补办一次")
    void isRegularisedOnce() {
        TransitionRequest request = regularise(T2, statement(REVIEWER, T1, "可以公开", forced));
        DisclosureCase regular = moved(process.apply(forced, request));
        assertThat(regular.isReleasedByForce()).isFalse();
        assertThat(refusal(process.apply(regular, request))).contains("PRC-033");
    }

    @Test
    @DisplayName("审查人与审批人不得为同一人")
    void reviewerAndApproverAreTwoPeople() {
        Actor both = Actor.of("approver", Role.APPROVER, Role.SECRECY_REVIEWER);
        assertThat(regulariseWith(both, T1, "可以公开")).contains("PRC-027");
        DisclosureCase reviewed = moved(process.apply(moved(process.apply(draft(), attribute(T0))), review(both, T0)));
        assertThat(refusal(process.apply(reviewed, TransitionRequest.of(DisclosureEvent.APPROVE, both, T0))))
                .contains("PRC-027");
    }

    @Test
    @DisplayName("撤回、修改、再办、归档之后，强制发布永远可见")
    void aForceStaysInSightForEver() {
        DisclosureCase c = moved(process.apply(forced, because(DisclosureEvent.WITHDRAW, APPROVER, T1)));
        DisclosureCase archived = moved(process.apply(c, TransitionRequest.of(DisclosureEvent.ARCHIVE, ARCHIVIST, T2)));
        assertThat(archived.forces()).hasSize(1);
        TransitionRequest archive = TransitionRequest.of(DisclosureEvent.ARCHIVE, ARCHIVIST, T2);
        TransitionOutcome outcome = process.apply(c, archive);
        assertThat(codes(((TransitionOutcome.Moved) outcome).notices())).contains("PRC-037");
        assertThat(AuditRecord.of(c, archive, outcome).note()).contains("once forced");
        c = moved(process.apply(
                c,
                request(DisclosureEvent.REVISE, DRAFTER, T2, new TransitionDetail.Content(document(), publication()))));
        c = moved(process.apply(c, attribute(T2)));
        c = moved(process.apply(c, because(DisclosureEvent.RETURN, REVIEWER, T2)));
        Gate gate = gate((p, k) -> ContentFindings.of(List.of()));
        assertThat(codes(gate.judge(c, Checkpoint.DRAFT, T2).reasons())).contains("PRC-037");
        assertThat(forcedAgain(c).forces()).hasSize(2);
    }

    private DisclosureCase forcedAgain(DisclosureCase draft) {
        return moved(process.apply(draft, force(AUTHORITY, "又一次", T2, T2.plusSeconds(60))));
    }

    @Test
    @DisplayName("强制发布不能放出涉密文件、不予公开的附件，即使公开属性未认定")
    void anUndecidedSecretIsNeverForcedOut() {
        DocumentHead head = document().head();
        DocumentHead secret = new DocumentHead(null, "机密★10年", null, head.issuingOrgans(), head.number(), null);
        TransitionRequest request = force(AUTHORITY, "突发洪水", T0, T1);
        assertThat(refusal(process.apply(DisclosureCase.draft(document().withHead(secret), publication()), request)))
                .contains("PRC-005");
        DocumentAttachment closed = new DocumentAttachment(
                new Attachment("名单.pdf", "application/pdf", 1, "list.pdf", null), PublicityAttribute.NOT_DISCLOSED);
        OfficialDocument mixed = document().withAttachments(List.of(closed));
        assertThat(refusal(process.apply(DisclosureCase.draft(mixed, publication()), request)))
                .contains("PRC-003");
    }

    @Test
    @DisplayName("仅提示的策略也不能放行不予公开的信息")
    void noPolicyWaivesTheStepsOfTheLaw() {
        Gate lenient = new Gate(
                (p, c) -> ContentFindings.of(List.of()),
                Policy.ADVISORY,
                ProcessFigures.standard(),
                NoticeTexts.of(Locale.CHINA));
        assertThat(lenient.judge(draft(), Checkpoint.PUBLISH, T0).allows()).isFalse();
        assertThat(lenient.judge(draft(), Checkpoint.DRAFT, T0).allows()).isTrue();
    }

    @Test
    @DisplayName("未能判定而被拒绝时，总有理由")
    void aRefusalAlwaysSaysWhy() {
        Gate silent = gate((p, c) -> new ContentFindings(List.of(), true));
        assertThat(codes(silent.judge(forced, Checkpoint.PUBLISH, T0).reasons()))
                .contains("PRC-050");
    }
}
