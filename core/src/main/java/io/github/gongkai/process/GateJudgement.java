package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's verdict on a case, with its reasons. Immutable.
 *
 * @param checkpoint where it was judged
 * @param verdict what follows
 * @param reasons all findings, in report order; those that a forced release overrides included
 * @param force the forced release that stands for steps left out, or null; earlier ones are among the reasons
 */
public record GateJudgement(
        Checkpoint checkpoint,
        Verdict verdict,
        List<Notice> reasons,
        @Nullable ForcedRelease force) {
    /** Copies the list. */
    public GateJudgement {
        reasons = List.copyOf(reasons);
    }

    /** Whether the case may go on. */
    public boolean allows() {
        return verdict.allows();
    }
}
