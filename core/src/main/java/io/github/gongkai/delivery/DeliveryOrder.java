package io.github.gongkai.delivery;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery is to do; never changes once it has a payload. Immutable.
 *
 * @param publication what is delivered
 * @param revision which revision of it
 * @param channel where to
 * @param operation what is done
 * @param lane how urgent it is
 * @param payload what goes out; null for a retraction, where adapting failed, and once it was purged
 * @param createdAt when it was enqueued
 */
public record DeliveryOrder(
        PublicationId publication,
        int revision,
        ChannelId channel,
        DeliveryOperation operation,
        Lane lane,
        @Nullable FrozenPayload payload,
        Instant createdAt) {
    /** The id that follows from the parts. */
    public DeliveryId id() {
        return DeliveryId.of(publication, revision, channel, operation);
    }
}
