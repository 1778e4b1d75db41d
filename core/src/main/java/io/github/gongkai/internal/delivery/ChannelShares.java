package io.github.gongkai.internal.delivery;

import io.github.gongkai.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a slow or hung channel from taking all threads of a worker (舱壁): each may hold so many, and what finds them taken is
 * given a time to come back, spread out as the channel's calls end. Thread-safe.
 */
public final class ChannelShares {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final int most;
    private final Map<ChannelId, Share> shares = new HashMap<>();

    private ChannelShares(int most) {
        this.most = most;
    }

    /** For one thread at a time, or one channel: nobody is in anybody's way. */
    public static ChannelShares unlimited() {
        return new ChannelShares(Integer.MAX_VALUE);
    }

    /** Leaves a quarter of the threads, at least one, to the other channels. */
    public static ChannelShares of(int threads, int channels) {
        return channels < 2 || threads < 2 ? unlimited() : new ChannelShares(threads - Math.max(1, threads / 4));
    }

    /** Takes a place; empty if there was one, else when to come back. */
    synchronized Optional<Instant> enter(ChannelId channel, Instant now) {
        Share share = shares.computeIfAbsent(channel, id -> new Share(now));
        if (share.underWay < most) {
            share.underWay++;
            return Optional.empty();
        }
        Instant earliest = now.plus(SHORTEST_WAIT);
        share.nextPlace = share.nextPlace.isBefore(earliest) ? earliest : share.nextPlace;
        Instant place = share.nextPlace;
        share.nextPlace = place.plus(share.usual.dividedBy(most));
        return Optional.of(place);
    }

    /** Gives the place back. */
    synchronized void leave(ChannelId channel, Duration took) {
        Share share = shares.get(channel);
        if (share != null) {
            share.underWay--;
            share.usual = share.usual.multipliedBy(3).plus(took).dividedBy(4);
        }
    }

    private static final class Share {
        private int underWay;
        private Duration usual = Duration.ZERO;
        private Instant nextPlace;

        Share(Instant now) {
            this.nextPlace = now;
        }
    }
}
