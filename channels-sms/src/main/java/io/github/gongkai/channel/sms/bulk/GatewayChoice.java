package io.github.gongkai.channel.sms.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which gateway carries what comes next (网关切换): the one in use, until at least 15 % of what it did in the last 15 minutes was slow
 * or failed; then the next in order, and not again within 5 minutes. Thread-safe; for one process.
 */
public final class GatewayChoice {
    /** How far back it looks. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** How long a choice holds at least. */
    static final Duration HOLD = Duration.ofMinutes(5);

    private static final double SHARE = 0.15;

    /** One slow call says nothing. */
    private static final int FEWEST = 5;

    private record Noted(Instant at, boolean slow) {}

    private final List<Deque<Noted>> noted = new ArrayList<>();
    private int chosen;
    private Instant switchedAt = Instant.MIN;

    /** Between so many gateways, the first in use. */
    public GatewayChoice(int gateways) {
        for (int i = 0; i < gateways; i++) {
            noted.add(new ArrayDeque<>());
        }
    }

    /** Tells what a gateway did: a call or a receipt, in time or not. */
    public synchronized void note(int gateway, boolean slow, Instant at) {
        noted.get(gateway).add(new Noted(at, slow));
    }

    /** Tells that a gateway takes nothing as it is set up, or has used up its quota: one such answer says enough. */
    public synchronized void noteUnusable(int gateway, Instant at) {
        for (int i = 0; i < FEWEST; i++) {
            note(gateway, true, at);
        }
    }

    /** The gateway to use now. */
    public synchronized int choose(Instant now) {
        boolean held = !switchedAt.equals(Instant.MIN) && switchedAt.plus(HOLD).isAfter(now);
        if (noted.size() > 1 && !held && isSlow(chosen, now)) {
            chosen = (chosen + 1) % noted.size();
            switchedAt = now;
            // It is judged anew by what it does from now on.
            noted.get(chosen).clear();
        }
        return chosen;
    }

    private boolean isSlow(int gateway, Instant now) {
        Deque<Noted> recent = noted.get(gateway);
        while (!recent.isEmpty() && !recent.peekFirst().at().plus(WINDOW).isAfter(now)) {
            recent.removeFirst();
        }
        long slow = recent.stream().filter(Noted::slow).count();
        return recent.size() >= FEWEST && slow >= Math.ceil(recent.size() * SHARE);
    }
}
