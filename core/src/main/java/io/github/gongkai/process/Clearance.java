package io.github.gongkai.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case has been cleared by so far (办理结果). Immutable.
 *
 * @param review the secrecy review, or null
 * @param approval the approval, or null
 * @param releaseAt the hour it is scheduled for, or null
 * @param forces every forced release there ever was, oldest first; nothing takes one away
 */
public record Clearance(
        @Nullable SecrecyReview review,
        @Nullable Approval approval,
        @Nullable Instant releaseAt,
        List<ForcedRelease> forces) {
    /** Nothing yet. */
    public static final Clearance NONE = new Clearance(null, null, null, List.of());

    /** Copies the list. */
    public Clearance {
        forces = List.copyOf(forces);
    }

    /** The forced release that still stands for steps left out; null if there is none. */
    public @Nullable ForcedRelease force() {
        ForcedRelease last = forces.isEmpty() ? null : forces.get(forces.size() - 1);
        return last != null && last.isOpen() ? last : null;
    }

    Clearance withReview(SecrecyReview newReview) {
        return new Clearance(newReview, approval, releaseAt, forces);
    }

    Clearance withApproval(Approval newApproval) {
        return new Clearance(review, newApproval, releaseAt, forces);
    }

    Clearance withReleaseAt(@Nullable Instant hour) {
        return new Clearance(review, approval, hour, forces);
    }

    Clearance withForce(ForcedRelease newForce) {
        List<ForcedRelease> longer = new ArrayList<>(forces);
        longer.add(newForce);
        return new Clearance(review, approval, releaseAt, longer);
    }

    /** Nothing holds any more, but that there was a forced release stays visible. */
    Clearance lapsed(Instant moment) {
        return new Clearance(
                null,
                null,
                null,
                forces.stream().map(force -> force.withdrawn(moment)).toList());
    }

    /** Full clearance after the fact; an earlier forced release stays visible as made up for. */
    Clearance regularised(SecrecyReview newReview, Approval newApproval) {
        return new Clearance(
                newReview,
                newApproval,
                releaseAt,
                forces.stream()
                        .map(force -> force.regularised(newApproval.at()))
                        .toList());
    }
}
