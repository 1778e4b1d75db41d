package io.github.gongkai.channel.sms.tencent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.PullOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.wire.Answer;
import io.github.gongkai.channel.sms.wire.CallbackDoor;
import io.github.gongkai.channel.sms.wire.GatewayHttp;
import io.github.gongkai.channel.sms.wire.Json;
import io.github.gongkai.channel.sms.wire.Line;
import io.github.gongkai.channel.sms.wire.LineFault;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One account at Tencent Cloud: each message has an id of its own ({@code SerialNo}). Thread-safe. */
final class TencentGateway implements SmsGateway {
    private static final ErrorCodes CODES = ErrorCodes.load(TencentGateway.class, "tencent-errors.tsv");
    private static final String REPLY = "{\"result\":0,\"errmsg\":\"OK\"}";
    private static final int PAGE = 100;

    private final TencentRequests requests;
    private final GatewayHttp http;
    private final String application;
    private final boolean pulls;
    private final @Nullable CallbackDoor door;

    TencentGateway(ChannelConfig settings, Clock clock) {
        Line line = Line.read(settings, TencentGatewayProvider.ENDPOINT);
        this.http = new GatewayHttp(TencentGatewayProvider.LABEL, line, clock);
        this.requests = new TencentRequests(
                line.endpoint(),
                settings.find(TencentGatewayProvider.REGION).orElseThrow(),
                new Tc3Signature(
                        settings.find(TencentGatewayProvider.SECRET_ID).orElseThrow(),
                        settings.find(TencentGatewayProvider.SECRET_KEY).orElseThrow(),
                        "sms"));
        this.application = settings.find(TencentGatewayProvider.SDK_APP_ID).orElseThrow();
        this.pulls =
                Boolean.parseBoolean(settings.find(TencentGatewayProvider.PULL).orElseThrow());
        this.door = settings.find(CallbackDoor.TOKEN).map(CallbackDoor::new).orElse(null);
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        EnumSet<GatewayCapability> can = EnumSet.of(GatewayCapability.TEMPLATES);
        if (pulls) {
            can.add(GatewayCapability.PULL);
        }
        if (door != null) {
            can.add(GatewayCapability.CALLBACK);
        }
        return can;
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        String template = batch.content().templateCode();
        if (template == null) {
            return new SubmitOutcome.Failed(new GatewayFailure(
                    FailureClass.CONFIG,
                    "NO-TEMPLATE",
                    TencentGatewayProvider.LABEL + "：只能用审核通过的模板。填写配置项 templateCode"));
        }
        return http.submit(
                requests.signed("SendSms", body(batch, template), http.now()),
                batch,
                deadline,
                answer -> read(answer, batch));
    }

    private String body(SmsBatch batch, String template) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        batch.recipients()
                .forEach(to -> body.withArray("PhoneNumberSet").add(to.number().international()));
        body.put("SmsSdkAppId", application).put("TemplateId", template).put("SignName", batch.signature());
        batch.content().values().values().forEach(body.putArray("TemplateParamSet")::add);
        body.put("SessionContext", batch.reference().value());
        return body.toString();
    }

    private static Optional<SubmitOutcome> read(Answer answer, SmsBatch batch) {
        JsonNode response = answer.body().path("Response");
        String trace = Json.text(response, "RequestId");
        String refusal = Json.text(response.path("Error"), "Code");
        if (!refusal.isEmpty()) {
            return Optional.of(new SubmitOutcome.Failed(CODES.failure(TencentGatewayProvider.LABEL, refusal, trace)));
        }
        Map<MobileNumber, RecipientOutcome> told = new HashMap<>();
        for (JsonNode status : response.path("SendStatusSet")) {
            Json.number(Json.text(status, "PhoneNumber")).ifPresent(number -> told.put(number, outcome(status, trace)));
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubmitOutcome.Answered(batch.recipients().stream()
                        .map(to -> told.getOrDefault(to.number(), untold(batch, trace)))
                        .toList()));
    }

    /** No error of the call does not mean sent: each number has a code of its own. */
    private static RecipientOutcome outcome(JsonNode status, String trace) {
        String code = Json.text(status, "Code");
        String id = Json.text(status, "SerialNo");
        return code.equals("Ok") && !id.isEmpty()
                ? new RecipientOutcome.Accepted(
                        id, Math.max(0, status.path("Fee").asInt()))
                : new RecipientOutcome.Failed(CODES.failure(TencentGatewayProvider.LABEL, code, trace));
    }

    private static RecipientOutcome untold(SmsBatch batch, String trace) {
        return new RecipientOutcome.Failed(new GatewayFailure(
                FailureClass.UNKNOWN,
                "NOT-LISTED",
                TencentGatewayProvider.LABEL + "：应答里没有这个号码，是否已发不明（批次 " + batch.reference() + "，"
                        + trace.replaceAll("[^A-Za-z0-9-]", "") + "）。到控制台的发送记录核对：已发的确认，没发的 retry"));
    }

    @Override
    public PullOutcome pull(Instant deadline) {
        if (!pulls) {
            throw new UnsupportedOperationException("pull");
        }
        ObjectNode body = Json.MAPPER.createObjectNode().put("Limit", PAGE).put("SmsSdkAppId", application);
        try {
            Answer answer = http.send(requests.signed("PullSmsSendStatus", body.toString(), http.now()), deadline);
            JsonNode response = answer.body().path("Response");
            String refusal = Json.text(response.path("Error"), "Code");
            JsonNode list = response.path("PullSmsSendStatusSet");
            if (refusal.isEmpty() && list.isArray()) {
                List<SmsReceipt> receipts = list.valueStream()
                        .map(TencentReceipts::pulled)
                        .flatMap(Optional::stream)
                        .toList();
                return new PullOutcome.Pulled(receipts, List.of(), list.size() >= PAGE);
            }
            return new PullOutcome.Failed(
                    refusal.isEmpty()
                            ? answer.failure(TencentGatewayProvider.LABEL, "")
                            : CODES.failure(TencentGatewayProvider.LABEL, refusal, Json.text(response, "RequestId")));
        } catch (LineFault e) {
            return new PullOutcome.Failed(e.ofAsking(TencentGatewayProvider.LABEL));
        }
    }

    @Override
    public GatewayReply receive(InboundCall call) {
        if (door == null) {
            throw new UnsupportedOperationException("receive");
        }
        return door.read(call, REPLY, TencentReceipts::pushed, TencentReceipts::optOut);
    }

    @Override
    public void close() {
        http.close();
    }
}
