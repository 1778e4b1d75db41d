package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.CallAllowance;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.FakeChannel;
import io.github.gongkai.delivery.Fixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("各渠道自己的时限与并发数")
@Timeout(60)
class CallAllowanceTest {
    private static final CallAllowance SHORT = new CallAllowance(Duration.ofMillis(200), 2);

    private final Clock clock = Clock.systemUTC();
    private final List<Instant> deadlines = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("时限：卡死的渠道按自己的时限隔离，另一个仍用投递的时限")
    void eachChannelHasItsOwnDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        FakeChannel portal = new FakeChannel("portal").thenDo((payload, context) -> {
            deadlines.add(context.deadline());
            return awaiting(never);
        });
        FakeChannel board = new FakeChannel("board").thenDo((payload, context) -> {
            deadlines.add(context.deadline());
            return published();
        });
        try (Channels channels = hosting(portal, board)) {
            Instant later = clock.instant().plus(Duration.ofHours(1));

            assertThat(publish(channels, "portal", later).kind()).isEqualTo(PublishOutcome.Kind.INDETERMINATE);
            assertThat(publish(channels, "board", later).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);

            assertThat(deadlines.get(0)).isBefore(later.minus(Duration.ofMinutes(50)));
            assertThat(deadlines.get(1)).isEqualTo(later);
            assertThat(channels.find(new ChannelId("portal"))).isEmpty();
            assertThat(channels.find(new ChannelId("board"))).isPresent();
        }
    }

    @Test
    @DisplayName("并发数：限两个，就从不超过两个")
    void neverMoreCallsAtOnceThanAllowed() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        FakeChannel portal = new FakeChannel("portal") {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // this one is about what happens at once
            public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                underWay.decrementAndGet();
                return published();
            }
        };
        CallAllowance two = new CallAllowance(Duration.ofSeconds(30), 2);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Channels channels = Channels.builder(clock)
                .discover(false)
                .addProvider(portal.provider())
                .open(portal.type(), config("portal"), two)
                .build()) {
            Instant later = clock.instant().plus(Duration.ofMinutes(1));
            List<Future<PublishOutcome>> results = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> publish(channels, "portal", later)))
                    .toList();
            for (Future<PublishOutcome> result : results) {
                assertThat(result.get().kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
            }
            assertThat(most.get()).isBetween(1, 2);
        } finally {
            threads.shutdownNow();
        }
    }

    private Channels hosting(FakeChannel portal, FakeChannel board) {
        return Channels.builder(clock)
                .discover(false)
                .addProvider(portal.provider())
                .addProvider(board.provider())
                .open(portal.type(), config("portal"), SHORT)
                .open(board.type(), config("board"))
                .build();
    }

    private static ChannelConfig config(String id) {
        return new ChannelConfig(new ChannelId(id), Map.of());
    }

    private static PublishOutcome publish(Channels channels, String id, Instant deadline) {
        PublicationChannel channel = channels.find(new ChannelId(id)).orElseThrow();
        return channel.publish(
                channel.adapt(Fixtures.publication("a", 1)),
                new DeliveryContext(new IdempotencyKey("k".repeat(43)), 1, deadline));
    }

    private static PublishOutcome awaiting(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return published();
    }

    private static PublishOutcome published() {
        return new PublishOutcome.Published(new RemoteReference("r"), null);
    }
}
