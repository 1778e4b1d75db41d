package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.sms.recipient.MobileNumber;
import org.jspecify.annotations.Nullable;

/**
 * One person in a batch. Immutable.
 *
 * @param number where it goes
 * @param ownContent instead of the batch's; null for the same as everyone
 */
public record SmsRecipient(MobileNumber number, @Nullable SmsContent ownContent) {
    /** Gets what everyone gets. */
    public SmsRecipient(MobileNumber number) {
        this(number, null);
    }
}
