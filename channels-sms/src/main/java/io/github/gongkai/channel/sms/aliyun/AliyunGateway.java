package io.github.gongkai.channel.sms.aliyun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.Lists;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.QueryOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SentMessage;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.wire.Answer;
import io.github.gongkai.channel.sms.wire.CallbackDoor;
import io.github.gongkai.channel.sms.wire.GatewayHttp;
import io.github.gongkai.channel.sms.wire.InTurn;
import io.github.gongkai.channel.sms.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One account at Alibaba Cloud. Our reference goes along as {@code OutId} and comes back in receipts and details, so it is what a
 * message is called here: the vendor's own id ({@code BizId}) is lost with the answer that would have told it. Thread-safe.
 */
final class AliyunGateway implements SmsGateway {
    private static final String REPLY = "{\"code\":0,\"msg\":\"OK\"}";

    private final AliyunRequests requests;
    private final GatewayHttp http;
    private final AliyunDetails details;
    private final @Nullable CallbackDoor door;

    AliyunGateway(AliyunRequests requests, GatewayHttp http, @Nullable CallbackDoor door) {
        this.requests = requests;
        this.http = http;
        this.details = new AliyunDetails(requests, http);
        this.door = door;
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        EnumSet<GatewayCapability> can = EnumSet.of(
                GatewayCapability.TEMPLATES,
                GatewayCapability.OWN_CONTENTS,
                GatewayCapability.QUERY,
                GatewayCapability.QUERY_BY_REFERENCE);
        if (door != null) {
            can.add(GatewayCapability.CALLBACK);
        }
        return can;
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        String template = batch.content().templateCode();
        boolean other = batch.recipients().stream()
                .anyMatch(to -> !Objects.equals(batch.contentFor(to).templateCode(), template));
        if (template == null || other) {
            return new SubmitOutcome.Failed(new GatewayFailure(
                    FailureClass.CONFIG,
                    "NO-TEMPLATE",
                    AliyunGatewayProvider.LABEL + "：一批只能用一个审核通过的模板。填写配置项 templateCode"));
        }
        SubmitOutcome outcome = once(batch, template, deadline);
        return outcome instanceof SubmitOutcome.Failed failed
                        && failed.failure().sort() == FailureClass.PERSON
                        && batch.recipients().size() > 1
                ? apart(batch, deadline)
                : outcome;
    }

    /** One number that the platform does not take has it refuse the whole call: its neighbours are parted from it. */
    private SubmitOutcome apart(SmsBatch batch, Instant deadline) {
        List<RecipientOutcome> outcomes = new ArrayList<>();
        int half = (batch.recipients().size() + 1) / 2;
        for (List<SmsRecipient> people : Lists.partition(batch.recipients(), half)) {
            SmsBatch part = new SmsBatch(batch.reference(), batch.signature(), batch.content(), people);
            outcomes.addAll(InTurn.each(submit(part, deadline), people.size()));
        }
        return new SubmitOutcome.Answered(outcomes);
    }

    private SubmitOutcome once(SmsBatch batch, String template, Instant deadline) {
        Map<String, String> query = new TreeMap<>(
                Map.of("TemplateCode", template, "OutId", batch.reference().value()));
        query.putAll(batch.isShared() ? shared(batch) : own(batch));
        String action = batch.isShared() ? "SendSms" : "SendBatchSms";
        return http.submit(
                requests.signed(action, query, http.now(), UUID.randomUUID().toString()),
                batch,
                deadline,
                answer -> read(answer, batch));
    }

    private static Map<String, String> shared(SmsBatch batch) {
        return Map.of(
                "PhoneNumbers",
                batch.recipients().stream().map(to -> to.number().digits()).collect(Collectors.joining(",")),
                "SignName",
                batch.signature(),
                "TemplateParam",
                values(batch.content()));
    }

    private static Map<String, String> own(SmsBatch batch) {
        ArrayNode numbers = Json.MAPPER.createArrayNode();
        ArrayNode signatures = Json.MAPPER.createArrayNode();
        ArrayNode values = Json.MAPPER.createArrayNode();
        batch.recipients().forEach(to -> {
            numbers.add(to.number().digits());
            signatures.add(batch.signature());
            values.add(Json.MAPPER.valueToTree(batch.contentFor(to).values()));
        });
        return Map.of(
                "PhoneNumberJson", numbers.toString(),
                "SignNameJson", signatures.toString(),
                "TemplateParamJson", values.toString());
    }

    private static String values(SmsContent content) {
        return Json.MAPPER.valueToTree(content.values()).toString();
    }

    private static Optional<SubmitOutcome> read(Answer answer, SmsBatch batch) {
        String code = answer.text("Code");
        if (code.equals("OK")) {
            return Optional.of(new SubmitOutcome.Answered(Collections.nCopies(
                    batch.recipients().size(),
                    new RecipientOutcome.Accepted(batch.reference().value(), 0))));
        }
        if (code.isEmpty()) {
            return Optional.empty();
        }
        GatewayFailure failure =
                AliyunReceipts.CODES.failure(AliyunGatewayProvider.LABEL, code, answer.text("RequestId"));
        return Optional.of(new SubmitOutcome.Failed(timed(failure, answer.text("Message"))));
    }

    /** A number's limit names its window in words only. */
    private static GatewayFailure timed(GatewayFailure failure, String message) {
        if (!failure.code().equals("isv.BUSINESS_LIMIT_CONTROL")) {
            return failure;
        }
        Duration window = message.contains("分钟")
                ? Duration.ofMinutes(1)
                : message.contains("天") ? Duration.ofDays(1) : failure.retryAfter();
        return new GatewayFailure(failure.sort(), failure.code(), failure.message(), window);
    }

    @Override
    public QueryOutcome query(SentMessage message, Instant deadline) {
        return details.find(message, deadline);
    }

    @Override
    public GatewayReply receive(InboundCall call) {
        if (door == null) {
            throw new UnsupportedOperationException("receive");
        }
        return door.read(call, REPLY, AliyunReceipts::pushed, AliyunReceipts::optOut);
    }

    @Override
    public void close() {
        http.close();
    }
}
