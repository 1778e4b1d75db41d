package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.channel.wechat.AccountSettings.CallbackSettings;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the platform pushes (消息推送): the address check, and the results of publishing and mass sending, plain or sealed. Pure.
 * Where a key is set, plain messages are refused, since their signature does not cover the body.
 */
final class CallbackReader {
    private static final int LONGEST_BODY = 1 << 20;
    private static final String DONE = "success";

    private final CallbackSeal seal;
    private final boolean sealed;

    CallbackReader(String appId, CallbackSettings settings) {
        this.seal = new CallbackSeal(appId, settings);
        this.sealed = settings.key() != null;
    }

    InboundReply read(InboundCall call) {
        if (call.body().length() > LONGEST_BODY) {
            return refused(413);
        }
        if (call.method().equals("GET")) {
            return seal.isSigned(call, "signature", "")
                    ? InboundReply.text(200, call.parameter("echostr"), List.of())
                    : refused(403);
        }
        Optional<PushedMessage> outer = PushedMessage.parse(call.body());
        if (outer.isEmpty()) {
            return refused(400);
        }
        String encrypted = outer.get().text("Encrypt");
        if (!sealed) {
            return seal.isSigned(call, "signature", "") ? told(outer.get()) : refused(403);
        }
        if (encrypted.isEmpty() || !seal.isSigned(call, "msg_signature", encrypted)) {
            return refused(403);
        }
        return seal.open(encrypted)
                .flatMap(PushedMessage::parse)
                .map(CallbackReader::told)
                .orElseGet(() -> refused(403));
    }

    private static InboundReply told(PushedMessage message) {
        List<Receipt> receipts = message.receipt().map(List::of).orElseGet(List::of);
        return InboundReply.text(200, DONE, receipts);
    }

    private static InboundReply refused(int status) {
        return InboundReply.text(status, "", List.of());
    }
}
