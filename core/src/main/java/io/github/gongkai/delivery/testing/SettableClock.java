package io.github.gongkai.delivery.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. Thread-safe. */
public final class SettableClock extends Clock {
    private Instant now;

    /** Standing at an instant. */
    public SettableClock(Instant start) {
        this.now = start;
    }

    /** Puts the hands forward. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Puts the hands somewhere. */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock counts instants only");
    }
}
