package io.github.gongkai.channel.sms;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.sandbox.SandboxFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes {@code message.json}, what would have been sent, and sends nothing. Recipients are counted, never written. */
final class SandboxSmsTransport implements SmsTransport {
    static final Set<ChannelCapability> CAPABILITIES = Set.of(
            ChannelCapability.IDEMPOTENT_PUBLISH, ChannelCapability.LOOKUP_BY_KEY, ChannelCapability.TARGETED_AUDIENCE);

    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxFolder folder;
    private final @Nullable Path recipients;
    private final SmsLimits limits;

    SandboxSmsTransport(SmsSettings settings, SmsLimits limits) {
        this.folder = SandboxFolder.at(settings.directory());
        this.recipients = settings.recipients();
        this.limits = limits;
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PublishOutcome send(String text, DeliveryContext context) {
        RecipientList people;
        try {
            people = recipients == null ? RecipientList.none() : RecipientList.read(recipients);
        } catch (IOException e) {
            return new PublishOutcome.Deferred(
                    new FailureReason(
                            Code.UNREACHABLE,
                            "读不了手机号文件，请检查设置项 recipients (recipients file cannot be read: "
                                    + e.getClass().getSimpleName() + ")"),
                    Duration.ofMinutes(10));
        }
        if (recipients != null && people.numbers().isEmpty()) {
            return new PublishOutcome.Rejected(new FailureReason(
                    Code.RECIPIENT_REJECTED, "手机号文件中没有有效号码，无效 " + people.invalid() + " 行 (no valid number)"));
        }
        return folder.publish(Map.of("message.json", message(text, people)), context);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        return folder.lookup(context);
    }

    private String message(String text, RecipientList people) {
        SmsParts parts = SmsParts.of(text, limits);
        ObjectNode message = JSON.createObjectNode();
        message.put("sandbox", true).put("notice", "沙箱：未真正发送短信 (sandbox: nothing was sent)");
        message.put("text", text).put("characters", parts.units()).put("parts", parts.count());
        parts.pieces().forEach(message.putArray("pieces")::add);
        message.putObject("recipients")
                .put("count", people.numbers().size())
                .put("invalid", people.invalid())
                .put("repeated", people.repeated())
                .put("sample", people.maskedSample().orElse(null));
        return message.toPrettyString() + "\n";
    }
}
