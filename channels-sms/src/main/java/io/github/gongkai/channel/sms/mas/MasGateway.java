package io.github.gongkai.channel.sms.mas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.wire.Answer;
import io.github.gongkai.channel.sms.wire.CallbackDoor;
import io.github.gongkai.channel.sms.wire.GatewayHttp;
import io.github.gongkai.channel.sms.wire.Json;
import io.github.gongkai.channel.sms.wire.Line;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One account of 云MAS: everyone of a batch under one number of the platform ({@code msgGroup}). The platform takes no reference of
 * ours, so a batch whose answer is lost cannot be looked up. Thread-safe.
 */
final class MasGateway implements SmsGateway {
    private static final ErrorCodes CODES = ErrorCodes.load(MasGateway.class, "mas-errors.tsv");
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String TAKEN = "success";
    private static final String REPLY = "{\"success\":true}";

    private final ChannelConfig settings;
    private final URI endpoint;
    private final GatewayHttp http;
    private final @Nullable CallbackDoor door;

    MasGateway(ChannelConfig settings, GatewayHttp http) {
        this.settings = settings;
        this.endpoint = Line.read(settings, MasGatewayProvider.ENDPOINT).endpoint();
        this.http = http;
        this.door = settings.find(CallbackDoor.TOKEN).map(CallbackDoor::new).orElse(null);
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        EnumSet<GatewayCapability> can = EnumSet.of(GatewayCapability.FREE_TEXT, GatewayCapability.TEMPLATES);
        if (door != null) {
            can.add(GatewayCapability.CALLBACK);
        }
        return can;
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        SmsContent content = batch.content();
        String mobiles =
                batch.recipients().stream().map(to -> to.number().digits()).collect(Collectors.joining(","));
        String code = content.templateCode();
        ObjectNode body = code == null ? text(content, mobiles) : template(content, code, mobiles);
        String path = settings.find(code == null ? MasGatewayProvider.TEXT_PATH : MasGatewayProvider.TEMPLATE_PATH)
                .orElseThrow();
        byte[] packed = Base64.getEncoder().encode(body.toString().getBytes(StandardCharsets.UTF_8));
        Request request = new Request.Builder()
                .url(endpoint.resolve(path).toString())
                .post(RequestBody.create(packed, JSON))
                .build();
        return http.submit(request, batch, deadline, answer -> read(answer, batch));
    }

    private ObjectNode text(SmsContent content, String mobiles) {
        ObjectNode body = account().put("mobiles", mobiles).put("content", content.text());
        return signed(body, mobiles, content.text());
    }

    private ObjectNode template(SmsContent content, String code, String mobiles) {
        ArrayNode values = Json.MAPPER.createArrayNode();
        content.values().values().forEach(values::add);
        if (values.isEmpty()) {
            values.add("");
        }
        String params = values.toString();
        ObjectNode body =
                account().put("templateId", code).put("mobiles", mobiles).put("params", params);
        return signed(body, code, mobiles, params);
    }

    private ObjectNode account() {
        return Json.MAPPER
                .createObjectNode()
                .put("ecName", settings.find(MasGatewayProvider.EC_NAME).orElseThrow())
                .put("apId", settings.find(MasGatewayProvider.AP_ID).orElseThrow());
    }

    /** The key itself stays here: whoever reads the line must not learn it. */
    private ObjectNode signed(ObjectNode body, String... own) {
        String sign = settings.find(MasGatewayProvider.SIGN).orElseThrow();
        String serial = settings.find(MasGatewayProvider.ADD_SERIAL).orElse("");
        String mac = MasMac.of(
                body.path("ecName").asText(),
                body.path("apId").asText(),
                settings.find(MasGatewayProvider.SECRET_KEY).orElseThrow(),
                String.join("", own),
                sign,
                serial);
        return body.put("sign", sign).put("addSerial", serial).put("mac", mac);
    }

    private static Optional<SubmitOutcome> read(Answer answer, SmsBatch batch) {
        String word = answer.text("rspcod");
        String group = answer.text("msgGroup");
        if (word.equals(TAKEN) && !group.isEmpty()) {
            return Optional.of(new SubmitOutcome.Answered(
                    Collections.nCopies(batch.recipients().size(), new RecipientOutcome.Accepted(group, 0))));
        }
        boolean refused = !word.isEmpty()
                && !word.equals(TAKEN)
                && group.isEmpty()
                && !answer.body().path("success").asBoolean();
        return refused
                ? Optional.of(new SubmitOutcome.Failed(CODES.failure(MasGatewayProvider.LABEL, word, "")))
                : Optional.empty();
    }

    @Override
    public GatewayReply receive(InboundCall call) {
        if (door == null) {
            throw new UnsupportedOperationException("receive");
        }
        return door.read(call, REPLY, MasReceipts::receipt, MasReceipts::optOut);
    }

    @Override
    public void close() {
        http.close();
    }
}
