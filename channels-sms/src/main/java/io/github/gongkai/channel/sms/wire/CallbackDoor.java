package io.github.gongkai.channel.sms.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where far ends that sign nothing push receipts (回调入口): the address that the operator registers ends in {@code ?token=} and a
 * secret. Whether a call came before is the channel's affair; nothing here is changed by one. Thread-safe.
 */
public final class CallbackDoor {
    /** The secret. */
    public static final ConfigProperty TOKEN = new ConfigProperty(
            "callbackToken",
            ConfigProperty.Type.TEXT,
            false,
            true,
            null,
            "回执推送的口令，至少 16 位字母和数字；在平台登记的推送地址末尾写 ?token=口令。不填则不接收推送");

    private static final int LONGEST = 1 << 20;

    private final byte[] token;

    public CallbackDoor(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a text may be the secret: long enough, and the same in an address. */
    public static boolean isGood(String token) {
        return token.matches("[A-Za-z0-9_-]{16,128}");
    }

    /**
     * Reads a call.
     *
     * @param answer what the far end waits for
     * @param receipt of one item, empty if the item is none
     * @param optOut of one item, empty if the item is none
     */
    public GatewayReply read(
            InboundCall call,
            String answer,
            Function<JsonNode, Optional<SmsReceipt>> receipt,
            Function<JsonNode, Optional<OptOut>> optOut) {
        byte[] given = call.parameter("token").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token)) {
            return GatewayReply.refused(403);
        }
        if (!call.method().equals("POST")) {
            return GatewayReply.refused(405);
        }
        if (call.body().length() > LONGEST) {
            return GatewayReply.refused(413);
        }
        JsonNode body = Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        if (!body.isContainerNode()) {
            return GatewayReply.refused(400);
        }
        List<JsonNode> items = Json.items(body);
        return new GatewayReply(
                200,
                "application/json; charset=utf-8",
                answer,
                items.stream().map(receipt).flatMap(Optional::stream).toList(),
                items.stream().map(optOut).flatMap(Optional::stream).toList());
    }
}
