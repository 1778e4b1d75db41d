package io.github.gongkai.delivery;

import io.github.gongkai.channel.ChannelId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Spreads the publishing of each channel over time. A delivery that has to wait gets a place of its own, so it comes back
 * once and costs no attempt. One in the people's lane does not wait behind the places given to bulk; those then move back.
 * Thread-safe.
 */
public final class ChannelRates {
    private final Map<ChannelId, ChannelRate> rates;
    private final Map<ChannelId, Instant> next = new HashMap<>();
    private final Map<ChannelId, Instant> nextForPeople = new HashMap<>();

    private ChannelRates(Map<ChannelId, ChannelRate> rates) {
        this.rates = Map.copyOf(rates);
    }

    /** As fast as it goes. */
    public static ChannelRates unlimited() {
        return new ChannelRates(Map.of());
    }

    /** A rate for each of these channels; the others go as fast as they can. */
    public static ChannelRates of(Map<ChannelId, ChannelRate> rates) {
        return new ChannelRates(rates);
    }

    /**
     * When a delivery that is due may go.
     *
     * @param reserved whether it was given its place before and comes back for it
     * @return now if it may go at once; it must then be sent
     */
    public synchronized Instant placeFor(ChannelId channel, Lane lane, boolean reserved, Instant now) {
        ChannelRate rate = rates.get(channel);
        if (rate == null || reserved) {
            return now;
        }
        Instant free = later(next.getOrDefault(channel, now), now);
        Instant place = lane == Lane.PEOPLE ? later(nextForPeople.getOrDefault(channel, now), now) : free;
        next.put(channel, free.plus(rate.interval()));
        if (lane == Lane.PEOPLE) {
            nextForPeople.put(channel, place.plus(rate.interval()));
        }
        return place;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
