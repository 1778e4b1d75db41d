package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.DeliveryState;

/** Enters the far end's own word on what it accepted, as if it had been asked. */
public final class ReceiptStep {
    private final DeliverySettings settings;
    private final DeliveryLedger ledger;
    private final PublicationChannel channel;

    /** For receipts of one channel. */
    public ReceiptStep(DeliverySettings settings, DeliveryLedger ledger, PublicationChannel channel) {
        this.settings = settings;
        this.ledger = ledger;
        this.channel = channel;
    }

    /** Settles every delivery that waits under the receipt's reference. */
    public void enter(ChannelId id, Receipt receipt) {
        for (Delivery delivery : ledger.listByReference(id, receipt.reference())) {
            if (delivery.state() == DeliveryState.ACCEPTED
                    && delivery.order().operation() == DeliveryOperation.PUBLISH) {
                new PublishStep(new Attempt(settings, ledger, channel))
                        .settle(delivery, receipt.reference(), receipt.outcome());
            }
        }
    }
}
