package io.github.gongkai.internal.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FrozenPayload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at publishing. After a cut the indeterminate rule holds: publish again only where the channel is idempotent or
 * a lookup says that it is absent; otherwise a person decides.
 */
final class PublishStep {
    private static final Duration FIRST_POLL = Duration.ofSeconds(1);

    private final Attempt attempt;

    PublishStep(Attempt attempt) {
        this.attempt = attempt;
    }

    void run(Delivery delivery, List<Delivery> siblings) {
        if (outranked(delivery, siblings)) {
            return;
        }
        DeliveryProgress standing = delivery.progress();
        boolean mustLookUp = standing.uncertain() && !attempt.can(ChannelCapability.IDEMPOTENT_PUBLISH);
        if (mustLookUp && !attempt.can(ChannelCapability.LOOKUP_BY_KEY)) {
            attempt.park(delivery, DeliveryState.NEEDS_DECISION, doubt(delivery));
            return;
        }
        if (mustLookUp) {
            lookUpThenSend(delivery);
        } else {
            send(delivery);
        }
    }

    /** Whether another delivery of the same publication stands in the way; then this one is dealt with. */
    private boolean outranked(Delivery delivery, List<Delivery> siblings) {
        for (Delivery other : siblings) {
            if (Precedence.isNewerOn(
                    other, delivery.order().channel(), delivery.order().revision())) {
                attempt.park(delivery, DeliveryState.DISCARDED, Precedence.superseded());
                return true;
            }
            if (Precedence.isWithdrawalOf(other, delivery)) {
                attempt.park(delivery, DeliveryState.DISCARDED, Precedence.withdrawn());
                return true;
            }
            if (Precedence.isOlderUnderWay(other, delivery)) {
                attempt.waitFor(delivery, other);
                return true;
            }
        }
        return false;
    }

    private void lookUpThenSend(Delivery delivery) {
        Optional<RemoteReference> found;
        try {
            found = attempt.lookup(delivery.id(), delivery.progress().attempts());
        } catch (GongkaiException e) {
            attempt.tryLater(
                    delivery,
                    delivery.progress(),
                    null,
                    new DeliveryReason(DeliveryReason.Code.FAR_END, "lookup failed: " + e.getMessage()));
            return;
        }
        if (found.isPresent()) {
            accepted(delivery, delivery.progress().known(found.get(), null), FIRST_POLL);
        } else {
            send(new Delivery(delivery.order(), delivery.progress().withUncertain(false), delivery.version()));
        }
    }

    private void send(Delivery delivery) {
        Optional<String> objection = attempt.settings().gate().objection(delivery);
        if (objection.isPresent()) {
            attempt.park(
                    delivery, DeliveryState.BLOCKED, new DeliveryReason(DeliveryReason.Code.GATE, objection.get()));
            return;
        }
        if (!attempt.hasToWaitForItsPlace(delivery)) {
            attempt.claim(delivery).ifPresent(this::publish);
        }
    }

    private void publish(Delivery claimed) {
        FrozenPayload frozen = claimed.order().payload();
        if (frozen == null) {
            throw new IllegalStateException("a delivery without payload was scheduled: " + claimed.id());
        }
        DeliveryProgress standing = claimed.progress();
        PublishOutcome outcome;
        try {
            outcome = attempt.channel().publish(frozen.payload(), attempt.context(claimed.id(), standing.attempts()));
        } catch (VirtualMachineError e) {
            indeterminate(claimed, new PublishOutcome.Indeterminate(Attempt.brokenMachine(e)));
            throw e;
        }
        switch (outcome.kind()) {
            case PUBLISHED -> {
                PublishOutcome.Published it = (PublishOutcome.Published) outcome;
                attempt.park(claimed, standing.known(it.reference(), it.url()), DeliveryState.PUBLISHED, null);
            }
            case ACCEPTED -> {
                PublishOutcome.Accepted it = (PublishOutcome.Accepted) outcome;
                accepted(claimed, awaiting(standing.known(it.reference(), null), it.task()), it.pollAfter());
            }
            case REJECTED ->
                attempt.park(
                        claimed, DeliveryState.REJECTED, Attempt.farEnd(((PublishOutcome.Rejected) outcome).reason()));
            case DEFERRED -> {
                PublishOutcome.Deferred it = (PublishOutcome.Deferred) outcome;
                attempt.tryLater(claimed, standing, it.retryAfter(), Attempt.farEnd(it.reason()));
            }
            case INDETERMINATE -> indeterminate(claimed, (PublishOutcome.Indeterminate) outcome);
        }
    }

    private void accepted(Delivery delivery, DeliveryProgress standing, Duration pollAfter) {
        if (attempt.can(ChannelCapability.TRACK)) {
            attempt.comeBack(delivery, standing, DeliveryState.ACCEPTED, pollAfter);
        } else {
            attempt.park(delivery, standing, DeliveryState.ACCEPTED, standing.reason());
        }
    }

    private void indeterminate(Delivery claimed, PublishOutcome.Indeterminate outcome) {
        DeliveryProgress standing = claimed.progress().withUncertain(true);
        DeliveryReason reason = Attempt.farEnd(outcome.reason());
        if (attempt.can(ChannelCapability.IDEMPOTENT_PUBLISH) || attempt.can(ChannelCapability.LOOKUP_BY_KEY)) {
            attempt.tryLater(claimed, standing, null, reason);
        } else {
            attempt.park(claimed, standing, DeliveryState.NEEDS_DECISION, reason);
        }
    }

    /** Asks what became of what was accepted. */
    void track(Delivery delivery) {
        RemoteReference reference = delivery.progress().reference();
        if (reference == null || !attempt.can(ChannelCapability.TRACK)) {
            attempt.park(delivery, DeliveryState.ACCEPTED, delivery.progress().reason());
            return;
        }
        settle(
                delivery,
                reference,
                attempt.channel()
                        .track(
                                reference,
                                attempt.context(
                                        delivery.id(), delivery.progress().attempts())));
    }

    /** Takes the far end's word on what it accepted, asked for or not. */
    void settle(Delivery delivery, RemoteReference reference, TrackOutcome outcome) {
        switch (outcome.kind()) {
            case PENDING ->
                attempt.comeBack(
                        delivery,
                        delivery.progress(),
                        DeliveryState.ACCEPTED,
                        ((TrackOutcome.Pending) outcome).pollAfter());
            case DELIVERED -> {
                TrackOutcome.Delivered it = (TrackOutcome.Delivered) outcome;
                attempt.park(delivery, delivery.progress().at(it.url()), DeliveryState.PUBLISHED, reach(it));
            }
            case FAILED ->
                attempt.park(
                        delivery, DeliveryState.REJECTED, Attempt.farEnd(((TrackOutcome.Failed) outcome).reason()));
            case UNDECIDED ->
                attempt.park(
                        delivery,
                        delivery.progress().withUncertain(true),
                        DeliveryState.NEEDS_DECISION,
                        Attempt.farEnd(((TrackOutcome.Undecided) outcome).reason()));
            case NOT_FOUND ->
                attempt.park(
                        delivery,
                        delivery.progress().withUncertain(true),
                        DeliveryState.NEEDS_DECISION,
                        new DeliveryReason(
                                DeliveryReason.Code.FAR_END,
                                "the far end accepted it as " + reference + " and does not know it any more"));
        }
    }

    private static @Nullable DeliveryReason reach(TrackOutcome.Delivered delivered) {
        return delivered.reached() == 0 && delivered.failed() == 0
                ? null
                : new DeliveryReason(
                        DeliveryReason.Code.FAR_END,
                        "reached " + delivered.reached() + ", failed " + delivered.failed());
    }

    private static DeliveryProgress awaiting(DeliveryProgress standing, @Nullable String task) {
        return task == null
                ? standing
                : standing.to(
                        standing.state(), new DeliveryReason(DeliveryReason.Code.PERSON, task), standing.changedAt());
    }

    private static DeliveryReason doubt(Delivery delivery) {
        DeliveryReason known = delivery.progress().reason();
        return known != null
                ? known
                : new DeliveryReason(
                        DeliveryReason.Code.WORKER_DIED,
                        "the worker died in attempt " + delivery.progress().attempts()
                                + "; see at the far end whether it is out, then confirm or retry");
    }
}
