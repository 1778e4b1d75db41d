package io.github.gongkai.channel.sms.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tencent Cloud SMS on loopback: SendSms and PullSmsSendStatus, signatures checked. Thread-safe; close it. */
public final class TencentSimulator extends GatewaySimulator {
    /** The account's key id. */
    public static final String SECRET_ID = "simulated-tencent-id";
    /** Its secret. */
    public static final String SECRET_KEY = "simulated-tencent-key";
    /** Its application. */
    public static final String SDK_APP_ID = "1400006666";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NUMBERS = 200;

    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Queue<ObjectNode> waiting = new ConcurrentLinkedQueue<>();

    /** Starts on a free port of loopback. */
    public TencentSimulator() {}

    @Override
    protected boolean isSending(SimulatedCall call) {
        return call.header("x-tc-action").equals("SendSms");
    }

    /** From now on the platform refuses a number with a code of its own. */
    public void refuse(String number, String code) {
        refused.put(number, code);
    }

    /** Everything taken so far comes to its end, and a status waits to be pulled: {@code DELIVRD} or a carrier's code. */
    public void settle(String description) {
        boolean good = description.equals("DELIVRD");
        taken().forEach(message -> waiting.add(JSON.createObjectNode()
                .put("UserReceiveTime", 1_795_573_805L)
                .put("PhoneNumber", "+86" + message.number())
                .put("SerialNo", message.id())
                .put("ReportStatus", good ? "SUCCESS" : "FAIL")
                .put("Description", description)
                .put("SessionContext", message.reference())));
    }

    @Override
    protected SimulatedAnswer answer(SimulatedCall call) {
        String problem = Tc3Check.problem(call, SECRET_ID, SECRET_KEY);
        if (!problem.isEmpty()) {
            return failed(problem);
        }
        JsonNode body;
        try {
            body = JSON.readTree(call.body());
        } catch (IOException e) {
            return failed("FailedOperation.JsonParseFail");
        }
        if (!body.path("SmsSdkAppId").asText().equals(SDK_APP_ID)) {
            return failed("UnauthorizedOperation.SmsSdkAppIdVerifyFail");
        }
        return switch (call.header("x-tc-action")) {
            case "SendSms" -> send(body);
            case "PullSmsSendStatus" -> pull(body.path("Limit").asInt());
            default -> failed("InvalidAction");
        };
    }

    private SimulatedAnswer send(JsonNode body) {
        JsonNode numbers = body.path("PhoneNumberSet");
        if (numbers.size() > MOST_NUMBERS) {
            return failed("LimitExceeded.PhoneNumberCountLimit");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode set =
                answer.putObject("Response").put("RequestId", "simulated-1").putArray("SendStatusSet");
        for (JsonNode each : numbers) {
            String number = each.asText().replaceFirst("^(\\+86|0086|86)(?=1)", "");
            String code = refused.getOrDefault(number, "Ok");
            String id = code.equals("Ok") ? "2640:" + nextId() : "";
            set.addObject()
                    .put("SerialNo", id)
                    .put("PhoneNumber", "+86" + number)
                    .put("Fee", code.equals("Ok") ? 1 : 0)
                    .put("SessionContext", body.path("SessionContext").asText())
                    .put("Code", code)
                    .put("Message", code.equals("Ok") ? "send success" : "refused")
                    .put("IsoCode", "CN");
            if (code.equals("Ok")) {
                take(new TakenMessage(
                        body.path("SessionContext").asText(),
                        number,
                        body.path("TemplateId").asText(),
                        body.path("TemplateParamSet").toString(),
                        id));
            }
        }
        return SimulatedAnswer.of(answer);
    }

    private SimulatedAnswer pull(int limit) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode set =
                answer.putObject("Response").put("RequestId", "simulated-2").putArray("PullSmsSendStatusSet");
        for (ObjectNode next = waiting.poll(); next != null; next = set.size() < limit ? waiting.poll() : null) {
            set.add(next);
        }
        return SimulatedAnswer.of(answer);
    }

    private static SimulatedAnswer failed(String code) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode response = answer.putObject("Response").put("RequestId", "simulated-3");
        response.putObject("Error").put("Code", code).put("Message", "refused");
        return SimulatedAnswer.of(answer);
    }

    @Override
    protected SimulatedAnswer refusal() {
        return failed("FailedOperation.ContainSensitiveWord");
    }

    @Override
    protected SimulatedAnswer throttling() {
        return failed("RequestLimitExceeded");
    }
}
