package io.github.gongkai.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When to try again (重试策略): the delay doubles up to a cap, and is spread so that many failed deliveries do not come back at
 * once. After the last attempt the delivery is parked. Immutable.
 *
 * @param firstDelay after the first failure
 * @param longestDelay cap
 * @param jitter part of the delay that chance may take away, 0 to 1
 * @param mostAttempts at least 1
 */
public record RetryPolicy(Duration firstDelay, Duration longestDelay, double jitter, int mostAttempts) {
    /** Refuses delays that are not positive or shrink, and figures out of range. */
    public RetryPolicy {
        checkArgument(!firstDelay.isNegative() && !firstDelay.isZero(), "the first delay must be positive");
        checkArgument(longestDelay.compareTo(firstDelay) >= 0, "the longest delay must not be below the first");
        checkArgument(jitter >= 0 && jitter <= 1, "jitter must be from 0 to 1, found: %s", jitter);
        checkArgument(mostAttempts >= 1, "at least one attempt is needed, found: %s", mostAttempts);
    }

    /** 30 seconds, doubled up to 1 hour, a fifth of it by chance, 12 attempts: most of a working day. */
    public static RetryPolicy standard() {
        return new RetryPolicy(Duration.ofSeconds(30), Duration.ofHours(1), 0.2, 12);
    }

    /** Delay after so many attempts, from 1. */
    public Duration delayAfter(int attempts, RandomGenerator random) {
        int doublings = Math.min(Math.max(attempts, 1) - 1, 30);
        double full = Math.min((double) firstDelay.toMillis() * (1L << doublings), (double) longestDelay.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(full * (1 - jitter * random.nextDouble()))));
    }

    /** Whether another attempt is allowed after so many. */
    public boolean allowsAnother(int attempts) {
        return attempts < mostAttempts;
    }
}
