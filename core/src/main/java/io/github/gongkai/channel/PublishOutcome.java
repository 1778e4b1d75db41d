package io.github.gongkai.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one attempt at publishing did. Switch over {@link #kind()}. Immutable. */
public sealed interface PublishOutcome {
    /** Which of the five. */
    Kind kind();

    /** It is out. */
    record Published(RemoteReference reference, @Nullable String url) implements PublishOutcome {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
        }
    }

    /**
     * The far end took it and will decide later; ask by {@link PublicationChannel#track} after a while.
     *
     * @param reference what the far end calls it
     * @param pollAfter when to ask
     * @param task what a person has to do at the far end before it can go out; null if nothing
     */
    record Accepted(
            RemoteReference reference,
            Duration pollAfter,
            @Nullable String task) implements PublishOutcome {
        /** Taken, and nobody has to do anything. */
        public Accepted(RemoteReference reference, Duration pollAfter) {
            this(reference, pollAfter, null);
        }

        @Override
        public Kind kind() {
            return Kind.ACCEPTED;
        }
    }

    /** Refused; the same would be refused again. */
    record Rejected(FailureReason reason) implements PublishOutcome {
        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }

    /** Surely not out; the same may succeed after a while. */
    record Deferred(FailureReason reason, Duration retryAfter) implements PublishOutcome {
        @Override
        public Kind kind() {
            return Kind.DEFERRED;
        }
    }

    /** Nobody knows whether it is out. */
    record Indeterminate(FailureReason reason) implements PublishOutcome {
        @Override
        public Kind kind() {
            return Kind.INDETERMINATE;
        }
    }

    /** The five outcomes. */
    enum Kind {
        /** It is out. */
        PUBLISHED,
        /** Taken; the far end decides later. */
        ACCEPTED,
        /** Refused for good. */
        REJECTED,
        /** Surely not out; try later. */
        DEFERRED,
        /** Unknown. */
        INDETERMINATE
    }
}
