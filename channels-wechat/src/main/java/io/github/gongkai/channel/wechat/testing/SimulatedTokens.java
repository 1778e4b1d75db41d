package io.github.gongkai.channel.wechat.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stable token: the same until five minutes before its end, then a new one, the old one good until its end. */
final class SimulatedTokens {
    private static final Duration LIFE = Duration.ofHours(2);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Instant> ends = new LinkedHashMap<>();
    private int made;

    SimulatedTokens(Clock clock) {
        this.clock = clock;
    }

    String current() {
        for (Map.Entry<String, Instant> token : ends.entrySet()) {
            if (clock.instant().plus(AHEAD).isBefore(token.getValue())) {
                return token.getKey();
            }
        }
        made++;
        String token = "simulated-token-" + made + "-" + "x".repeat(490);
        ends.put(token, clock.instant().plus(LIFE));
        return token;
    }

    long secondsLeft(String token) {
        Instant end = ends.get(token);
        return end == null ? 0 : Duration.between(clock.instant(), end).toSeconds();
    }

    void demand(String token) {
        if (token.isEmpty()) {
            throw new CallError(41001, "access_token missing");
        }
        Instant end = ends.get(token);
        if (end == null) {
            throw new CallError(40001, "invalid credential, access_token is invalid or not latest");
        }
        if (!clock.instant().isBefore(end)) {
            throw new CallError(42001, "access_token expired");
        }
    }

    void forget() {
        ends.clear();
    }
}
