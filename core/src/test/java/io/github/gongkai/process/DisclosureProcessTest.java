package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.process.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("公开流程")
class DisclosureProcessTest {
    private static DisclosureCase approved(DisclosureProcess process) {
        DisclosureCase c = moved(process.apply(draft(), attribute(T0)));
        c = moved(process.apply(c, review(REVIEWER, T0)));
        return moved(process.apply(c, TransitionRequest.of(DisclosureEvent.APPROVE, APPROVER, T0)));
    }

    @Test
    @DisplayName("起草、定属性、保密审查、审批、发布，依次办理")
    void releasesWhatWentThroughEveryStep() {
        DisclosureProcess process = process();
        DisclosureCase released =
                moved(process.apply(approved(process), TransitionRequest.of(DisclosureEvent.RELEASE, PUBLISHER, T0)));
        assertThat(released.state()).isEqualTo(DisclosureState.RELEASED);
        assertThat(released.history()).hasSize(4);
    }

    @Test
    void aDraftKnowsNoRelease() {
        TransitionOutcome outcome =
                process().apply(draft(), TransitionRequest.of(DisclosureEvent.RELEASE, PUBLISHER, T0));
        assertThat(outcome.kind()).isEqualTo(TransitionOutcome.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName("起草人不得自行保密审查")
    void anAuthorMayNotReview() {
        Actor both = Actor.of("drafter", Role.DRAFTER, Role.SECRECY_REVIEWER);
        DisclosureCase c = moved(process().apply(draft(), attribute(T0)));
        assertThat(refusal(process().apply(c, review(both, T0)))).contains("PRC-021");
    }

    @Test
    @DisplayName("强制发布在办件、判定和审计中可见，到期后阻断")
    void aForcedReleaseIsSeenEverywhereAndExpires() {
        DisclosureProcess process = process();
        TransitionRequest request = force(AUTHORITY, "突发洪水", T0, T0.plus(Duration.ofHours(24)));
        TransitionOutcome outcome = process.apply(draft(), request);
        DisclosureCase forced = moved(outcome);
        assertThat(forced.isReleasedByForce()).isTrue();
        assertThat(((TransitionOutcome.Moved) outcome).notices())
                .extracting(n -> n.code().value())
                .contains("PRC-034");
        assertThat(AuditRecord.of(draft(), request, outcome).note()).contains("FORCED by authority", "突发洪水");
        Gate gate = gate((p, c) -> ContentFindings.of(List.of()));
        assertThat(gate.judge(forced, Checkpoint.PUBLISH, T0).verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(gate.judge(forced, Checkpoint.PUBLISH, T0.plus(Duration.ofHours(24)))
                        .verdict())
                .isEqualTo(Verdict.BLOCK);
        assertThat(refusal(process.apply(draft(), force(AUTHORITY, " ", T0, T0))))
                .contains("PRC-030", "PRC-042");
    }

    @Test
    @DisplayName("定时期间新增的规则，到点时阻断")
    void aRuleAddedWhileScheduledBlocksTheRelease() {
        List<Notice> rules = new ArrayList<>();
        DisclosureProcess process = new DisclosureProcess(gate((p, c) -> ContentFindings.of(rules)));
        DisclosureCase c = moved(process.apply(
                approved(process),
                request(DisclosureEvent.SCHEDULE, PUBLISHER, T0, new TransitionDetail.ReleaseAt(T0.plusSeconds(60)))));
        TransitionRequest atTheHour = TransitionRequest.of(DisclosureEvent.RELEASE, SCHEDULER, T0.plusSeconds(60));
        assertThat(moved(process.apply(c, atTheHour)).state()).isEqualTo(DisclosureState.RELEASED);
        rules.add(NoticeTexts.of(Locale.CHINA)
                .notice(ProcessCodes.code(14), SourceLocation.ofPointer("/x"), null, Map.of()));
        assertThat(refusal(process.apply(c, atTheHour))).contains("PRC-014");
    }

    @Test
    @DisplayName("起草时从不妨碍保存，校验失败也不妨碍")
    void nothingBlocksADraft() {
        Gate gate = gate((p, c) -> {
            throw new IllegalStateException("broken");
        });
        assertThat(gate.judge(draft(), Checkpoint.DRAFT, T0).allows()).isTrue();
        assertThat(gate.judge(draft(), Checkpoint.PUBLISH, T0).allows()).isFalse();
    }
}
