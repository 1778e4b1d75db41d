package io.github.gongkai.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.internal.delivery.Bookkeeper;
import io.github.gongkai.internal.delivery.Confirmation;
import io.github.gongkai.internal.delivery.Enqueuing;
import io.github.gongkai.internal.delivery.JointEnqueuing;
import io.github.gongkai.internal.delivery.Withdrawal;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders (发布器): writes down what is owed, sends nothing itself. Each method is one transaction, or a part of the
 * caller's if the publisher {@linkplain #joining joins} it. Thread-safe if its ledger is.
 *
 * <pre>{@code
 * Publisher publisher = new Publisher(settings, ledger);
 * publisher.enqueue(publication, List.of(new ChannelId("portal"), new ChannelId("wechat")));
 * publisher.joining(ledger.joining(connection)).enqueue(publication, channels);   // commits with the caller
 * }</pre>
 */
public final class Publisher {
    private final DeliverySettings settings;
    private final DeliveryLedger ledger;

    /** Over a ledger. */
    public Publisher(DeliverySettings settings, DeliveryLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** The same publisher, writing to another view of the ledger: one that joins the caller's transaction. */
    public Publisher joining(DeliveryLedger view) {
        return new Publisher(settings, view);
    }

    /**
     * Orders one delivery for each channel. The payload is made and frozen now. What was ordered before is left as it is and
     * reported with its state, only a failed adaptation is tried again. Older revisions that still wait are discarded.
     *
     * @throws GongkaiException if a channel was never set up
     */
    public List<Enqueued> enqueue(Publication publication, Collection<ChannelId> channels) {
        return enqueue(publication, channels, Lane.PEOPLE);
    }

    /** As above; what rides in the bulk lane lets everything else go first. */
    public List<Enqueued> enqueue(Publication publication, Collection<ChannelId> channels, Lane lane) {
        demandSetUp(channels);
        return ledger.inTransaction(view -> new Enqueuing(settings, view).enqueue(publication, channels, lane));
    }

    /**
     * Orders several publications as one thing (合并发布) on each channel that has {@link
     * io.github.gongkai.channel.ChannelCapability#TOGETHER}, such as a document and its interpretation as one push; one by one
     * on the others. Each publication keeps a delivery of its own on each channel, to be tracked and withdrawn by itself. What was
     * ordered before is left as it is and not sent along.
     *
     * @return for each channel, in their order, what became of each publication, in their order
     * @throws GongkaiException if a channel was never set up
     */
    public List<Enqueued> enqueueTogether(List<Publication> publications, Collection<ChannelId> channels, Lane lane) {
        demandSetUp(channels);
        return ledger.inTransaction(view -> channels.stream()
                .distinct()
                .flatMap(channel -> new JointEnqueuing(settings, view).enqueue(publications, channel, lane).stream())
                .toList());
    }

    private void demandSetUp(Collection<ChannelId> channels) {
        for (ChannelId channel : channels) {
            if (!settings.channels().ids().contains(channel)) {
                throw new GongkaiException("no channel has the id " + channel + "; set up are "
                        + settings.channels().ids());
            }
        }
    }

    /**
     * Withdraws all revisions of a publication from all channels (撤回): what still waits is discarded, what is out or may be
     * out gets a delivery that takes it back.
     */
    public List<Enqueued> withdraw(PublicationId publication) {
        return withdraw(publication, "the publication is withdrawn");
    }

    /** As above; the ledger keeps why. The reason must not repeat personal data that is the cause of it. */
    public List<Enqueued> withdraw(PublicationId publication, String reason) {
        return ledger.inTransaction(view -> new Withdrawal(settings, view, reason).withdraw(publication));
    }

    /**
     * Sends a parked delivery again with all its attempts; in doubt, this is the person's word that it is surely not out.
     *
     * @return the delivery, now pending
     * @throws GongkaiException if there is no such delivery, or it is not one that can be retried
     */
    public Delivery retry(DeliveryId id) {
        return ledger.inTransaction(view -> {
            Delivery delivery = require(view, id);
            boolean retryable = delivery.state().isParked()
                    && delivery.state() != DeliveryState.ADAPTATION_FAILED
                    && delivery.state() != DeliveryState.IRREVOCABLE;
            if (!retryable) {
                throw refusal(delivery, "cannot be retried");
            }
            boolean decided = delivery.state() == DeliveryState.NEEDS_DECISION;
            DeliveryProgress fresh = delivery.progress()
                    .withoutAttempts()
                    .withUncertain(delivery.progress().uncertain() && !decided)
                    .due(DeliveryState.PENDING, settings.now(), person("retried"), settings.now());
            return change(view, delivery, fresh);
        });
    }

    /**
     * Gives a delivery up.
     *
     * @throws GongkaiException if there is no such delivery, or it is under way, out or done
     */
    public Delivery discard(DeliveryId id) {
        return ledger.inTransaction(view -> {
            Delivery delivery = require(view, id);
            boolean underWay = delivery.state() == DeliveryState.SENDING;
            if (underWay || !(delivery.state().isWaiting() || delivery.state().isParked())) {
                throw refusal(delivery, "cannot be discarded");
            }
            return change(
                    view,
                    delivery,
                    delivery.progress().to(DeliveryState.DISCARDED, person("discarded"), settings.now()));
        });
    }

    /**
     * A person states that a delivery did its work: a publication is out, a withdrawal is done. For what is in doubt, and for
     * what a person did by hand at the far end: published what the channel could only prepare, taken back what it could not.
     *
     * @throws GongkaiException if there is no such delivery, or nothing about it is left to a person
     */
    public Delivery confirm(DeliveryId id) {
        return confirm(id, null);
    }

    /**
     * As above, saying where readers find it.
     *
     * @param url an http or https address; null if the person names none
     * @throws GongkaiException also if it is no such address
     */
    public Delivery confirm(DeliveryId id, @Nullable String url) {
        return ledger.inTransaction(view -> {
            Delivery delivery = require(view, id);
            return change(view, delivery, Confirmation.of(delivery, url, settings.now()));
        });
    }

    /**
     * States that the correction which a withdrawal owes is out: the channel could not take the old back, and the new stands
     * beside it.
     *
     * @param withdrawal what could not be taken back
     * @param correction the publication that corrects it, out on the same channel
     * @throws GongkaiException if the withdrawal owes no correction, or the correction is not out on its channel
     */
    public Delivery corrected(DeliveryId withdrawal, PublicationId correction) {
        return ledger.inTransaction(view -> {
            Delivery owing = require(view, withdrawal);
            if (owing.state() != DeliveryState.IRREVOCABLE) {
                throw refusal(owing, "owes no correction");
            }
            boolean out = view.listByPublication(correction).stream()
                    .anyMatch(delivery -> delivery.state() == DeliveryState.PUBLISHED
                            && delivery.order().operation() == DeliveryOperation.PUBLISH
                            && delivery.order().channel().equals(owing.order().channel()));
            if (!out) {
                throw refusal(owing, "is not corrected: " + correction + " is not out on that channel");
            }
            DeliveryReason reason =
                    new DeliveryReason(DeliveryReason.Code.PERSON, "corrected by the publication " + correction);
            return change(view, owing, owing.progress().to(DeliveryState.CORRECTED, reason, settings.now()));
        });
    }

    private Delivery change(DeliveryLedger view, Delivery delivery, DeliveryProgress to) {
        Optional<Delivery> changed = new Bookkeeper(settings, view).change(delivery, to);
        return changed.orElseThrow(() -> refusal(delivery, "was changed by someone else at this moment; look again"));
    }

    private static Delivery require(DeliveryLedger view, DeliveryId id) {
        return view.find(id).orElseThrow(() -> new GongkaiException("the ledger has no delivery " + id));
    }

    private static GongkaiException refusal(Delivery delivery, String what) {
        return new GongkaiException("delivery " + delivery.id() + " (" + delivery + ") " + what);
    }

    private static DeliveryReason person(String what) {
        return new DeliveryReason(DeliveryReason.Code.PERSON, what + " by a person");
    }
}
