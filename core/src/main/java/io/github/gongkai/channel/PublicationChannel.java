package io.github.gongkai.channel;

import io.github.gongkai.publication.Publication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An opened channel (渠道): one account, one site. Thread-safe. Each call is one attempt: a channel never retries, sleeps,
 * schedules or starts a thread, and returns by the context's deadline. A fault of the far end is an outcome, not an exception;
 * an exception out of {@link #publish} or {@link #retract} counts as "nobody knows". After {@link #close} every call throws
 * {@link IllegalStateException}.
 */
public interface PublicationChannel extends AutoCloseable {
    /** What this account may do: a part of what the descriptor declares. */
    Set<ChannelCapability> capabilities();

    /**
     * Makes the payload: pure, the same bytes for the same publication whatever the locale, zone or time; no call to the far
     * end. Active content (scripts, event attributes, {@code javascript:} links) is taken out; every loss has its note.
     */
    ChannelPayload adapt(Publication publication);

    /**
     * Makes one thing of several publications (合并适配), such as a push of several articles; as pure as {@link #adapt}. Where
     * the far end takes fewer at once, several things.
     *
     * @param publications by the key under which each is delivered, in the order wished
     * @return a part for each key
     * @throws UnsupportedOperationException without {@link ChannelCapability#TOGETHER}
     */
    default Map<IdempotencyKey, JointPart> adaptTogether(Map<IdempotencyKey, Publication> publications) {
        throw new UnsupportedOperationException("adaptTogether");
    }

    /** Makes one attempt to publish. */
    PublishOutcome publish(ChannelPayload payload, DeliveryContext context);

    /**
     * Finds what was taken under the context's key; empty only if it is surely absent.
     *
     * @throws UnsupportedOperationException without {@link ChannelCapability#LOOKUP_BY_KEY}
     */
    default Optional<RemoteReference> lookup(DeliveryContext context) {
        throw new UnsupportedOperationException("lookup");
    }

    /**
     * Asks what became of something accepted.
     *
     * @throws UnsupportedOperationException without {@link ChannelCapability#TRACK}
     */
    default TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        throw new UnsupportedOperationException("track");
    }

    /**
     * Makes one attempt to take something back.
     *
     * @throws UnsupportedOperationException without {@link ChannelCapability#RETRACT}
     */
    default RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        throw new UnsupportedOperationException("retract");
    }

    /**
     * Reads a call from the far end: checks its signature and tells what it says. Pure: the same call may come any number of
     * times, and nothing is touched. A call that is not to be believed gets its answer and has no receipts.
     *
     * @throws UnsupportedOperationException without {@link ChannelCapability#RECEIPTS}
     */
    default InboundReply receive(InboundCall call) {
        throw new UnsupportedOperationException("receive");
    }

    /** Frees what the channel holds; may be called twice. */
    @Override
    void close();
}
