package io.github.gongkai.channel;

import java.time.Duration;

/** What became of something accepted. A final state never changes back. Switch over {@link #kind()}. Immutable. */
public sealed interface TrackOutcome {
    /** Which of the four. */
    Kind kind();

    /** Not decided yet; ask again after a while. */
    record Pending(Duration pollAfter) implements TrackOutcome {
        @Override
        public Kind kind() {
            return Kind.PENDING;
        }
    }

    /** It is out; how many it reached and failed to reach, where the channel counts people, else 0 and 0. */
    record Delivered(long reached, long failed) implements TrackOutcome {
        @Override
        public Kind kind() {
            return Kind.DELIVERED;
        }
    }

    /** The far end refused it after having taken it. */
    record Failed(FailureReason reason) implements TrackOutcome {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /** The far end does not know the reference. */
    record NotFound() implements TrackOutcome {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The four outcomes. */
    enum Kind {
        /** Not decided yet. */
        PENDING,
        /** It is out. */
        DELIVERED,
        /** Refused after having been taken. */
        FAILED,
        /** Unknown reference. */
        NOT_FOUND
    }
}
