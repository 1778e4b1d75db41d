package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.IdempotencyKey;
import java.util.List;

/**
 * What is handed to a gateway in one call (一批短信). Its text form shows no text and no number. Immutable.
 *
 * @param reference ours for the batch, the same at every attempt: 43 characters of base64url. Send it along wherever the far
 *     end takes a reference of the client, so that it comes back in receipts and can be looked up
 * @param signature 签名, without brackets; what the gateway's rules place in the text is in the text already
 * @param content what everyone gets who has no content of their own
 * @param recipients each number once
 */
public record SmsBatch(IdempotencyKey reference, String signature, SmsContent content, List<SmsRecipient> recipients) {
    /** Copies the list. */
    public SmsBatch {
        recipients = List.copyOf(recipients);
    }

    /** What this recipient gets. */
    public SmsContent contentFor(SmsRecipient recipient) {
        SmsContent own = recipient.ownContent();
        return own == null ? content : own;
    }

    /** Whether everyone gets the same. */
    public boolean isShared() {
        return recipients.stream().allMatch(recipient -> recipient.ownContent() == null);
    }

    @Override
    public String toString() {
        return "SmsBatch[" + reference + ", " + recipients.size() + " recipients, " + content + "]";
    }
}
