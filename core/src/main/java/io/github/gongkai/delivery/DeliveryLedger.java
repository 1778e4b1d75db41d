package io.github.gongkai.delivery;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ledger of deliveries (投递台账): the one truth about what is owed and what happened. A change that makes a delivery due
 * also schedules it, in the same transaction. Thread-safe, except a view that joins one transaction.
 */
public interface DeliveryLedger {
    /** Adds a delivery and schedules it if it is due some time; false, changing nothing, if its id is there already. */
    boolean insert(Delivery delivery);

    /**
     * Changes a delivery if it still has the version given.
     *
     * @return the delivery as it is now stored; empty, changing nothing, if someone else was faster
     */
    Optional<Delivery> change(Delivery expected, DeliveryProgress to);

    /** Gives a delivery whose adapting failed its payload, and makes it pending; empty if someone else was faster. */
    Optional<Delivery> refill(Delivery expected, FrozenPayload payload, DeliveryProgress to);

    /** The delivery with this id. */
    Optional<Delivery> find(DeliveryId id);

    /** All deliveries of a publication: by revision, then channel, then operation. */
    List<Delivery> listByPublication(PublicationId publication);

    /** The delivery with this id and all others of its publication, in the same order; nothing if there is no such delivery. */
    List<Delivery> listSiblings(DeliveryId id);

    /** Deliveries that a channel's far end calls by this name. */
    List<Delivery> listByReference(ChannelId channel, RemoteReference reference);

    /** Deliveries in a state, longest unchanged first. */
    List<Delivery> listByState(DeliveryState state, int limit);

    /**
     * Publications that stand differently on their channels: one revision is out, or taken back, on some of them and not yet
     * on others. In the order of their ids.
     */
    List<PublicationId> listDivergent(int limit);

    /**
     * Forgets the content of deliveries that were done before a time: titles, texts, attachments. Rows, keys and digests stay,
     * so that nothing is sent twice and what was sent can be proved.
     *
     * @return how many lost their content
     */
    int purge(Instant before);

    /** Deliveries whose time has come, the people's lane first, then longest due first; one that is being sent is due when its attempt counts as cut. */
    List<Delivery> listDue(Instant now, int limit);

    /** Runs the work in one transaction: all of its changes or, if it throws, none. A joined view runs it in the one it joined. */
    <T> T inTransaction(Function<DeliveryLedger, T> work);
}
