package io.github.gongkai.process;

/** What each event does to a case, before anybody judged whether it may. */
final class Effects {
    private Effects() {}

    static DisclosureCase apply(DisclosureCase before, Transition row, TransitionRequest request) {
        DisclosureCase changed = change(before, request);
        StateChange move = new StateChange(
                request.at(),
                request.actor().id(),
                row.event(),
                row.from(),
                row.to(),
                request.detail().note());
        return changed.moved(move);
    }

    private static DisclosureCase change(DisclosureCase before, TransitionRequest request) {
        Clearance clearance = before.clearance();
        ActorId actor = request.actor().id();
        TransitionDetail detail = request.detail();
        if (detail instanceof TransitionDetail.Content content) {
            return before.withContent(content.subject(), content.publication(), actor)
                    .withClearance(clearance.lapsed(request.at()));
        }
        if (detail instanceof TransitionDetail.Attribute attribute) {
            return before.withContent(
                    before.subject().withPublicity(attribute.decision()), before.publication(), actor);
        }
        if (detail instanceof TransitionDetail.Opinion opinion) {
            return before.withClearance(clearance.withReview(
                    new SecrecyReview(actor, request.at(), opinion.note(), before.contentDigest())));
        }
        if (detail instanceof TransitionDetail.ReleaseAt hour) {
            return before.withClearance(clearance.withReleaseAt(hour.hour()));
        }
        if (detail instanceof TransitionDetail.Force force) {
            return before.withClearance(clearance.withForce(
                    new ForcedRelease(actor, request.at(), force.note(), force.expiresAt(), null, null)));
        }
        if (detail instanceof TransitionDetail.Reviewed reviewed) {
            return regularise(before, reviewed.review(), request);
        }
        if (detail instanceof TransitionDetail.Correction correction) {
            DisclosureCase corrected = before.withContent(
                    correction.subject(),
                    correction.publication(),
                    correction.subject().drafter());
            return regularise(corrected, correction.review(), request);
        }
        return changeWithoutDetail(before, request);
    }

    private static DisclosureCase changeWithoutDetail(DisclosureCase before, TransitionRequest request) {
        return switch (request.event()) {
            case APPROVE ->
                before.withClearance(before.clearance()
                        .withApproval(new Approval(request.actor().id(), request.at(), before.contentDigest())));
            case CANCEL_SCHEDULE -> before.withClearance(before.clearance().withReleaseAt(null));
            case RETURN, WITHDRAW -> before.withClearance(before.clearance().lapsed(request.at()));
            default -> before;
        };
    }

    private static DisclosureCase regularise(DisclosureCase before, ReviewStatement review, TransitionRequest request) {
        Approval approval = new Approval(request.actor().id(), request.at(), before.contentDigest());
        return before.withClearance(before.clearance().regularised(review.toReview(), approval));
    }
}
