package io.github.gongkai.channel.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.sms.gateway.SignaturePlacement;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.text.ComposedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a message (短信载荷): the text with its signature as people read it, the values at the template's places,
 * and why it must not be sent, if so. Immutable.
 *
 * @param signature without brackets
 * @param text without the signature
 * @param values at the template's places, in their order
 * @param objections why it must not be sent; none if it may
 */
record SmsPayload(String signature, String text, Map<String, String> values, List<String> objections) {
    static final String MEDIA_TYPE = "application/vnd.gongkai.sms+json";

    private static final JsonMapper JSON = new JsonMapper();

    static SmsPayload of(String signature, ComposedText text) {
        return new SmsPayload(signature, text.text(), text.values(), text.objections());
    }

    /** The message as a handset shows it. */
    String signed() {
        return "【" + signature + "】" + text;
    }

    /** The message as a gateway wants it. */
    SmsContent contentFor(SignaturePlacement placement, @Nullable String templateCode) {
        String placed = switch (placement) {
            case FRONT -> signed();
            case END -> text + "【" + signature + "】";
            case FAR_END -> text;
        };
        return new SmsContent(placed, templateCode, values);
    }

    String toJson() {
        ObjectNode node = JSON.createObjectNode().put("text", signed()).put("signature", signature);
        ObjectNode places = node.putObject("values");
        values.forEach(places::put);
        if (!objections.isEmpty()) {
            objections.forEach(node.putArray("stopped")::add);
        }
        return node.toString();
    }

    /** Empty if it is none of ours. */
    static Optional<SmsPayload> parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            String signature = node.path("signature").asText();
            String front = "【" + signature + "】";
            String text = node.path("text").asText();
            if (signature.isEmpty() || !text.startsWith(front) || text.length() == front.length()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            node.path("values")
                    .properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asText()));
            List<String> objections = new ArrayList<>();
            node.path("stopped").forEach(objection -> objections.add(objection.asText()));
            return Optional.of(new SmsPayload(signature, text.substring(front.length()), values, objections));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
