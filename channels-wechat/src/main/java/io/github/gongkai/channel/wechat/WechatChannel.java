package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.publication.Publication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One official account. */
final class WechatChannel implements PublicationChannel {
    private final ArticleComposer composer;
    private final JointComposer together;
    private final WechatTransport transport;
    private volatile boolean closed;

    WechatChannel(ArticleComposer composer, JointComposer together, WechatTransport transport) {
        this.composer = composer;
        this.together = together;
        this.transport = transport;
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        requireOpen();
        return transport.capabilities();
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        requireOpen();
        return composer.compose(publication);
    }

    @Override
    public Map<IdempotencyKey, JointPart> adaptTogether(Map<IdempotencyKey, Publication> publications) {
        requireOpen();
        Map<IdempotencyKey, JointPart> parts = together.compose(publications);
        parts.replaceAll((key, part) -> transport.part(part));
        return parts;
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        requireOpen();
        if (!payload.mediaType().equals(ArticleComposer.MEDIA_TYPE)) {
            return new PublishOutcome.Rejected(new FailureReason(
                    Code.CONTENT_REJECTED, "公众号渠道只接受 application/json 的文章 (takes articles as application/json)"));
        }
        return transport.publish(payload, context);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        requireOpen();
        return transport.lookup(context);
    }

    @Override
    public TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        return transport.track(reference, context);
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        return transport.retract(reference, context);
    }

    @Override
    public InboundReply receive(InboundCall call) {
        requireOpen();
        return transport.receive(call);
    }

    @Override
    public void close() {
        closed = true;
        transport.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the WeChat channel is closed");
        }
    }
}
