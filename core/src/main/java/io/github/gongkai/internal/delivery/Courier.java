package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does what a scheduled task asks for (投递员): one step of one delivery, on the thread of the caller. A task that was
 * overtaken does nothing. Thread-safe if the ledger is.
 */
public final class Courier {
    private static final Duration CHANNEL_RECHECK = Duration.ofMinutes(1);

    private final DeliverySettings settings;
    private final DeliveryLedger ledger;
    private final ChannelShares shares;

    /** Working on a ledger; threads that work at once share the shares. */
    public Courier(DeliverySettings settings, DeliveryLedger ledger, ChannelShares shares) {
        this.settings = settings;
        this.ledger = ledger;
        this.shares = shares;
    }

    /**
     * Takes one step with a delivery if the ticket is still the current one. The caller sees to it that no two threads hold
     * one ticket: so a delivery that is found in the middle of sending lost its worker there.
     *
     * @return false if the ticket was overtaken and nothing was done; else the delivery has left its ticket
     */
    public boolean deliver(DeliveryId id, long ticket) {
        List<Delivery> siblings = ledger.listSiblings(id);
        Optional<Delivery> current = siblings.stream()
                .filter(delivery -> delivery.id().equals(id))
                .filter(delivery -> delivery.progress().ticket() == ticket)
                .filter(delivery -> delivery.state().isWaiting())
                .findFirst();
        current.ifPresent(found -> step(found, siblings));
        return current.isPresent();
    }

    private void step(Delivery found, List<Delivery> siblings) {
        Delivery delivery = found.state() == DeliveryState.SENDING ? inDoubt(found) : found;
        Optional<PublicationChannel> channel =
                settings.channels().find(delivery.order().channel());
        if (channel.isEmpty()) {
            waitForChannel(delivery);
            return;
        }
        ChannelId id = delivery.order().channel();
        Attempt attempt = new Attempt(settings, ledger, channel.get());
        Optional<Instant> later = shares.enter(id, settings.now());
        if (later.isPresent()) {
            attempt.waitForAThread(delivery, later.get());
            return;
        }
        long start = System.nanoTime();
        try {
            step(attempt, delivery, siblings);
        } finally {
            shares.leave(id, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static void step(Attempt attempt, Delivery delivery, List<Delivery> siblings) {
        if (delivery.order().operation() == DeliveryOperation.RETRACT) {
            new RetractStep(attempt).run(delivery, siblings);
        } else if (delivery.state() == DeliveryState.ACCEPTED) {
            new PublishStep(attempt).track(delivery);
        } else {
            new PublishStep(attempt).run(delivery, siblings);
        }
    }

    private static Delivery inDoubt(Delivery cut) {
        return new Delivery(cut.order(), cut.progress().withUncertain(true), cut.version());
    }

    private void waitForChannel(Delivery delivery) {
        DeliveryReason reason = new DeliveryReason(
                DeliveryReason.Code.CHANNEL_ABSENT,
                "channel " + delivery.order().channel() + " is not installed, or in quarantine");
        DeliveryProgress standing = delivery.progress();
        // What was accepted stays accepted: only the question waits.
        DeliveryState state =
                delivery.state() == DeliveryState.ACCEPTED ? DeliveryState.ACCEPTED : DeliveryState.WAITING_FOR_CHANNEL;
        Instant now = settings.now();
        new Bookkeeper(settings, ledger).change(delivery, standing.due(state, now.plus(CHANNEL_RECHECK), reason, now));
    }
}
