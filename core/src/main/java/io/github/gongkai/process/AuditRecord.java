package io.github.gongkai.process;

import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What the audit trail keeps of one request (审计记录), moved or not. Immutable.
 *
 * @param at when
 * @param actor who
 * @param event code of the event
 * @param subject key of the disclosure
 * @param contentDigest digest of the content after it
 * @param note what came of it; never holds the content
 */
public record AuditRecord(
        Instant at, ActorId actor, String event, PublicationId subject, String contentDigest, String note) {
    /** The record of what came of a request for a case. */
    public static AuditRecord of(DisclosureCase before, TransitionRequest request, TransitionOutcome outcome) {
        DisclosureCase after = outcome instanceof TransitionOutcome.Moved moved ? moved.moved() : before;
        return new AuditRecord(
                request.at(),
                request.actor().id(),
                request.event().code(),
                before.id(),
                after.contentDigest(),
                note(before, request, outcome));
    }

    private static String note(DisclosureCase before, TransitionRequest request, TransitionOutcome outcome) {
        if (outcome instanceof TransitionOutcome.Refused refused) {
            return "refused "
                    + refused.reasons().stream()
                            .map(n -> n.code().value())
                            .distinct()
                            .collect(Collectors.joining(" "));
        }
        if (!(outcome instanceof TransitionOutcome.Moved moved)) {
            return "not-allowed from " + before.state().code();
        }
        String move = before.state().code() + " -> " + moved.moved().state().code();
        String reason = request.detail().note();
        return move + force(moved.moved()) + (reason == null ? "" : ": " + reason);
    }

    /** A forced release marks every entry that follows, closed or not. */
    private static String force(DisclosureCase after) {
        ForcedRelease force = after.clearance().force();
        if (force != null) {
            return " FORCED by " + force.authority() + " until " + force.expiresAt();
        }
        return after.forces().isEmpty()
                ? ""
                : " (once forced: " + after.forces().size() + ")";
    }
}
