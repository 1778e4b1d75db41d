package io.github.gongkai.channel.sms.recipient;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Where a list of recipients comes from (接收人来源): a file, or the host's own register of residents. Thread-safe.
 *
 * <p>A host hands its own over when it makes the provider: {@code new SmsChannelProvider(Map.of("villagers", source))}, and the
 * setting {@code recipients} names it: {@code host:villagers}. The list may be read several times, also after a restart; who
 * is no longer on it when a batch is made gets nothing, who was added gets the message.
 */
@FunctionalInterface
public interface RecipientSource {
    /**
     * Hands over every entry, in the same order each time as far as the list is the same. An entry is a telephone number as
     * people write it; the channel normalises, checks and drops repetitions. Never all at once: one after another.
     *
     * @throws IOException if the list cannot be read; its message holds no entry
     */
    void read(Consumer<String> entries) throws IOException;
}
