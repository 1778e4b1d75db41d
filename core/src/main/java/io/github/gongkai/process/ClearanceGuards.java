package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions on review, approval, schedule and force; each review and approval by another person than an author (职责分离). */
final class ClearanceGuards {
    private static final String REVIEW = "/clearance/review";
    private static final String APPROVAL = "/clearance/approval";
    private static final String FORCES = "/clearance/forces";

    private ClearanceGuards() {}

    static List<Notice> secrecyReviewed(GuardContext context) {
        SecrecyReview review = context.subject().clearance().review();
        if (review == null) {
            return context.find(20, REVIEW, null);
        }
        if (context.subject().authors().contains(review.reviewer())) {
            return context.find(21, REVIEW + "/reviewer", review.reviewer().value());
        }
        boolean covers = review.contentDigest().equals(context.subject().contentDigest());
        return context.demand(covers, 22, REVIEW + "/contentDigest");
    }

    static List<Notice> approved(GuardContext context) {
        Approval approval = context.subject().clearance().approval();
        if (approval == null) {
            return context.find(23, APPROVAL, null);
        }
        if (context.subject().authors().contains(approval.approver())) {
            return context.find(24, APPROVAL + "/approver", approval.approver().value());
        }
        boolean covers = approval.contentDigest().equals(context.subject().contentDigest());
        return context.demand(covers, 25, APPROVAL + "/contentDigest");
    }

    /** Who reviews and who approves are two people (审查与审批分离). */
    static List<Notice> reviewerApart(GuardContext context) {
        SecrecyReview review = context.subject().clearance().review();
        Approval approval = context.subject().clearance().approval();
        if (review == null || approval == null || !review.reviewer().equals(approval.approver())) {
            return context.pass();
        }
        return context.find(27, APPROVAL + "/approver", approval.approver().value());
    }

    static List<Notice> hourSet(GuardContext context) {
        return context.demand(context.subject().clearance().releaseAt() != null, 26, "/clearance/releaseAt");
    }

    /** Nothing is laid to rest while a forced release was not made up for. */
    static List<Notice> regularised(GuardContext context) {
        return context.demand(!context.subject().isReleasedByForce(), 32, FORCES);
    }

    /** Only what stands released by force can be made up for, and once. */
    static List<Notice> forcedBefore(GuardContext context) {
        return context.demand(context.before().isReleasedByForce(), 33, FORCES);
    }

    /** What anybody who judges the case must see of every forced release: standing, expired, made up for, or taken back. */
    static List<Notice> forceInSight(GuardContext context) {
        List<ForcedRelease> forces = context.subject().forces();
        List<Notice> found = new ArrayList<>();
        for (int i = 0; i < forces.size(); i++) {
            found.addAll(seen(context, forces.get(i), FORCES + "/" + i));
        }
        return found;
    }

    private static List<Notice> seen(GuardContext context, ForcedRelease force, String pointer) {
        Map<String, Object> places = new HashMap<>();
        places.put("actor", force.authority());
        places.put("reason", force.reason());
        places.put("expires", force.expiresAt());
        places.put("at", force.at());
        if (force.regularisedAt() != null) {
            return context.find(36, pointer, null, places);
        }
        if (force.withdrawnAt() != null) {
            places.put("withdrawn", force.withdrawnAt());
            return context.find(37, pointer, null, places);
        }
        return context.find(force.isActiveAt(context.at()) ? 34 : 35, pointer, null, places);
    }
}
