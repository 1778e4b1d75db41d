package io.github.gongkai.channel;

import java.time.Duration;

/** What one attempt at taking something back did. Switch over {@link #kind()}. Immutable. */
public sealed interface RetractOutcome {
    /** Which of the five. */
    Kind kind();

    /** It is gone. */
    record Retracted() implements RetractOutcome {
        @Override
        public Kind kind() {
            return Kind.RETRACTED;
        }
    }

    /** It was gone already. */
    record AlreadyAbsent() implements RetractOutcome {
        @Override
        public Kind kind() {
            return Kind.ALREADY_ABSENT;
        }
    }

    /** It can no longer be taken back; a correction is owed. */
    record Irrevocable(FailureReason reason) implements RetractOutcome {
        @Override
        public Kind kind() {
            return Kind.IRREVOCABLE;
        }
    }

    /** Surely still out; try later. */
    record Deferred(FailureReason reason, Duration retryAfter) implements RetractOutcome {
        @Override
        public Kind kind() {
            return Kind.DEFERRED;
        }
    }

    /** Nobody knows. */
    record Indeterminate(FailureReason reason) implements RetractOutcome {
        @Override
        public Kind kind() {
            return Kind.INDETERMINATE;
        }
    }

    /** The five outcomes. */
    enum Kind {
        /** It is gone. */
        RETRACTED,
        /** It was gone already. */
        ALREADY_ABSENT,
        /** It stays out. */
        IRREVOCABLE,
        /** Surely still out; try later. */
        DEFERRED,
        /** Unknown. */
        INDETERMINATE
    }
}
