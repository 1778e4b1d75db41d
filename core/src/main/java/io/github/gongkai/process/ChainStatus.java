package io.github.gongkai.process;

import io.github.gongkai.calendar.Deadline;
import io.github.gongkai.notice.Notice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter has come along its chain on a day (公开链条状况). Immutable.
 *
 * @param chain code of the chain
 * @param steps all steps, in the chain's order
 * @param notices what is to be told, in report order
 */
public record ChainStatus(String chain, List<StepStatus> steps, List<Notice> notices) {
    /** Copies the lists. */
    public ChainStatus {
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
    }

    /**
     * One step.
     *
     * @param step the step
     * @param kind where it stands
     * @param publishedOn when it was disclosed, or null
     * @param deadline by when it must be, with its reasons; null where nothing can be reckoned
     */
    public record StepStatus(
            ChainStep step,
            Kind kind,
            @Nullable LocalDate publishedOn,
            @Nullable Deadline deadline) {}

    /** Where a step stands. */
    public enum Kind {
        /** 已公开. */
        DONE,
        /** 待公开: still to come. */
        DUE,
        /** 逾期公开: there, but too late. */
        LATE,
        /** 应公开而未公开: its day has passed, or a later step is there. */
        MISSING,
        /** 不相符: too early, before its predecessor, or not bound to the matter. */
        MISMATCHING,
        /** 无须公开: optional and not there. */
        OPTIONAL
    }
}
