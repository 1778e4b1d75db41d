package io.github.gongkai.channel;

import java.util.List;

/**
 * What a channel makes of a call from the far end (回调应答): the answer that the far end waits for, and what the call tells.
 * Immutable.
 *
 * @param status HTTP status to answer with
 * @param mediaType of the answer
 * @param body the answer
 * @param receipts what became of things accepted; none if the call tells nothing of that, or is not to be believed
 */
public record InboundReply(int status, String mediaType, String body, List<Receipt> receipts) {
    /** Copies the list. */
    public InboundReply {
        receipts = List.copyOf(receipts);
    }

    /** An answer in plain text. */
    public static InboundReply text(int status, String body, List<Receipt> receipts) {
        return new InboundReply(status, "text/plain; charset=utf-8", body, receipts);
    }
}
