package io.github.gongkai.delivery;

/**
 * A delivery (投递): one revision of a publication, one channel, one operation; a row of the ledger. Immutable.
 *
 * @param order what is to be done
 * @param progress where it stands
 * @param version grows with each change; whoever changes a delivery must know the version it had
 */
public record Delivery(DeliveryOrder order, DeliveryProgress progress, long version) {
    /** The id that follows from the order. */
    public DeliveryId id() {
        return order.id();
    }

    /** The state. */
    public DeliveryState state() {
        return progress.state();
    }

    /** The next version, standing elsewhere. */
    public Delivery moved(DeliveryProgress to) {
        return new Delivery(order, to, version + 1);
    }

    /** For logs: what and where, without content. */
    @Override
    public String toString() {
        return order.operation().code() + " of " + order.publication() + " revision " + order.revision() + " on "
                + order.channel() + ": " + progress.state().code();
    }
}
