package io.github.gongkai.channel.sms.gateway;

import java.util.List;

/**
 * What a gateway makes of a call from the far end (回调应答). Immutable.
 *
 * @param status HTTP status to answer with
 * @param mediaType of the answer
 * @param body the answer that the far end waits for
 * @param receipts what became of messages; none if the call is not to be believed
 * @param optOuts people who asked not to be written to again
 */
public record GatewayReply(int status, String mediaType, String body, List<SmsReceipt> receipts, List<OptOut> optOuts) {
    /** Copies the lists. */
    public GatewayReply {
        receipts = List.copyOf(receipts);
        optOuts = List.copyOf(optOuts);
    }

    /** A refusal: nothing is believed. */
    public static GatewayReply refused(int status) {
        return new GatewayReply(status, "text/plain; charset=utf-8", "", List.of(), List.of());
    }
}
