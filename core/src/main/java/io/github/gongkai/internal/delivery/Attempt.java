package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operations on one channel have in common: claiming, waiting, parking. */
final class Attempt {
    /** After the deadline the guard needs a moment to give up; only then does an attempt count as cut. */
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** What has to wait for another delivery is not asked again before. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final DeliverySettings settings;
    private final Bookkeeper books;
    private final PublicationChannel channel;

    Attempt(DeliverySettings settings, DeliveryLedger ledger, PublicationChannel channel) {
        this.settings = settings;
        this.books = new Bookkeeper(settings, ledger);
        this.channel = channel;
    }

    DeliverySettings settings() {
        return settings;
    }

    PublicationChannel channel() {
        return channel;
    }

    boolean can(ChannelCapability capability) {
        return channel.capabilities().contains(capability);
    }

    /** Circumstances of a call about the operation with this id, which may be another one than the delivery's own. */
    DeliveryContext context(DeliveryId id, int attempt) {
        return new DeliveryContext(
                id.key(), Math.max(1, attempt), settings.clock().instant().plus(settings.attemptTimeout()));
    }

    /** Takes the delivery for one attempt; empty if someone else has it. */
    Optional<Delivery> claim(Delivery delivery) {
        Instant now = settings.now();
        Instant cutAt = now.plus(settings.attemptTimeout()).plus(GRACE);
        return books.change(delivery, delivery.progress().sending(cutAt, now));
    }

    void park(Delivery delivery, DeliveryProgress standing, DeliveryState state, @Nullable DeliveryReason reason) {
        books.change(delivery, standing.to(state, reason, settings.now()));
    }

    void park(Delivery delivery, DeliveryState state, @Nullable DeliveryReason reason) {
        park(delivery, delivery.progress(), state, reason);
    }

    /** Comes back to the delivery after a while, in a state other than sending. */
    void comeBack(Delivery delivery, DeliveryProgress standing, DeliveryState state, Duration after) {
        Instant now = settings.now();
        books.change(delivery, standing.due(state, now.plus(after), standing.reason(), now));
    }

    /** Tries again after a growing delay, or parks it when the attempts are used up. */
    void tryLater(Delivery delivery, DeliveryProgress standing, @Nullable Duration atLeast, DeliveryReason reason) {
        Instant now = settings.now();
        if (!settings.retryPolicy().allowsAnother(standing.attempts())) {
            DeliveryState end = standing.uncertain() ? DeliveryState.NEEDS_DECISION : DeliveryState.EXHAUSTED;
            books.change(delivery, standing.to(end, reason, now));
            return;
        }
        Duration delay = settings.retryPolicy().delayAfter(standing.attempts(), settings.random());
        if (atLeast != null && atLeast.compareTo(delay) > 0) {
            delay = atLeast;
        }
        books.change(delivery, standing.due(DeliveryState.WAITING_RETRY, now.plus(delay), reason, now));
    }

    /** Comes back when its place in the channel's rate has come; costs no attempt. False if it may go now. */
    boolean hasToWaitForItsPlace(Delivery delivery) {
        Instant now = settings.now();
        DeliveryReason reason = delivery.progress().reason();
        boolean reserved = reason != null && reason.code() == DeliveryReason.Code.RATE;
        Instant place = settings.rates()
                .placeFor(delivery.order().channel(), delivery.order().lane(), reserved, now);
        if (!place.isAfter(now)) {
            return false;
        }
        DeliveryState state =
                delivery.state() == DeliveryState.SENDING ? DeliveryState.WAITING_RETRY : delivery.state();
        DeliveryReason rate = new DeliveryReason(DeliveryReason.Code.RATE, "waits for its place in the channel's rate");
        books.change(delivery, delivery.progress().due(state, place, rate, now));
        return true;
    }

    /** Comes back when a thread may be free for the channel; costs no attempt, and what is known about it stays. */
    void waitForAThread(Delivery delivery, Instant at) {
        DeliveryState state =
                delivery.state() == DeliveryState.SENDING ? DeliveryState.WAITING_RETRY : delivery.state();
        DeliveryReason known = delivery.progress().reason();
        DeliveryReason busy = new DeliveryReason(DeliveryReason.Code.BUSY, "the channel is busy with other deliveries");
        books.change(delivery, delivery.progress().due(state, at, known == null ? busy : known, settings.now()));
    }

    /** Waits until another delivery of the same publication has ended. */
    void waitFor(Delivery delivery, Delivery other) {
        Instant now = settings.now();
        Instant at = now.plus(SHORTEST_WAIT);
        Instant otherDue = other.progress().dueAt();
        if (otherDue != null && otherDue.isAfter(at)) {
            at = otherDue;
        }
        DeliveryState state =
                delivery.state() == DeliveryState.SENDING ? DeliveryState.WAITING_RETRY : delivery.state();
        DeliveryReason reason = new DeliveryReason(DeliveryReason.Code.ORDER, "waits for: " + other);
        books.change(delivery, delivery.progress().due(state, at, reason, now));
    }

    /** Asks the far end what it took under the id. */
    Optional<RemoteReference> lookup(DeliveryId id, int attempt) {
        return channel.lookup(context(id, attempt));
    }

    /** No outcome, because the virtual machine failed under the call. */
    static FailureReason brokenMachine(VirtualMachineError e) {
        return new FailureReason(
                FailureReason.Code.PROTOCOL, "the call ended in " + e.getClass().getName());
    }

    static DeliveryReason farEnd(FailureReason reason) {
        return new DeliveryReason(DeliveryReason.Code.FAR_END, reason.code() + ": " + reason.message());
    }
}
