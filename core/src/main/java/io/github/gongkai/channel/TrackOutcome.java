package io.github.gongkai.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of something accepted. A final state never changes back. Switch over {@link #kind()}. Immutable. */
public sealed interface TrackOutcome {
    /** Which of the five. */
    Kind kind();

    /** Not decided yet; ask again after a while. */
    record Pending(Duration pollAfter) implements TrackOutcome {
        @Override
        public Kind kind() {
            return Kind.PENDING;
        }
    }

    /**
     * It is out.
     *
     * @param reached how many people it reached; 0 where the channel does not count people
     * @param failed how many it failed to reach; 0 where the channel does not count people
     * @param url where readers find it; null if it has no address, or the far end does not tell
     */
    record Delivered(long reached, long failed, @Nullable String url) implements TrackOutcome {
        /** Out, without an address. */
        public Delivered(long reached, long failed) {
            this(reached, failed, null);
        }

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

    /** Of a part of it nobody will ever know whether it is out; a person decides by the evidence. */
    record Undecided(FailureReason reason) implements TrackOutcome {
        @Override
        public Kind kind() {
            return Kind.UNDECIDED;
        }
    }

    /** The five outcomes. */
    enum Kind {
        /** Not decided yet. */
        PENDING,
        /** It is out. */
        DELIVERED,
        /** Refused after having been taken. */
        FAILED,
        /** Unknown reference. */
        NOT_FOUND,
        /** Unknown for good. */
        UNDECIDED
    }
}
