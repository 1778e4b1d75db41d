package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.AdaptationException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Enqueued;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.publication.Publication;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down that a publication is owed to a channel. */
public final class Enqueuing {
    private static final Logger LOG = LoggerFactory.getLogger(Enqueuing.class);

    private final DeliverySettings settings;
    private final DeliveryLedger ledger;
    private final Bookkeeper books;

    /** In the transaction of the ledger's view. */
    public Enqueuing(DeliverySettings settings, DeliveryLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.books = new Bookkeeper(settings, ledger);
    }

    /** Orders a delivery for each channel, unless it was ordered before. */
    public List<Enqueued> enqueue(Publication publication, Collection<ChannelId> channels, Lane lane) {
        List<Delivery> known = ledger.listByPublication(publication.id());
        return channels.stream()
                .distinct()
                .map(channel -> enqueue(publication, channel, lane, known))
                .toList();
    }

    private Enqueued enqueue(Publication publication, ChannelId channel, Lane lane, List<Delivery> known) {
        DeliveryId id = DeliveryId.of(publication.id(), publication.revision(), channel, DeliveryOperation.PUBLISH);
        Optional<Delivery> before =
                known.stream().filter(delivery -> delivery.id().equals(id)).findFirst();
        if (before.isPresent()) {
            return before.get().state() == DeliveryState.ADAPTATION_FAILED
                    ? adaptAgain(before.get(), publication, known)
                    : new Enqueued(before.get(), false);
        }
        boolean late = known.stream().anyMatch(other -> Precedence.isNewerOn(other, channel, publication.revision()));
        Delivery delivery = make(publication, channel, lane, late);
        if (!books.insert(delivery)) {
            return new Enqueued(ledger.find(id).orElse(delivery), false);
        }
        if (delivery.state() == DeliveryState.PENDING) {
            discardOlder(delivery, known);
        }
        return new Enqueued(delivery, true);
    }

    private Delivery make(Publication publication, ChannelId channel, Lane lane, boolean late) {
        Instant now = settings.now();
        FrozenPayload payload = null;
        DeliveryProgress progress;
        if (late) {
            progress = DeliveryProgress.stillborn(DeliveryState.DISCARDED, Precedence.superseded(), now);
        } else {
            try {
                payload = adapt(publication, channel);
                progress = DeliveryProgress.pending(now);
            } catch (AdaptationException e) {
                LOG.warn("channel {} could not adapt {}", channel, publication.id(), e);
                progress = DeliveryProgress.stillborn(DeliveryState.ADAPTATION_FAILED, reason(e), now);
            }
        }
        DeliveryOrder order = new DeliveryOrder(
                publication.id(), publication.revision(), channel, DeliveryOperation.PUBLISH, lane, payload, now);
        return new Delivery(order, progress, 1);
    }

    private Enqueued adaptAgain(Delivery failed, Publication publication, List<Delivery> known) {
        try {
            FrozenPayload payload = adapt(publication, failed.order().channel());
            Instant now = settings.now();
            Optional<Delivery> filled =
                    ledger.refill(failed, payload, failed.progress().due(DeliveryState.PENDING, now, null, now));
            filled.ifPresent(delivery -> {
                books.tell(delivery, failed.state());
                discardOlder(delivery, known);
            });
            return new Enqueued(filled.orElse(failed), filled.isPresent());
        } catch (AdaptationException e) {
            LOG.warn("channel {} could not adapt {} again", failed.order().channel(), publication.id(), e);
            return new Enqueued(failed, false);
        }
    }

    private FrozenPayload adapt(Publication publication, ChannelId channel) {
        return settings.channels()
                .find(channel)
                .map(opened -> PayloadJson.freeze(opened.adapt(publication)))
                .orElseThrow(() -> new AdaptationException(
                        "channel " + channel + " is out of service; enqueue again when it is back", null));
    }

    private void discardOlder(Delivery newest, List<Delivery> known) {
        for (Delivery older : known) {
            if (Precedence.isNewerOn(
                    newest, older.order().channel(), older.order().revision())) {
                Precedence.afterNewer(older, settings.now()).ifPresent(to -> books.change(older, to));
            }
        }
    }

    private static DeliveryReason reason(AdaptationException e) {
        return new DeliveryReason(DeliveryReason.Code.ADAPTATION, String.valueOf(e.getMessage()));
    }
}
