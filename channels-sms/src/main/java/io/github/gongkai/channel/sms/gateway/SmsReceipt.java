package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The far end's word on one message after it was taken (短信回执). The channel finds the message by the id, and by the number
 * where one id stands for a whole batch. Immutable.
 *
 * @param messageId as in {@link RecipientOutcome.Accepted}
 * @param number where it went; null where the id alone tells
 * @param failure why it did not arrive; null if it arrived
 * @param at when it arrived or failed, by the far end's clock; null if it does not say
 */
public record SmsReceipt(
        String messageId,
        @Nullable MobileNumber number,
        @Nullable GatewayFailure failure,
        @Nullable Instant at) {
    /** Whether it arrived. */
    public boolean isDelivered() {
        return failure == null;
    }
}
