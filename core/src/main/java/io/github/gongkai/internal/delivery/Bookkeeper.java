package io.github.gongkai.internal.delivery;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryEvent;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes changes to the ledger and tells the listener. */
public final class Bookkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);

    private final DeliverySettings settings;
    private final DeliveryLedger ledger;

    /** Over a ledger. */
    public Bookkeeper(DeliverySettings settings, DeliveryLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Adds a delivery; false if it was there. */
    boolean insert(Delivery delivery) {
        boolean added = ledger.insert(delivery);
        if (added) {
            tell(delivery, null);
        }
        return added;
    }

    /** Changes a delivery; empty if someone else was faster. */
    public Optional<Delivery> change(Delivery delivery, DeliveryProgress to) {
        Optional<Delivery> changed = ledger.change(delivery, to);
        changed.ifPresentOrElse(
                now -> tell(now, delivery.state()),
                () -> LOG.info("delivery {} ({}) was changed by someone else", delivery.id(), delivery));
        return changed;
    }

    void tell(Delivery delivery, @Nullable DeliveryState before) {
        LOG.debug("delivery {}", delivery);
        try {
            settings.listener().onChange(new DeliveryEvent(delivery, before));
        } catch (RuntimeException e) {
            LOG.error("a delivery listener failed on {} ({}); the delivery goes on", delivery.id(), delivery, e);
        }
    }
}
