package io.github.gongkai.delivery;

import java.time.Duration;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How fast a host publishes on one channel (投递速率), so that it stays below what the far end allows. Counted in each process by
 * itself: where three share the work, each gets a third. Immutable.
 *
 * @param calls at least 1
 * @param per the time in which so many calls may be made, spread evenly
 */
public record ChannelRate(int calls, Duration per) {
    /** Refuses figures that are not positive. */
    public ChannelRate {
        checkArgument(calls >= 1, "a rate needs at least one call, found: %s", calls);
        checkArgument(!per.isNegative() && !per.isZero(), "a rate needs a positive time, found: %s", per);
    }

    /** Time between two calls. */
    public Duration interval() {
        return per.dividedBy(calls);
    }
}
