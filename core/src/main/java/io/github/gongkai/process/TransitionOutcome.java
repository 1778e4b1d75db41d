package io.github.gongkai.process;

import com.google.common.collect.ImmutableSet;
import io.github.gongkai.notice.Notice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a request (办理结果). Switch over {@link #kind()}. Immutable. */
public sealed interface TransitionOutcome {
    /** Which outcome this is. */
    Kind kind();

    /**
     * The case moved.
     *
     * @param moved the case as it now stands
     * @param judgement of the gate; null where the event passes no gate
     */
    record Moved(DisclosureCase moved, @Nullable GateJudgement judgement) implements TransitionOutcome {
        @Override
        public Kind kind() {
            return Kind.MOVED;
        }

        /** What the gate found and let pass; a forced release among it. */
        public List<Notice> notices() {
            return judgement == null ? List.of() : judgement.reasons();
        }
    }

    /**
     * The state allows the event, but a guard or the gate does not; the case is as before.
     *
     * @param reasons all of them, never empty
     */
    record Refused(List<Notice> reasons) implements TransitionOutcome {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    /**
     * The state does not know the event; the case is as before.
     *
     * @param from the state
     * @param event the event asked for
     * @param allowed the events that the state knows
     */
    record NotAllowed(DisclosureState from, DisclosureEvent event, Set<DisclosureEvent> allowed)
            implements TransitionOutcome {
        /** Copies the set. */
        public NotAllowed {
            allowed = ImmutableSet.copyOf(allowed);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }
    }

    /** The sorts of outcome. */
    enum Kind {
        /** The case moved. */
        MOVED,
        /** A guard or the gate refused. */
        REFUSED,
        /** There is no such transition. */
        NOT_ALLOWED
    }
}
