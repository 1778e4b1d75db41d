package io.github.gongkai.internal.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import java.util.List;
import java.util.Optional;

/** One attempt at taking back what was published. Taking back twice is harmless, so a cut is simply tried again. */
final class RetractStep {
    private final Attempt attempt;

    RetractStep(Attempt attempt) {
        this.attempt = attempt;
    }

    void run(Delivery retraction, List<Delivery> siblings) {
        DeliveryId publishing = publishId(retraction);
        Optional<Delivery> publish = siblings.stream()
                .filter(sibling -> sibling.id().equals(publishing))
                .findFirst();
        if (publish.isEmpty() || !Withdrawal.mayBeOut(publish.get())) {
            neverOut(retraction);
        } else if (publish.get().state() == DeliveryState.SENDING) {
            attempt.waitFor(retraction, publish.get());
        } else if (replaced(retraction, siblings)) {
            attempt.park(retraction, DeliveryState.DISCARDED, Precedence.superseded());
        } else if (!attempt.can(ChannelCapability.RETRACT)) {
            attempt.park(
                    retraction,
                    DeliveryState.IRREVOCABLE,
                    new DeliveryReason(
                            DeliveryReason.Code.NOT_RETRACTABLE,
                            "the channel cannot take anything back; publish a correction"));
        } else {
            retract(retraction, publish.get());
        }
    }

    private static DeliveryId publishId(Delivery retraction) {
        DeliveryOrder order = retraction.order();
        return DeliveryId.of(order.publication(), order.revision(), order.channel(), DeliveryOperation.PUBLISH);
    }

    /** On a channel that replaces, the older revision went when the newer came; taking it back would take the newer. */
    private boolean replaced(Delivery retraction, List<Delivery> siblings) {
        return attempt.can(ChannelCapability.REPLACE)
                && siblings.stream()
                        .anyMatch(other -> Precedence.isNewerOn(
                                other,
                                retraction.order().channel(),
                                retraction.order().revision()));
    }

    private void retract(Delivery retraction, Delivery publish) {
        RemoteReference known = publish.progress().reference();
        if (known != null) {
            attempt.claim(retraction).ifPresent(claimed -> call(claimed, known, publish));
        } else if (!attempt.can(ChannelCapability.LOOKUP_BY_KEY)) {
            attempt.park(
                    retraction,
                    DeliveryState.NEEDS_DECISION,
                    new DeliveryReason(
                            DeliveryReason.Code.FAR_END,
                            "nobody knows whether it is out, nor what the far end calls it: look there by hand"));
        } else {
            attempt.claim(retraction).ifPresent(claimed -> lookUpThenCall(claimed, publish));
        }
    }

    private void lookUpThenCall(Delivery claimed, Delivery publish) {
        Optional<RemoteReference> found;
        try {
            found = attempt.lookup(publish.id(), claimed.progress().attempts());
        } catch (GongkaiException e) {
            attempt.tryLater(
                    claimed,
                    claimed.progress(),
                    null,
                    new DeliveryReason(DeliveryReason.Code.FAR_END, "lookup failed: " + e.getMessage()));
            return;
        }
        if (found.isPresent()) {
            call(claimed, found.get(), publish);
        } else {
            neverOut(claimed);
        }
    }

    private void call(Delivery claimed, RemoteReference reference, Delivery publish) {
        RetractOutcome outcome;
        try {
            outcome = attempt.channel()
                    .retract(
                            reference,
                            attempt.context(claimed.id(), claimed.progress().attempts()));
        } catch (VirtualMachineError e) {
            unknown(claimed, Attempt.brokenMachine(e));
            throw e;
        }
        switch (outcome.kind()) {
            case RETRACTED, ALREADY_ABSENT -> {
                attempt.park(
                        claimed,
                        claimed.progress().known(reference, null),
                        DeliveryState.RETRACTED,
                        claimed.progress().reason());
                stopTracking(publish);
            }
            case IRREVOCABLE ->
                attempt.park(
                        claimed,
                        DeliveryState.IRREVOCABLE,
                        Attempt.farEnd(((RetractOutcome.Irrevocable) outcome).reason()));
            case DEFERRED -> {
                RetractOutcome.Deferred it = (RetractOutcome.Deferred) outcome;
                attempt.tryLater(claimed, claimed.progress(), it.retryAfter(), Attempt.farEnd(it.reason()));
            }
            case INDETERMINATE -> unknown(claimed, ((RetractOutcome.Indeterminate) outcome).reason());
        }
    }

    private void unknown(Delivery claimed, FailureReason reason) {
        attempt.tryLater(claimed, claimed.progress().withUncertain(true), null, Attempt.farEnd(reason));
    }

    private void stopTracking(Delivery publish) {
        if (publish.state() == DeliveryState.ACCEPTED) {
            attempt.park(publish, DeliveryState.DISCARDED, Precedence.withdrawn());
        }
    }

    private void neverOut(Delivery retraction) {
        attempt.park(
                retraction,
                DeliveryState.RETRACTED,
                new DeliveryReason(DeliveryReason.Code.NEVER_OUT, "it was never out on this channel"));
    }
}
