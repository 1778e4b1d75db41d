package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.audience.FrequencyLimit;
import io.github.gongkai.channel.sms.audience.QuietHours;
import io.github.gongkai.channel.sms.recipient.RecipientSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a channel sends to many (群发设置). Immutable.
 *
 * @param folder the channel's
 * @param recipients the list; null if none, which only the sandbox puts up with
 * @param optOuts the operator's own list of people not to be written to; null if none
 * @param quietHours when nothing is sent; null if always
 * @param frequency how often a number is written to at most; none for no limit
 * @param receiptsWithin how long receipts are waited for
 * @param numberKey the operator's key for numbers' hashes; null for one kept in the folder
 */
public record SendSettings(
        Path folder,
        @Nullable RecipientSource recipients,
        @Nullable RecipientSource optOuts,
        @Nullable QuietHours quietHours,
        List<FrequencyLimit> frequency,
        Duration receiptsWithin,
        @Nullable String numberKey) {}
