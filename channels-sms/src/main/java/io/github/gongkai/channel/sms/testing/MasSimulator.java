package io.github.gongkai.channel.sms.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;

/** 云MAS on loopback: free text at {@code norsubmit}, templates at {@code tmpsubmit}, checked by mac. Thread-safe; close it. */
public final class MasSimulator extends GatewaySimulator {
    /** The account's name. */
    public static final String EC_NAME = "示例县政务公开办公室";
    /** The account. */
    public static final String AP_ID = "simulated-ap";
    /** Its key. */
    public static final String SECRET_KEY = "simulated-mas-key";
    /** The code of its signature. */
    public static final String SIGN = "AbCdEfGh";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NUMBERS = 5000;

    /** Starts on a free port of loopback. */
    public MasSimulator() {}

    @Override
    protected boolean isSending(SimulatedCall call) {
        return true;
    }

    @Override
    protected SimulatedAnswer answer(SimulatedCall call) {
        JsonNode body;
        try {
            body = JSON.readTree(Base64.getDecoder().decode(call.body()));
        } catch (IOException | IllegalArgumentException e) {
            return failed("InvalidMessage");
        }
        boolean template = call.path().endsWith("/tmpsubmit");
        if (!template && !call.path().endsWith("/norsubmit")) {
            return new SimulatedAnswer(404, "");
        }
        String word = check(body, template);
        return word.isEmpty() ? taken(call, body, template) : failed(word);
    }

    private static String check(JsonNode body, boolean template) {
        String own = template
                ? text(body, "templateId") + text(body, "mobiles") + text(body, "params")
                : text(body, "mobiles") + text(body, "content");
        String mac = Digests.hex(
                "MD5",
                text(body, "ecName")
                        + text(body, "apId")
                        + SECRET_KEY
                        + own
                        + text(body, "sign")
                        + text(body, "addSerial"));
        if (!text(body, "ecName").equals(EC_NAME) || !text(body, "apId").equals(AP_ID)) {
            return "InvalidUsrOrPwd";
        }
        if (!mac.equals(text(body, "mac"))) {
            return "IllegalMac";
        }
        if (!text(body, "sign").equals(SIGN)) {
            return "NoSignId";
        }
        return text(body, "mobiles").split(",", -1).length > MOST_NUMBERS ? "TooManyMobiles" : "";
    }

    private SimulatedAnswer taken(SimulatedCall call, JsonNode body, boolean template) {
        String group = nextId();
        for (String mobile : text(body, "mobiles").split(",", -1)) {
            take(new TakenMessage(
                    call.header("x-gongkai-reference"),
                    mobile,
                    text(body, "templateId"),
                    text(body, template ? "params" : "content"),
                    group));
        }
        return SimulatedAnswer.of(JSON.createObjectNode()
                .put("msgGroup", group)
                .put("rspcod", "success")
                .put("success", true));
    }

    /** The body of the status reports on everything taken so far, as the platform would push it. */
    public String reports(String status) {
        ArrayNode reports = JSON.createArrayNode();
        taken().forEach(message -> reports.addObject()
                .put("reportStatus", status)
                .put("mobile", message.number())
                .put("submitDate", "20261125103000")
                .put("receiveDate", "20261125103005")
                .put("errorCode", status)
                .put("msgGroup", message.id()));
        return reports.toString();
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText();
    }

    private static SimulatedAnswer failed(String word) {
        ObjectNode answer = JSON.createObjectNode();
        return SimulatedAnswer.of(answer.put("msgGroup", "").put("rspcod", word).put("success", false));
    }

    @Override
    protected SimulatedAnswer refusal() {
        return failed("InvalidMessage");
    }

    @Override
    protected SimulatedAnswer throttling() {
        return new SimulatedAnswer(429, "");
    }
}
