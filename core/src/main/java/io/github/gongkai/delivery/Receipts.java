package io.github.gongkai.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.internal.delivery.ReceiptStep;

/**
 * Takes what a far end says of its own accord to the ledger (回执登记). The host's web server hands each call here and sends the
 * reply. A receipt counts only for a delivery that is accepted and still waits for its end, so one that comes twice changes
 * nothing; one that never comes is made up for by tracking. Thread-safe if its ledger is.
 */
public final class Receipts {
    private final DeliverySettings settings;
    private final DeliveryLedger ledger;

    /** Over a ledger. */
    public Receipts(DeliverySettings settings, DeliveryLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /**
     * Lets the channel read a call, and enters what it tells.
     *
     * @return what to answer
     * @throws GongkaiException if there is no such channel, or it failed over the call: answer with status 500, the far end
     *     will come again
     * @throws UnsupportedOperationException if the channel takes no calls
     */
    public InboundReply receive(ChannelId id, InboundCall call) {
        PublicationChannel channel = settings.channels()
                .find(id)
                .orElseThrow(() -> new GongkaiException("no channel has the id " + id + ", or it is in quarantine"));
        InboundReply reply = channel.receive(call);
        for (Receipt receipt : reply.receipts()) {
            new ReceiptStep(settings, ledger, channel).enter(id, receipt);
        }
        return reply;
    }
}
