package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import java.util.Optional;
import java.util.Set;

/** Carries a finished text to people: one for each gateway. Thread-safe; one attempt a call, like the channel itself. */
interface SmsTransport {
    /** What this way of sending can do. */
    Set<ChannelCapability> capabilities();

    /** Sends the text to every recipient. */
    PublishOutcome send(String text, DeliveryContext context);

    /** What was taken under the context's key. */
    Optional<RemoteReference> lookup(DeliveryContext context);
}
