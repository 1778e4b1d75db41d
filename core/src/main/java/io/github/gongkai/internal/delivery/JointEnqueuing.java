package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.AdaptationException;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublicationChannel;
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
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that several publications are owed to a channel as one thing. Each has its row: the one that carries the others is
 * sent, the others are accepted from the start and tracked.
 */
public final class JointEnqueuing {
    private static final Logger LOG = LoggerFactory.getLogger(JointEnqueuing.class);
    /** What carries it is sent first, so the answer to an earlier question is known. */
    private static final Duration FIRST_POLL = Duration.ofMinutes(1);

    private static final DeliveryReason CARRIED =
            new DeliveryReason(DeliveryReason.Code.ORDER, "goes out together with another publication");

    private final DeliverySettings settings;
    private final DeliveryLedger ledger;

    /** In the transaction of the ledger's view. */
    public JointEnqueuing(DeliverySettings settings, DeliveryLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Orders them together where the channel can; one by one where it cannot, and what was ordered before not at all. */
    public List<Enqueued> enqueue(List<Publication> publications, ChannelId channel, Lane lane) {
        Map<IdempotencyKey, JointPart> parts = together(publications, channel);
        Enqueuing single = new Enqueuing(settings, ledger);
        return publications.stream()
                .map(publication -> {
                    JointPart part = parts.get(idOf(publication, channel).key());
                    return part == null
                            ? single.enqueue(publication, List.of(channel), lane)
                                    .get(0)
                            : order(publication, channel, lane, part);
                })
                .toList();
    }

    private Map<IdempotencyKey, JointPart> together(List<Publication> publications, ChannelId channel) {
        Map<IdempotencyKey, Publication> fresh = new LinkedHashMap<>();
        for (Publication publication : publications) {
            if (isFresh(publication, channel)) {
                fresh.put(idOf(publication, channel).key(), publication);
            }
        }
        Optional<PublicationChannel> open = settings.channels()
                .find(channel)
                .filter(found -> found.capabilities().contains(ChannelCapability.TOGETHER));
        if (fresh.size() < 2 || open.isEmpty()) {
            return Map.of();
        }
        try {
            return open.get().adaptTogether(fresh);
        } catch (AdaptationException e) {
            LOG.warn("channel {} could not put {} publications together; they go one by one", channel, fresh.size(), e);
            return Map.of();
        }
    }

    private boolean isFresh(Publication publication, ChannelId channel) {
        DeliveryId id = idOf(publication, channel);
        return ledger.listByPublication(publication.id()).stream()
                .noneMatch(
                        other -> other.id().equals(id) || Precedence.isNewerOn(other, channel, publication.revision()));
    }

    private Enqueued order(Publication publication, ChannelId channel, Lane lane, JointPart part) {
        Instant now = settings.now();
        DeliveryOrder order = new DeliveryOrder(
                publication.id(),
                publication.revision(),
                channel,
                DeliveryOperation.PUBLISH,
                lane,
                PayloadJson.freeze(part.payload()),
                now);
        DeliveryProgress pending = DeliveryProgress.pending(now);
        DeliveryProgress progress = part.carriedAs() == null
                ? pending
                : pending.known(part.carriedAs(), null).due(DeliveryState.ACCEPTED, now.plus(FIRST_POLL), CARRIED, now);
        Delivery delivery = new Delivery(order, progress, 1);
        Bookkeeper books = new Bookkeeper(settings, ledger);
        if (!books.insert(delivery)) {
            return new Enqueued(ledger.find(delivery.id()).orElse(delivery), false);
        }
        discardOlder(delivery, books);
        return new Enqueued(delivery, true);
    }

    private void discardOlder(Delivery newest, Bookkeeper books) {
        for (Delivery older : ledger.listByPublication(newest.order().publication())) {
            if (Precedence.isNewerOn(
                    newest, older.order().channel(), older.order().revision())) {
                Precedence.afterNewer(older, settings.now()).ifPresent(to -> books.change(older, to));
            }
        }
    }

    private static DeliveryId idOf(Publication publication, ChannelId channel) {
        return DeliveryId.of(publication.id(), publication.revision(), channel, DeliveryOperation.PUBLISH);
    }
}
