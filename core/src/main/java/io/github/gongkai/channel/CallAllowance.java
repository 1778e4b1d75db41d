package io.github.gongkai.channel;

import java.time.Duration;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a host allows the calls of one channel (调用限额), whatever others are allowed. Immutable.
 *
 * @param timeout longest time for any call; an attempt whose own deadline is later ends by this one
 * @param callsAtOnce most calls at the same time, at least 1
 */
public record CallAllowance(Duration timeout, int callsAtOnce) {
    /** Refuses figures that are not positive. */
    public CallAllowance {
        checkArgument(!timeout.isNegative() && !timeout.isZero(), "a timeout must be positive, found: %s", timeout);
        checkArgument(callsAtOnce >= 1, "at least one call at once is needed, found: %s", callsAtOnce);
    }
}
