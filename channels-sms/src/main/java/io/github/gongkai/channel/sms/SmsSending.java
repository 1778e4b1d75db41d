package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.sms.bulk.BulkSending;
import io.github.gongkai.channel.sms.bulk.GatewayLine;
import io.github.gongkai.channel.sms.bulk.OutgoingMessage;
import io.github.gongkai.channel.sms.bulk.SendProgress;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sending to many means for a delivery (投递与群发). Thread-safe. */
final class SmsSending implements AutoCloseable {
    static final Set<ChannelCapability> CAPABILITIES = Set.of(
            ChannelCapability.IDEMPOTENT_PUBLISH,
            ChannelCapability.LOOKUP_BY_KEY,
            ChannelCapability.TRACK,
            ChannelCapability.RECEIPTS,
            ChannelCapability.TARGETED_AUDIENCE);

    private static final String SCHEME = "sms:";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AFTER_A_PERSON = Duration.ofMinutes(10);

    private final BulkSending sending;
    private final Path folder;

    SmsSending(BulkSending sending, Path folder) {
        this.sending = sending;
        this.folder = folder;
    }

    Set<ChannelCapability> capabilities() {
        EnumSet<ChannelCapability> capabilities = EnumSet.copyOf(CAPABILITIES);
        if (!all(GatewayCapability.IDEMPOTENT)) {
            capabilities.remove(ChannelCapability.IDEMPOTENT_PUBLISH);
        }
        if (sending.lines().stream().noneMatch(line -> has(line, GatewayCapability.CALLBACK))) {
            capabilities.remove(ChannelCapability.RECEIPTS);
        }
        return capabilities;
    }

    private boolean all(GatewayCapability capability) {
        return sending.lines().stream().allMatch(line -> has(line, capability));
    }

    private static boolean has(GatewayLine line, GatewayCapability capability) {
        return line.gateway().capabilities().contains(capability);
    }

    PublishOutcome send(SmsPayload message, DeliveryContext context) {
        SendProgress progress = sending.begin(context.key(), message.toJson(), outgoing(message), context.deadline());
        RemoteReference reference = reference(context.key());
        return switch (progress.stage()) {
            case NOTHING_OUT ->
                isFinal(progress.why())
                        ? new PublishOutcome.Rejected(reason(progress.why()))
                        : new PublishOutcome.Deferred(reason(progress.why()), later(progress.why()));
            case NOT_BEGUN ->
                new PublishOutcome.Deferred(
                        new FailureReason(Code.RATE_LIMITED, "还没有发给任何人：在等网关频率、免打扰时段或号码频次 (its time has not come)"),
                        progress.again());
            case SENDING -> new PublishOutcome.Accepted(reference, progress.again());
            case WAITING ->
                progress.failure() == null
                        ? new PublishOutcome.Accepted(reference, progress.again())
                        : new PublishOutcome.Indeterminate(reason(progress.why()));
            case DOUBTFUL -> new PublishOutcome.Indeterminate(reason(progress.why()));
            case DONE -> done(progress, context);
        };
    }

    /** Where some were not reached, tracking tells how many. */
    private PublishOutcome done(SendProgress progress, DeliveryContext context) {
        if (isInVain(progress)) {
            return new PublishOutcome.Rejected(inVain(progress));
        }
        RemoteReference reference = reference(context.key());
        return progress.failed() > 0
                ? new PublishOutcome.Accepted(reference, Duration.ofMillis(10))
                : new PublishOutcome.Published(
                        reference, folder.resolve(context.key().value()).toUri().toString());
    }

    Optional<RemoteReference> lookup(DeliveryContext context) {
        return sending.has(context.key()) ? Optional.of(reference(context.key())) : Optional.empty();
    }

    TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        return keyOf(reference)
                .flatMap(key -> sending.resume(key, SmsSending::parsed, context.deadline()))
                .map(SmsSending::tracked)
                .orElseGet(TrackOutcome.NotFound::new);
    }

    private static TrackOutcome tracked(SendProgress progress) {
        return switch (progress.stage()) {
            case NOTHING_OUT ->
                isFinal(progress.why())
                        ? new TrackOutcome.Failed(reason(progress.why()))
                        : new TrackOutcome.Pending(later(progress.why()));
            case NOT_BEGUN, SENDING, WAITING -> new TrackOutcome.Pending(progress.again());
            case DOUBTFUL -> new TrackOutcome.Undecided(reason(progress.why()));
            case DONE ->
                isInVain(progress)
                        ? new TrackOutcome.Failed(inVain(progress))
                        : new TrackOutcome.Delivered(progress.reached(), progress.failed());
        };
    }

    InboundReply receive(InboundCall call) {
        GatewayReply reply = sending.receive(call);
        List<Receipt> news = reply.receipts().isEmpty()
                ? List.of()
                : sending.openSendings().stream()
                        .map(key -> new Receipt(reference(key), new TrackOutcome.Pending(Duration.ZERO)))
                        .toList();
        return new InboundReply(reply.status(), reply.mediaType(), reply.body(), news);
    }

    private static OutgoingMessage parsed(String payload) {
        return outgoing(SmsPayload.parse(payload).orElseThrow());
    }

    private static OutgoingMessage outgoing(SmsPayload message) {
        return new OutgoingMessage() {
            @Override
            public String signature() {
                return message.signature();
            }

            @Override
            public SmsContent contentFor(GatewayLine line) {
                return message.contentFor(line.rules().wording().placement(), line.templateCode());
            }
        };
    }

    private static RemoteReference reference(IdempotencyKey key) {
        return new RemoteReference(SCHEME + key);
    }

    /** Empty for what was never given out. */
    private static Optional<IdempotencyKey> keyOf(RemoteReference reference) {
        try {
            return reference.value().startsWith(SCHEME)
                    ? Optional.of(new IdempotencyKey(reference.value().substring(SCHEME.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isInVain(SendProgress progress) {
        return progress.reached() == 0 && progress.failed() > 0;
    }

    private static FailureReason inVain(SendProgress progress) {
        return new FailureReason(Code.RECIPIENT_REJECTED, "全部 " + progress.failed() + " 人都未送达 (nobody was reached)");
    }

    private static boolean isFinal(GatewayFailure failure) {
        return failure.sort() == FailureClass.REJECT || failure.sort() == FailureClass.PERSON;
    }

    private static Duration later(GatewayFailure failure) {
        if (!failure.retryAfter().isZero() && !failure.retryAfter().isNegative()) {
            return failure.retryAfter();
        }
        return failure.sort() == FailureClass.RETRY ? SOON : AFTER_A_PERSON;
    }

    private static FailureReason reason(GatewayFailure failure) {
        Code code = switch (failure.sort()) {
            case RETRY -> Code.RATE_LIMITED;
            case QUOTA -> Code.QUOTA_EXCEEDED;
            case CONFIG -> Code.AUTHENTICATION;
            case REJECT -> Code.CONTENT_REJECTED;
            case PERSON -> Code.RECIPIENT_REJECTED;
            case UNKNOWN -> Code.TIMEOUT;
        };
        return new FailureReason(
                code, failure.code().isEmpty() ? failure.message() : failure.code() + "：" + failure.message());
    }

    @Override
    public void close() {
        sending.close();
    }
}
