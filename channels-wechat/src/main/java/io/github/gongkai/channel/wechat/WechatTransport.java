package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import java.util.Optional;
import java.util.Set;

/** Carries a finished article to an account. Thread-safe; one attempt a call, like the channel itself. */
interface WechatTransport {
    /** What this way of sending can do, over and above what an article can hold. */
    Set<ChannelCapability> capabilities();

    /** One of several that were put together, as this way of sending carries it. */
    JointPart part(JointPart composed);

    /** Puts the article out. */
    PublishOutcome publish(ChannelPayload payload, DeliveryContext context);

    /** What was taken under the context's key. */
    Optional<RemoteReference> lookup(DeliveryContext context);

    /** What became of what was accepted. */
    default TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        throw new UnsupportedOperationException("track");
    }

    /** Takes an article back. */
    RetractOutcome retract(RemoteReference reference, DeliveryContext context);

    /** Reads what the platform tells of its own accord. */
    default InboundReply receive(InboundCall call) {
        throw new UnsupportedOperationException("receive");
    }

    /** Frees what it holds. */
    default void close() {}
}
