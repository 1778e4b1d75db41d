package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.DeliveryContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when all calls of one attempt must be over.
 *
 * @param clock the host's time
 * @param at the attempt's end
 */
record CallDeadline(Clock clock, Instant at) {
    static CallDeadline of(DeliveryContext context, Clock clock) {
        return new CallDeadline(clock, context.deadline());
    }

    /** Time for the next call: at most so much; zero or less if the attempt is over. */
    Duration next(Duration most) {
        Duration left = Duration.between(clock.instant(), at);
        return left.compareTo(most) < 0 ? left : most;
    }
}
