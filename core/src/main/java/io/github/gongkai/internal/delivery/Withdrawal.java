package io.github.gongkai.internal.delivery;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Enqueued;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.publication.PublicationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down that a publication is to be taken back from every channel that got it. */
public final class Withdrawal {
    private final DeliverySettings settings;
    private final DeliveryLedger ledger;
    private final Bookkeeper books;
    private final DeliveryReason reason;

    /** In the transaction of the ledger's view. */
    public Withdrawal(DeliverySettings settings, DeliveryLedger ledger, String why) {
        this.settings = settings;
        this.ledger = ledger;
        this.reason = new DeliveryReason(DeliveryReason.Code.WITHDRAWN, why);
        this.books = new Bookkeeper(settings, ledger);
    }

    /** Orders what is needed; a second call adds nothing. */
    public List<Enqueued> withdraw(PublicationId publication) {
        List<Enqueued> orders = new ArrayList<>();
        for (Delivery delivery : ledger.listByPublication(publication)) {
            if (delivery.order().operation() == DeliveryOperation.PUBLISH) {
                withdraw(delivery).ifPresent(orders::add);
            }
        }
        return List.copyOf(orders);
    }

    private Optional<Enqueued> withdraw(Delivery publish) {
        Delivery current = publish;
        if (Precedence.canBeDropped(publish)) {
            // If a worker claims it first, it is under way: the order below takes it back.
            current = books.change(publish, publish.progress().to(DeliveryState.DISCARDED, reason, settings.now()))
                    .orElseGet(() -> ledger.find(publish.id()).orElse(publish));
        }
        return mayBeOut(current) ? Optional.of(order(current)) : Optional.empty();
    }

    /** True also where only the far end could tell. */
    static boolean mayBeOut(Delivery publish) {
        return switch (publish.state()) {
            case SENDING, ACCEPTED, PUBLISHED, NEEDS_DECISION -> true;
            default -> publish.progress().uncertain();
        };
    }

    private Enqueued order(Delivery publish) {
        DeliveryOrder what = publish.order();
        DeliveryOrder order = new DeliveryOrder(
                what.publication(),
                what.revision(),
                what.channel(),
                DeliveryOperation.RETRACT,
                Lane.PEOPLE,
                null,
                settings.now());
        Delivery retraction =
                new Delivery(order, DeliveryProgress.pending(settings.now()).because(reason), 1);
        boolean added = books.insert(retraction);
        return new Enqueued(added ? retraction : ledger.find(retraction.id()).orElse(retraction), added);
    }
}
