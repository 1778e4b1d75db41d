package io.github.gongkai.delivery.testing;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.internal.delivery.ChannelShares;
import io.github.gongkai.internal.delivery.Courier;
import java.util.List;

/** A worker turned by hand, over any ledger: does what is due by the clock on the caller's thread. Not for production. */
public final class ManualDeliveryWorker {
    private static final int BATCH = 100;

    private final DeliverySettings settings;
    private final DeliveryLedger ledger;
    private final Courier courier;

    /** Over a ledger that no other worker serves. */
    public ManualDeliveryWorker(DeliverySettings settings, DeliveryLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.courier = new Courier(settings, ledger, ChannelShares.unlimited());
    }

    /** Takes one step with each delivery that is due now; tells how many steps it took. */
    public int runDue() {
        List<Delivery> due = ledger.listDue(settings.now(), BATCH);
        due.forEach(
                delivery -> courier.deliver(delivery.id(), delivery.progress().ticket()));
        return due.size();
    }

    /** Takes steps until nothing is due any more. */
    public int runUntilIdle() {
        int steps = 0;
        for (int batch = runDue(); batch > 0; batch = runDue()) {
            steps += batch;
        }
        return steps;
    }
}
