package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.publication.Publication;
import java.util.Optional;
import java.util.Set;

/** One signature and its recipients. A text message cannot be taken back, so this never retracts: a correction is owed. */
final class SmsChannel implements PublicationChannel {
    private final SmsComposer composer;
    private final SmsSending sending;
    private volatile boolean closed;

    SmsChannel(SmsComposer composer, SmsSending sending) {
        this.composer = composer;
        this.sending = sending;
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        requireOpen();
        return sending.capabilities();
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        requireOpen();
        return composer.compose(publication);
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        requireOpen();
        Optional<SmsPayload> message =
                payload.mediaType().equals(SmsPayload.MEDIA_TYPE) ? SmsPayload.parse(payload.body()) : Optional.empty();
        if (message.isEmpty()) {
            return rejected("不是本渠道生成的短信内容 (not a payload of this channel)");
        }
        if (!message.get().objections().isEmpty()) {
            return rejected(String.join("；", message.get().objections()));
        }
        return sending.send(message.get(), context);
    }

    private static PublishOutcome rejected(String why) {
        return new PublishOutcome.Rejected(new FailureReason(Code.CONTENT_REJECTED, why));
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        requireOpen();
        return sending.lookup(context);
    }

    @Override
    public TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        return sending.track(reference, context);
    }

    @Override
    public InboundReply receive(InboundCall call) {
        requireOpen();
        return sending.capabilities().contains(ChannelCapability.RECEIPTS)
                ? sending.receive(call)
                : PublicationChannel.super.receive(call);
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        return PublicationChannel.super.retract(reference, context);
    }

    @Override
    public void close() {
        closed = true;
        sending.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the SMS channel is closed");
        }
    }
}
