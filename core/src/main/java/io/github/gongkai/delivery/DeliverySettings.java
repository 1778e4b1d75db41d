package io.github.gongkai.delivery;

import io.github.gongkai.channel.Channels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What publisher and worker share. Immutable; its parts are thread-safe.
 *
 * @param channels where to
 * @param clock the only source of time
 * @param gate asked at the moment of sending
 * @param retryPolicy when to try again
 * @param listener told of changes
 * @param attemptTimeout longest time for one attempt
 * @param rates how fast each channel is used
 * @param random for jitter
 */
public record DeliverySettings(
        Channels channels,
        Clock clock,
        SendingGate gate,
        RetryPolicy retryPolicy,
        DeliveryListener listener,
        Duration attemptTimeout,
        ChannelRates rates,
        RandomGenerator random) {
    /** Everything open, standard retries, nobody told, 30 seconds for an attempt. */
    public static DeliverySettings of(Channels channels, Clock clock) {
        return new DeliverySettings(
                channels,
                clock,
                SendingGate.open(),
                RetryPolicy.standard(),
                event -> {},
                Duration.ofSeconds(30),
                ChannelRates.unlimited(),
                new Random());
    }

    /** With another gate. */
    public DeliverySettings withGate(SendingGate other) {
        return new DeliverySettings(channels, clock, other, retryPolicy, listener, attemptTimeout, rates, random);
    }

    /** With another retry policy. */
    public DeliverySettings withRetryPolicy(RetryPolicy other) {
        return new DeliverySettings(channels, clock, gate, other, listener, attemptTimeout, rates, random);
    }

    /** With another listener. */
    public DeliverySettings withListener(DeliveryListener other) {
        return new DeliverySettings(channels, clock, gate, retryPolicy, other, attemptTimeout, rates, random);
    }

    /** With another longest time for one attempt. */
    public DeliverySettings withAttemptTimeout(Duration other) {
        return new DeliverySettings(channels, clock, gate, retryPolicy, listener, other, rates, random);
    }

    /** With another pace for channels. */
    public DeliverySettings withRates(ChannelRates other) {
        return new DeliverySettings(channels, clock, gate, retryPolicy, listener, attemptTimeout, other, random);
    }

    /** With another source of chance. */
    public DeliverySettings withRandom(RandomGenerator other) {
        return new DeliverySettings(channels, clock, gate, retryPolicy, listener, attemptTimeout, rates, other);
    }

    /** Now, to the microsecond: what every database can store. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
