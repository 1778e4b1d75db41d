package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which of several deliveries of one publication goes first: a newer revision is never overtaken by an older one. */
final class Precedence {
    private static final Set<DeliveryState> DROPPABLE = EnumSet.of(
            DeliveryState.PENDING,
            DeliveryState.WAITING_RETRY,
            DeliveryState.WAITING_FOR_CHANNEL,
            DeliveryState.BLOCKED,
            DeliveryState.EXHAUSTED,
            DeliveryState.ADAPTATION_FAILED);

    private Precedence() {}

    /** Whether this is a publish order of a newer revision for the same channel that still counts. */
    static boolean isNewerOn(Delivery delivery, ChannelId channel, int revision) {
        return delivery.order().operation() == DeliveryOperation.PUBLISH
                && delivery.order().channel().equals(channel)
                && delivery.order().revision() > revision
                && delivery.state() != DeliveryState.DISCARDED
                && delivery.state() != DeliveryState.ADAPTATION_FAILED;
    }

    /** Whether this is a publish order of an older revision for the same channel whose effect may still come. */
    static boolean isOlderUnderWay(Delivery delivery, Delivery newer) {
        return delivery.order().operation() == DeliveryOperation.PUBLISH
                && delivery.order().channel().equals(newer.order().channel())
                && delivery.order().revision() < newer.order().revision()
                && (delivery.state() == DeliveryState.SENDING || isTracked(delivery));
    }

    /** What was accepted and cannot be tracked has no end that could be waited for. */
    private static boolean isTracked(Delivery delivery) {
        return delivery.state() == DeliveryState.ACCEPTED && delivery.progress().dueAt() != null;
    }

    /** Whether this takes back what the other brings out. */
    static boolean isWithdrawalOf(Delivery delivery, Delivery publish) {
        return delivery.order().operation() == DeliveryOperation.RETRACT
                && delivery.order().channel().equals(publish.order().channel())
                && delivery.order().revision() == publish.order().revision()
                && delivery.state() != DeliveryState.DISCARDED;
    }

    /** Whether it may be given up without asking anybody: it is not under way and not done. */
    static boolean canBeDropped(Delivery delivery) {
        return delivery.order().operation() == DeliveryOperation.PUBLISH && DROPPABLE.contains(delivery.state());
    }

    /**
     * Where an older delivery stands once a newer revision is ordered; empty if it has to take its course. What waits for a person
     * at the far end may be out, since nobody says when he acts.
     */
    static Optional<DeliveryProgress> afterNewer(Delivery older, Instant now) {
        if (canBeDropped(older)) {
            return Optional.of(older.progress().to(DeliveryState.DISCARDED, superseded(), now));
        }
        return waitsForAPerson(older)
                ? Optional.of(older.progress().withUncertain(true).to(DeliveryState.DISCARDED, superseded(), now))
                : Optional.empty();
    }

    private static boolean waitsForAPerson(Delivery delivery) {
        DeliveryReason reason = delivery.progress().reason();
        return delivery.order().operation() == DeliveryOperation.PUBLISH
                && delivery.state() == DeliveryState.ACCEPTED
                && reason != null
                && reason.code() == DeliveryReason.Code.PERSON;
    }

    static DeliveryReason superseded() {
        return new DeliveryReason(DeliveryReason.Code.SUPERSEDED, "a newer revision takes its place");
    }

    static DeliveryReason withdrawn() {
        return new DeliveryReason(DeliveryReason.Code.WITHDRAWN, "the publication is withdrawn");
    }
}
