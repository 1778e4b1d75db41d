package com.example.kiosk;

import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.tck.RemoteSimulator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The screens in the service hall, in memory. */
public final class KioskRemote implements RemoteSimulator {
    /** By address, as a network would find them. */
    static final Map<String, KioskRemote> NETWORK = new ConcurrentHashMap<>();

    private final Set<Fault> faults;
    private final Map<String, Integer> effects = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private boolean retractionForbidden;
    private Fault next = Fault.NONE;
    private long traffic;

    KioskRemote(boolean silent) {
        faults = silent ? EnumSet.allOf(Fault.class) : EnumSet.complementOf(EnumSet.of(Fault.SILENT));
    }

    /** What the far end answers. */
    enum Answer {
        TAKEN,
        REFUSED,
        BUSY,
        UNKNOWN,
        TOO_LATE
    }

    /** The line went dead. */
    static final class Cut extends IOException {
        private static final long serialVersionUID = 1L;

        final boolean afterAccepting;

        Cut(boolean afterAccepting) {
            this.afterAccepting = afterAccepting;
        }
    }

    synchronized Answer post(String key, boolean once, Instant deadline) throws IOException {
        traffic++;
        Fault met = next;
        next = Fault.NONE;
        return switch (met) {
            case REJECT -> Answer.REFUSED;
            case RATE_LIMIT -> Answer.BUSY;
            case CUT_BEFORE_ACCEPT -> throw new Cut(false);
            case SILENT -> throw silence(deadline);
            case CUT_AFTER_ACCEPT -> {
                take(key, once);
                throw new Cut(true);
            }
            case NONE -> take(key, once);
        };
    }

    private Answer take(String key, boolean once) {
        effects.merge(key, 1, once ? (before, one) -> before : Integer::sum);
        return Answer.TAKEN;
    }

    private Cut silence(Instant deadline) {
        try {
            for (long left = left(deadline); left > 0; left = left(deadline)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Cut(false);
    }

    private static long left(Instant deadline) {
        return Duration.between(Clock.systemUTC().instant(), deadline).toMillis();
    }

    synchronized boolean knows(String key) {
        traffic++;
        return effects.containsKey(key);
    }

    synchronized Answer withdraw(String key) {
        traffic++;
        if (!effects.containsKey(key)) {
            return Answer.UNKNOWN;
        } else if (retractionForbidden) {
            return Answer.TOO_LATE;
        }
        return withdrawn.add(key) ? Answer.TAKEN : Answer.UNKNOWN;
    }

    synchronized void greet() {
        traffic++;
    }

    @Override
    public Set<Fault> faults() {
        return faults;
    }

    @Override
    public synchronized void nextPublishMeets(Fault fault) {
        next = fault;
    }

    @Override
    public synchronized int effects(IdempotencyKey key) {
        return effects.getOrDefault(key.value(), 0);
    }

    @Override
    public synchronized long traffic() {
        return traffic;
    }

    @Override
    public synchronized void forbidRetraction() {
        retractionForbidden = true;
    }
}
