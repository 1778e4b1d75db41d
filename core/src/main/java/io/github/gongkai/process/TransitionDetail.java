package io.github.gongkai.process;

import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings along (操作内容); each event names the sort it needs, see {@link DisclosureEvent#detail()}. Immutable.
 */
public sealed interface TransitionDetail {
    /** The reason to keep in the case's history; null if the sort has none. */
    default @Nullable String note() {
        return null;
    }

    /** Nothing more. */
    record None() implements TransitionDetail {}

    /** New content. */
    record Content(DisclosureSubject subject, @Nullable Publication publication) implements TransitionDetail {}

    /** The publicity decided. */
    record Attribute(PublicityDecision decision) implements TransitionDetail {
        @Override
        public String note() {
            return decision.attribute().label();
        }
    }

    /** The opinion of a secrecy review. */
    record Opinion(String note) implements TransitionDetail {}

    /** Why. */
    record Because(String note) implements TransitionDetail {}

    /** The hour of release. */
    record ReleaseAt(Instant hour) implements TransitionDetail {
        @Override
        public String note() {
            return hour.toString();
        }
    }

    /** Why steps are left out, and by when they are made up for. */
    record Force(String note, Instant expiresAt) implements TransitionDetail {}

    /** A secrecy review made after the fact. */
    record Reviewed(ReviewStatement review) implements TransitionDetail {}

    /** The publication that interprets or answers. */
    record Related(PublicationId publication) implements TransitionDetail {
        @Override
        public String note() {
            return publication.value();
        }
    }

    /** Corrected content, reviewed, and what was wrong. */
    record Correction(DisclosureSubject subject, Publication publication, ReviewStatement review, String note)
            implements TransitionDetail {}
}
