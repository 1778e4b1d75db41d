package io.github.gongkai.channel.sms;

import com.google.common.hash.Hashing;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.sms.audience.Audience;
import io.github.gongkai.channel.sms.audience.NumberFile;
import io.github.gongkai.channel.sms.audience.NumberForm;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sends a text to everyone on the list, batch after batch. Thread-safe. */
final class SmsSending {
    private static final Duration LATER = Duration.ofMinutes(10);

    private final @Nullable Path recipients;
    private final Path folder;
    private final SmsGateway gateway;
    private final GatewayRules rules;
    private final @Nullable String templateCode;

    SmsSending(SmsSettings settings, SmsGateway gateway, GatewayRules rules, @Nullable String templateCode) {
        this.recipients = settings.recipients();
        this.folder = settings.directory();
        this.gateway = gateway;
        this.rules = rules;
        this.templateCode = templateCode;
    }

    Set<ChannelCapability> capabilities() {
        EnumSet<ChannelCapability> capabilities = EnumSet.of(ChannelCapability.TARGETED_AUDIENCE);
        if (gateway.capabilities().contains(GatewayCapability.IDEMPOTENT)) {
            capabilities.add(ChannelCapability.IDEMPOTENT_PUBLISH);
        }
        return capabilities;
    }

    PublishOutcome send(SmsPayload message, DeliveryContext context) {
        Audience people;
        try {
            people = recipients == null ? Audience.none() : Audience.read(new NumberFile(recipients), number -> false);
        } catch (IOException e) {
            return new PublishOutcome.Deferred(
                    new FailureReason(
                            Code.UNREACHABLE,
                            "读不了手机号文件，请检查设置项 recipients (recipients file cannot be read: "
                                    + e.getClass().getSimpleName() + ")"),
                    LATER);
        }
        if (recipients != null && people.size() == 0) {
            return new PublishOutcome.Rejected(new FailureReason(
                    Code.RECIPIENT_REJECTED, "手机号文件中没有有效号码，无效 " + people.invalid() + " 行 (no valid number)"));
        }
        int size = rules.limits().batch();
        for (int from = 0; from == 0 || from < people.size(); from += size) {
            SubmitOutcome outcome = gateway.submit(
                    new SmsBatch(
                            reference(context.key(), from / size),
                            message.signature(),
                            message.contentFor(rules.wording().placement(), templateCode),
                            IntStream.range(from, Math.min(from + size, people.size()))
                                    .mapToObj(place -> NumberForm.number(people.at(place)))
                                    .map(SmsRecipient::new)
                                    .toList()),
                    context.deadline());
            if (outcome instanceof SubmitOutcome.Failed failed) {
                return failed(failed.failure());
            }
        }
        return new PublishOutcome.Published(
                new RemoteReference("sms:" + context.key()),
                folder.resolve(context.key().value()).toUri().toString());
    }

    /** The first batch goes under the delivery's own key, those after it under keys derived from that. */
    private static IdempotencyKey reference(IdempotencyKey key, int number) {
        return number == 0
                ? key
                : new IdempotencyKey(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Hashing.sha256()
                                .hashString(key + "/" + number, StandardCharsets.US_ASCII)
                                .asBytes()));
    }

    private static PublishOutcome failed(GatewayFailure failure) {
        return switch (failure.sort()) {
            case RETRY -> new PublishOutcome.Deferred(reason(Code.RATE_LIMITED, failure), later(failure));
            case QUOTA -> new PublishOutcome.Deferred(reason(Code.QUOTA_EXCEEDED, failure), later(failure));
            case CONFIG -> new PublishOutcome.Deferred(reason(Code.AUTHENTICATION, failure), later(failure));
            case REJECT -> new PublishOutcome.Rejected(reason(Code.CONTENT_REJECTED, failure));
            case PERSON -> new PublishOutcome.Rejected(reason(Code.RECIPIENT_REJECTED, failure));
            case UNKNOWN -> new PublishOutcome.Indeterminate(reason(Code.TIMEOUT, failure));
        };
    }

    private static Duration later(GatewayFailure failure) {
        return failure.retryAfter().isZero() && failure.sort() != FailureClass.RETRY ? LATER : failure.retryAfter();
    }

    private static FailureReason reason(Code code, GatewayFailure failure) {
        return new FailureReason(code, failure.message());
    }

    void close() {
        gateway.close();
    }
}
