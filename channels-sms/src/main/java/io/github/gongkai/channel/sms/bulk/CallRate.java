package io.github.gongkai.channel.sms.bulk;

import java.time.Duration;
import java.time.Instant;

/** Keeps calls to one gateway below its rate (调用频率): never more than so many in any second. Thread-safe; for one process. */
public final class CallRate {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Instant[] calls;
    private int next;

    /** At most so many calls in a second. */
    public CallRate(int perSecond) {
        this.calls = new Instant[perSecond];
        java.util.Arrays.fill(calls, Instant.MIN);
    }

    /** Takes a place for a call now, or tells how long there is none. */
    public synchronized Duration take(Instant now) {
        Instant oldest = calls[next];
        if (!oldest.equals(Instant.MIN) && oldest.plus(SECOND).isAfter(now)) {
            return Duration.between(now, oldest.plus(SECOND));
        }
        calls[next] = now;
        next = (next + 1) % calls.length;
        return Duration.ZERO;
    }
}
