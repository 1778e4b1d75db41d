package io.github.gongkai.channel.sms.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.sandbox.SandboxFolder;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsParts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes {@code message.json} for each batch, and sends nothing. Recipients are counted, never written. */
final class SandboxGateway implements SmsGateway {
    static final Set<GatewayCapability> CAPABILITIES =
            Set.of(GatewayCapability.FREE_TEXT, GatewayCapability.OWN_CONTENTS, GatewayCapability.IDEMPOTENT);

    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxFolder folder;
    private final SmsLimits limits = SmsLimits.load();

    SandboxGateway(Path folder) {
        this.folder = SandboxFolder.at(folder);
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        SmsParts parts = SmsParts.of(batch.content().text(), limits);
        PublishOutcome outcome = folder.publish(
                Map.of("message.json", message(batch, parts)), new DeliveryContext(batch.reference(), 1, deadline));
        return switch (outcome.kind()) {
            case PUBLISHED, ACCEPTED ->
                new SubmitOutcome.Answered(Collections.nCopies(
                        batch.recipients().size(),
                        new RecipientOutcome.Accepted("sandbox:" + batch.reference(), parts.count())));
            case REJECTED -> failed(FailureClass.REJECT, ((PublishOutcome.Rejected) outcome).reason());
            case DEFERRED -> failed(FailureClass.RETRY, ((PublishOutcome.Deferred) outcome).reason());
            case INDETERMINATE -> failed(FailureClass.UNKNOWN, ((PublishOutcome.Indeterminate) outcome).reason());
        };
    }

    private static SubmitOutcome failed(FailureClass sort, FailureReason reason) {
        return new SubmitOutcome.Failed(new GatewayFailure(sort, reason.code().name(), reason.message()));
    }

    private String message(SmsBatch batch, SmsParts parts) {
        ObjectNode message = JSON.createObjectNode();
        message.put("sandbox", true).put("notice", "沙箱：未真正发送短信 (sandbox: nothing was sent)");
        message.put("text", batch.content().text())
                .put("characters", parts.units())
                .put("parts", parts.count());
        SmsParts.split(batch.content().text(), limits).forEach(message.putArray("pieces")::add);
        message.putObject("recipients").put("count", batch.recipients().size()).put("sample", sample(batch));
        return message.toPrettyString() + "\n";
    }

    private static @Nullable String sample(SmsBatch batch) {
        return batch.recipients().isEmpty()
                ? null
                : batch.recipients().get(0).number().toString();
    }

    @Override
    public void close() {}
}
