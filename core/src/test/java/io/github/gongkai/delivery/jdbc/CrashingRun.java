package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.FakeChannel;
import io.github.gongkai.delivery.Fixtures;
import io.github.gongkai.delivery.Publisher;
import io.github.gongkai.delivery.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of a command line in a virtual machine of its own: orders, sends, and may be killed on the way. */
final class CrashingRun {
    static final int DELIVERIES = 6;
    static final int KILLED = 137;
    private static final int TIME_RAN_OUT = 3;

    private final Path effects;
    private final boolean idempotent;
    private final int deadlyCall;
    private final boolean afterEffect;
    private final AtomicInteger calls = new AtomicInteger();

    private CrashingRun(Path effects, boolean idempotent, int deadlyCall, boolean afterEffect) {
        this.effects = effects;
        this.idempotent = idempotent;
        this.deadlyCall = deadlyCall;
        this.afterEffect = afterEffect;
    }

    /** Folder, whether the far end knows keys, the call that kills (0: none), whether it kills after the effect. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        CrashingRun run = new CrashingRun(
                folder.resolve("effects.txt"),
                Boolean.parseBoolean(args[1]),
                Integer.parseInt(args[2]),
                Boolean.parseBoolean(args[3]));
        Runtime.getRuntime().exit(run.run(folder.resolve("ledger")) ? 0 : TIME_RAN_OUT);
    }

    private boolean run(Path file) {
        Clock clock = Clock.systemUTC();
        FakeChannel portal = idempotent
                ? new FakeChannel("portal", ChannelCapability.IDEMPOTENT_PUBLISH)
                : new FakeChannel("portal");
        for (int i = 0; i < 2 * DELIVERIES; i++) {
            portal.thenDo((payload, context) -> publish(context));
        }
        try (EmbeddedLedger embedded = EmbeddedLedger.open(file);
                Channels channels = Fixtures.hosting(clock, portal)) {
            DeliverySettings settings = DeliverySettings.of(channels, clock)
                    .withRetryPolicy(new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(10), 0, 5));
            Publisher publisher = new Publisher(settings, embedded.ledger());
            for (int i = 1; i <= DELIVERIES; i++) {
                publisher.enqueue(Fixtures.publication("p" + i, 1), List.of(Fixtures.PORTAL));
            }
            JdbcDeliveryWorker worker = new JdbcDeliveryWorker(settings, embedded.ledger(), WorkerOptions.embedded());
            return worker.runUntilIdle(Duration.ofSeconds(20));
        }
    }

    private synchronized PublishOutcome publish(DeliveryContext context) {
        boolean deadly = calls.incrementAndGet() == deadlyCall;
        if (deadly && !afterEffect) {
            Runtime.getRuntime().halt(KILLED);
        }
        String key = context.key().value();
        try {
            boolean known = idempotent
                    && Files.exists(effects)
                    && Files.readAllLines(effects, StandardCharsets.UTF_8).contains(key);
            if (!known) {
                Files.writeString(effects, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (deadly) {
            Runtime.getRuntime().halt(KILLED);
        }
        return new PublishOutcome.Published(new RemoteReference(key), null);
    }
}
