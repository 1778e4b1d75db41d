package io.github.gongkai.channel.sms.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Alibaba Cloud SMS on loopback: SendSms, SendBatchSms, QuerySendDetails, signatures checked. Thread-safe; close it. */
public final class AliyunSimulator extends GatewaySimulator {
    /** The account's key id. */
    public static final String ACCESS_KEY_ID = "simulated-aliyun-id";
    /** Its secret. */
    public static final String ACCESS_KEY_SECRET = "simulated-aliyun-secret";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NUMBERS = 1000;
    private static final int MOST_OWN = 100;

    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final Set<String> illegal = ConcurrentHashMap.newKeySet();
    private final Map<String, String> ends = new ConcurrentHashMap<>();

    /** Starts on a free port of loopback. */
    public AliyunSimulator() {}

    @Override
    protected boolean isSending(SimulatedCall call) {
        return call.header("x-acs-action").startsWith("Send");
    }

    /** What becomes of a number's messages: {@code DELIVERED} or an error code. Until then they are on their way. */
    public void settle(String number, String code) {
        ends.put(number, code);
    }

    /** From now on the platform holds a number to be none, and so refuses every call that names it. */
    public void refuse(String number) {
        illegal.add(number);
    }

    @Override
    protected SimulatedAnswer answer(SimulatedCall call) {
        String problem = Acs3Check.problem(call, ACCESS_KEY_ID, ACCESS_KEY_SECRET);
        if (!problem.isEmpty()) {
            return failed(400, problem, "refused");
        }
        if (!nonces.add(call.header("x-acs-signature-nonce"))) {
            return failed(400, "SignatureNonceUsed", "used");
        }
        return switch (call.header("x-acs-action")) {
            case "SendSms" -> send(call);
            case "SendBatchSms" -> sendBatch(call);
            case "QuerySendDetails" -> details(call);
            default -> failed(404, "InvalidAction.NotFound", "no such action");
        };
    }

    private SimulatedAnswer send(SimulatedCall call) {
        String[] numbers = call.parameter("PhoneNumbers").split(",", -1);
        if (numbers.length > MOST_NUMBERS) {
            return failed(200, "isv.MOBILE_COUNT_OVER_LIMIT", "too many");
        }
        List<TakenMessage> messages = new ArrayList<>();
        String id = nextId() + "^0";
        for (String number : numbers) {
            messages.add(message(call, number, call.parameter("TemplateParam"), id));
        }
        return taken(messages, id);
    }

    private SimulatedAnswer sendBatch(SimulatedCall call) {
        JsonNode numbers = read(call.parameter("PhoneNumberJson"));
        JsonNode signatures = read(call.parameter("SignNameJson"));
        JsonNode values = read(call.parameter("TemplateParamJson"));
        if (numbers.size() > MOST_OWN || signatures.size() != numbers.size() || values.size() != numbers.size()) {
            return failed(200, "isv.INVALID_PARAMETERS", "lengths differ");
        }
        List<TakenMessage> messages = new ArrayList<>();
        String id = nextId() + "^0";
        for (int i = 0; i < numbers.size(); i++) {
            messages.add(message(call, numbers.get(i).asText(), values.get(i).toString(), id));
        }
        return taken(messages, id);
    }

    private static TakenMessage message(SimulatedCall call, String number, String values, String id) {
        return new TakenMessage(call.parameter("OutId"), number, call.parameter("TemplateCode"), values, id);
    }

    private SimulatedAnswer taken(List<TakenMessage> messages, String id) {
        boolean valid = messages.stream()
                .map(TakenMessage::number)
                .allMatch(number -> number.matches("1[3-9][0-9]{9}") && !illegal.contains(number));
        if (!valid) {
            return failed(200, "isv.MOBILE_NUMBER_ILLEGAL", "no mobile number");
        }
        messages.forEach(this::take);
        return SimulatedAnswer.of(said("OK", "OK").put("BizId", id));
    }

    private SimulatedAnswer details(SimulatedCall call) {
        int size = Integer.parseInt(call.parameter("PageSize"));
        int skipped = size * (Integer.parseInt(call.parameter("CurrentPage")) - 1);
        List<TakenMessage> all = taken().stream()
                .filter(message -> message.number().equals(call.parameter("PhoneNumber")))
                .toList();
        ObjectNode answer = said("OK", "OK").put("TotalCount", all.size());
        ArrayNode list = answer.putObject("SmsSendDetailDTOs").putArray("SmsSendDetailDTO");
        all.stream().skip(skipped).limit(size).forEach(message -> {
            String end = ends.getOrDefault(message.number(), "");
            list.addObject()
                    .put("PhoneNum", message.number())
                    .put("SendStatus", end.isEmpty() ? 1 : end.equals("DELIVERED") ? 3 : 2)
                    .put("ErrCode", end)
                    .put("TemplateCode", message.template())
                    .put("ReceiveDate", end.isEmpty() ? "" : "2026-11-25 10:30:05")
                    .put("OutId", message.reference());
        });
        return SimulatedAnswer.of(answer);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return JSON.createArrayNode();
        }
    }

    private static ObjectNode said(String code, String message) {
        return JSON.createObjectNode().put("Code", code).put("Message", message).put("RequestId", "SIMULATED-1");
    }

    private static SimulatedAnswer failed(int status, String code, String message) {
        return new SimulatedAnswer(status, said(code, message).toString());
    }

    @Override
    protected SimulatedAnswer refusal() {
        return failed(200, "isv.SMS_CONTENT_ILLEGAL", "content");
    }

    @Override
    protected SimulatedAnswer throttling() {
        return failed(400, "Throttling.User", "Request was denied due to user flow control.");
    }
}
