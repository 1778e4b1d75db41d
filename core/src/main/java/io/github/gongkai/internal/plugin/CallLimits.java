package io.github.gongkai.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * What a host allows the code of a plugin.
 *
 * @param clock judges deadlines
 * @param timeout longest time for a call without a deadline of its own
 * @param longestAttempt longest time for a call that has one, which may be earlier
 * @param callsAtOnce most calls of one channel at the same time
 * @param threads makes the threads that calls run on
 */
public record CallLimits(
        Clock clock, Duration timeout, Duration longestAttempt, int callsAtOnce, ThreadFactory threads) {
    private static final Duration AS_LONG_AS_ITS_DEADLINE = Duration.ofDays(1);

    /** Limits that leave a call's own deadline as it is. */
    public CallLimits(Clock clock, Duration timeout, int callsAtOnce, ThreadFactory threads) {
        this(clock, timeout, AS_LONG_AS_ITS_DEADLINE, callsAtOnce, threads);
    }

    /** The same with another time for every call, and another number at once. */
    public CallLimits with(Duration otherTimeout, int otherCallsAtOnce) {
        return new CallLimits(clock, otherTimeout, otherTimeout, otherCallsAtOnce, threads);
    }
}
