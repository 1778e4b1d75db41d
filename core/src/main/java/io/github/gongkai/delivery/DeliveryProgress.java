package io.github.gongkai.delivery;

import io.github.gongkai.channel.RemoteReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery stands. Immutable.
 *
 * @param state the state
 * @param attempts calls made so far
 * @param uncertain whether an earlier attempt may have got out without our knowing
 * @param ticket number of the one scheduled task that may work on it; grows each time it is scheduled
 * @param dueAt when the worker comes back to it; while sending, when the attempt counts as cut; null if it does not
 * @param reference what the far end calls it, if known
 * @param url where readers find it, if known
 * @param reason why it stands here, if that needs saying
 * @param changedAt last change
 */
public record DeliveryProgress(
        DeliveryState state,
        int attempts,
        boolean uncertain,
        long ticket,
        @Nullable Instant dueAt,
        @Nullable RemoteReference reference,
        @Nullable String url,
        @Nullable DeliveryReason reason,
        Instant changedAt) {
    /** A fresh delivery, due at once. */
    public static DeliveryProgress pending(Instant now) {
        return new DeliveryProgress(DeliveryState.PENDING, 0, false, 1, now, null, null, null, now);
    }

    /** A delivery that will not be sent. */
    public static DeliveryProgress stillborn(DeliveryState state, DeliveryReason reason, Instant now) {
        return new DeliveryProgress(state, 0, false, 0, null, null, null, reason, now);
    }

    /** To a state that the worker leaves alone. */
    public DeliveryProgress to(DeliveryState next, @Nullable DeliveryReason why, Instant now) {
        return new DeliveryProgress(next, attempts, uncertain, ticket, null, reference, url, why, now);
    }

    /** To a state that the worker comes back to, with a new ticket. */
    public DeliveryProgress due(DeliveryState next, Instant at, @Nullable DeliveryReason why, Instant now) {
        return new DeliveryProgress(next, attempts, uncertain, ticket + 1, at, reference, url, why, now);
    }

    /** Claimed for one more attempt; the ticket stays, so that the same task finds it if its worker dies. */
    public DeliveryProgress sending(Instant cutAt, Instant now) {
        boolean withdrawn = reason != null && reason.code() == DeliveryReason.Code.WITHDRAWN;
        return new DeliveryProgress(
                DeliveryState.SENDING,
                attempts + 1,
                uncertain,
                ticket,
                cutAt,
                reference,
                url,
                withdrawn ? reason : null,
                now);
    }

    /** Knowing what the far end calls it. */
    public DeliveryProgress known(RemoteReference remote, @Nullable String where) {
        return new DeliveryProgress(
                state, attempts, false, ticket, dueAt, remote, where == null ? url : where, reason, changedAt);
    }

    /** Knowing where readers find it; null keeps what is known. */
    public DeliveryProgress at(@Nullable String where) {
        return new DeliveryProgress(
                state, attempts, uncertain, ticket, dueAt, reference, where == null ? url : where, reason, changedAt);
    }

    /** Saying why. */
    public DeliveryProgress because(DeliveryReason why) {
        return new DeliveryProgress(state, attempts, uncertain, ticket, dueAt, reference, url, why, changedAt);
    }

    /** Knowing, or not, whether it got out. */
    public DeliveryProgress withUncertain(boolean doubt) {
        return new DeliveryProgress(state, attempts, doubt, ticket, dueAt, reference, url, reason, changedAt);
    }

    /** As if never tried. */
    public DeliveryProgress withoutAttempts() {
        return new DeliveryProgress(state, 0, false, ticket, dueAt, reference, url, reason, changedAt);
    }
}
