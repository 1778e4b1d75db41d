package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayLimits;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.QueryOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SentMessage;
import io.github.gongkai.channel.sms.gateway.SignaturePlacement;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.gateway.WordingRules;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A gateway in memory that counts who got what, and plays what it is told. Tests read its lists. */
final class FakeGateway implements SmsGateway {
    final Map<String, Integer> received = new HashMap<>();
    final List<SmsBatch> batches = new ArrayList<>();
    final Deque<Function<SmsBatch, SubmitOutcome>> script = new ArrayDeque<>();
    final Set<String> refused = new HashSet<>();
    final List<SmsReceipt> pushed = new ArrayList<>();
    private final Set<GatewayCapability> capabilities;
    private final Set<String> references = new HashSet<>();

    FakeGateway(GatewayCapability... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    GatewayLine line(String id, int batch, int perSecond) {
        return new GatewayLine(
                id,
                this,
                new GatewayRules(
                        LocalDate.of(2026, 11, 23),
                        "test",
                        new GatewayLimits(batch, batch, perSecond, 500),
                        new WordingRules(SignaturePlacement.FRONT, 2, 12, 0, true, "", Map.of(), "")),
                null,
                new CallRate(perSecond));
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        return capabilities;
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        Function<SmsBatch, SubmitOutcome> next = script.poll();
        return next == null ? take(batch) : next.apply(batch);
    }

    SubmitOutcome take(SmsBatch batch) {
        batches.add(batch);
        boolean fresh =
                references.add(batch.reference().value()) || !capabilities.contains(GatewayCapability.IDEMPOTENT);
        List<RecipientOutcome> outcomes = new ArrayList<>();
        for (SmsRecipient recipient : batch.recipients()) {
            String digits = recipient.number().digits();
            if (refused.contains(digits)) {
                outcomes.add(new RecipientOutcome.Failed(failure(FailureClass.PERSON)));
            } else {
                if (fresh) {
                    received.merge(digits, 1, Integer::sum);
                }
                outcomes.add(new RecipientOutcome.Accepted(id(batch), 1));
            }
        }
        return new SubmitOutcome.Answered(outcomes);
    }

    static String id(SmsBatch batch) {
        return "m-" + batch.reference().value().substring(0, 8);
    }

    static GatewayFailure failure(FailureClass sort) {
        return new GatewayFailure(sort, "X-" + sort.name(), "测试故障");
    }

    static SubmitOutcome failed(FailureClass sort) {
        return new SubmitOutcome.Failed(failure(sort));
    }

    @Override
    public QueryOutcome query(SentMessage message, Instant deadline) {
        int times = received.getOrDefault(message.number().digits(), 0);
        return times == 0
                ? new QueryOutcome.Absent()
                : new QueryOutcome.UnderWay("m-" + message.reference().value().substring(0, 8));
    }

    @Override
    public GatewayReply receive(InboundCall call) {
        if (!call.parameter("secret").equals("right")) {
            return GatewayReply.refused(403);
        }
        List<OptOut> optOuts = call.body().isEmpty() ? List.of() : List.of(new OptOut(new MobileNumber(call.body())));
        return new GatewayReply(200, "text/plain", "OK", List.copyOf(pushed), optOuts);
    }

    @Override
    public void close() {}
}
