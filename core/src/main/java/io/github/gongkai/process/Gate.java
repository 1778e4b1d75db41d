package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one entry (闸口) for everybody who lets something out: screen, API, import, scheduler. It judges the case by the demands
 * of the checkpoint and the content by a {@link ContentJudge}, fails closed, and says why. At the hour of a scheduled release
 * it is asked again, so a rule that came in between still counts. Immutable; thread-safe if its content judge is.
 */
public final class Gate {
    private final ContentJudge content;
    private final Policy policy;
    private final ProcessFigures figures;
    private final NoticeTexts texts;
    private final ProcessDefinition definition;

    /**
     * A gate.
     *
     * @param content judges what the public is to read
     * @param policy turns findings into a verdict
     * @param figures terms, with local ones laid over
     * @param texts wording of the reasons
     */
    public Gate(ContentJudge content, Policy policy, ProcessFigures figures, NoticeTexts texts) {
        this.content = content;
        this.policy = policy;
        this.figures = figures;
        this.texts = texts;
        this.definition = ProcessDefinition.standard();
    }

    /**
     * Whether a case may pass a checkpoint at a moment. At the draft checkpoint findings are shown and nothing blocks. A forced
     * release lets pass what may be waived, and is among the reasons always.
     */
    public GateJudgement judge(DisclosureCase subject, Checkpoint checkpoint, Instant at) {
        GuardContext context = new GuardContext(subject, subject, null, at, figures, texts);
        List<Notice> waivable = new ArrayList<>();
        List<Notice> fixed = new ArrayList<>();
        for (Guard guard : definition.demands(checkpoint)) {
            (definition.isWaivable(guard) ? waivable : fixed).addAll(guard.check(context));
        }
        ContentFindings findings = judgeContent(context, checkpoint);
        waivable.addAll(ClearanceGuards.forceInSight(context));
        List<Notice> demands = new ArrayList<>(fixed);
        demands.addAll(waivable);
        List<Notice> all = new ArrayList<>(demands);
        all.addAll(findings.notices());
        all.sort(Notice.REPORT_ORDER);
        ForcedRelease force = subject.clearance().force();
        Verdict verdict = force != null && force.isActiveAt(at)
                ? worse(demanded(checkpoint, fixed), Verdict.ALLOW_WITH_WARNINGS)
                : worse(demanded(checkpoint, demands), policy.decide(checkpoint, gravest(all), findings.undecided()));
        return new GateJudgement(checkpoint, verdict, all, force);
    }

    /** A policy is lenient with content, never with the steps that the law asks for. */
    private static Verdict demanded(Checkpoint checkpoint, List<Notice> demands) {
        return Policy.STANDARD.decide(checkpoint, gravest(demands), false);
    }

    private static Verdict worse(Verdict demanded, Verdict other) {
        return demanded.allows() ? other : demanded;
    }

    private ContentFindings judgeContent(GuardContext context, Checkpoint checkpoint) {
        Publication publication = context.subject().publication();
        if (publication == null) {
            return ContentFindings.of(List.of());
        }
        try {
            ContentFindings findings = content.judge(publication, checkpoint);
            // Whoever is refused must read why.
            return findings.undecided() && findings.notices().isEmpty() ? undecided(context, "undecided") : findings;
        } catch (RuntimeException e) {
            // A judge that fails has not judged: undecided, so it closes the gate, yet never stops a draft from being
            // saved.
            // Only the type is told, for a message may quote the content.
            return undecided(context, e.getClass().getSimpleName());
        }
    }

    private static ContentFindings undecided(GuardContext context, String why) {
        return new ContentFindings(context.find(50, "/publication", why), true);
    }

    private static @Nullable Severity gravest(List<Notice> notices) {
        return notices.stream()
                .map(Notice::severity)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    ProcessDefinition definition() {
        return definition;
    }

    GuardContext context(DisclosureCase subject, DisclosureCase before, TransitionRequest request) {
        return new GuardContext(subject, before, request, request.at(), figures, texts);
    }
}
