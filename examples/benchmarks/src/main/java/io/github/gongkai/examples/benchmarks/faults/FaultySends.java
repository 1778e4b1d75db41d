package io.github.gongkai.examples.benchmarks.faults;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.jdbc.EmbeddedLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryWorker;
import io.github.gongkai.delivery.jdbc.LedgerSchema;
import io.github.gongkai.delivery.jdbc.WorkerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends through a far end that fails at random, on a database that goes away, under a clock that jumps. */
final class FaultySends {
    private static final Duration MOST = Duration.ofMinutes(9);
    private static final Duration GONE_FOR = Duration.ofSeconds(8);

    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(20261125);
    private final Map<String, Integer> effects = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();

    FaultySends(PrintStream out) {
        this.out = out;
    }

    /** The far end does not know keys; it can be asked. So a second effect is possible, and the host must prevent it. */
    private LoopbackProvider provider() {
        return new LoopbackProvider(Set.of(ChannelCapability.LOOKUP_BY_KEY), this::publish, effects::containsKey);
    }

    private PublishOutcome publish(DeliveryContext context) {
        String key = context.key().value();
        attempts.incrementAndGet();
        int chance = chance();
        if (chance < 5) {
            return new PublishOutcome.Indeterminate(reason(FailureReason.Code.TIMEOUT));
        } else if (chance < 8) {
            return new PublishOutcome.Deferred(reason(FailureReason.Code.RATE_LIMITED), Duration.ofMillis(20));
        } else if (chance < 10) {
            throw new IllegalStateException("the plugin breaks before it sends");
        }
        effects.merge(key, 1, Integer::sum);
        if (chance < 15) {
            return new PublishOutcome.Indeterminate(reason(FailureReason.Code.TIMEOUT));
        } else if (chance < 17) {
            throw new IllegalStateException("the plugin breaks after it sent");
        }
        return new PublishOutcome.Published(new RemoteReference(key), null);
    }

    private synchronized int chance() {
        return random.nextInt(100);
    }

    private static FailureReason reason(FailureReason.Code code) {
        return new FailureReason(code, "played");
    }

    /** So many sends, a sixth of the attempts faulty. */
    void sends(int count) {
        try (EmbeddedLedger embedded = EmbeddedLedger.inMemory("sends");
                Office office = new Office(provider(), embedded.ledger(), Clock.systemUTC())) {
            finish("faulty sends", office, count, WorkerOptions.embedded());
        }
    }

    /** The clock leaps ahead three hours and back five while it sends. */
    void clock(int count) {
        AtomicLong offset = new AtomicLong();
        Clock jumping = new Clock() {
            @Override
            public Instant instant() {
                return Clock.systemUTC().instant().plusSeconds(offset.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        try (EmbeddedLedger embedded = EmbeddedLedger.inMemory("clock");
                Office office = new Office(provider(), embedded.ledger(), jumping)) {
            office.order(count, Lane.PEOPLE);
            JdbcDeliveryWorker worker =
                    new JdbcDeliveryWorker(office.settings(), office.ledger(), WorkerOptions.embedded());
            worker.start();
            awaitEffects(count / 3);
            offset.set(3 * 3600);
            awaitEffects(count / 2);
            offset.set(-2 * 3600);
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            int waitingForTheirTime = count - effects.size();
            offset.set(4 * 3600);
            awaitDone(office, count);
            worker.stop();
            out.printf("clock ahead 3 h, back 5 h (%d wait for their time), ahead 6 h%n", waitingForTheirTime);
            report(office, count);
        }
    }

    /** The database throws everybody out and lets nobody in for a while. */
    void database(int count) throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            LedgerSchema.create(server.getPostgresDatabase());
            JdbcDeliveryLedger ledger = JdbcDeliveryLedger.over(server.getPostgresDatabase());
            try (Office office = new Office(provider(), ledger, Clock.systemUTC())) {
                office.order(count, Lane.PEOPLE);
                WorkerOptions options = new WorkerOptions(
                        "gone", false, 8, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(20));
                JdbcDeliveryWorker worker = new JdbcDeliveryWorker(office.settings(), ledger, options);
                worker.start();
                awaitEffects(count / 3);
                admit(server, false);
                LockSupport.parkNanos(GONE_FOR.toNanos());
                int whileGone = effects.size();
                admit(server, true);
                awaitDone(office, count);
                worker.stop();
                out.printf("database gone for %s after %d of %d were out, and back%n", GONE_FOR, whileGone, count);
                report(office, count);
            }
        }
    }

    private static void admit(EmbeddedPostgres server, boolean everybody) throws SQLException {
        try (Connection admin = server.getTemplateDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("alter database postgres with allow_connections " + everybody);
            if (!everybody) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
            }
        }
    }

    private void finish(String what, Office office, int count, WorkerOptions options) {
        office.order(count, Lane.PEOPLE);
        long start = System.nanoTime();
        JdbcDeliveryWorker worker = new JdbcDeliveryWorker(office.settings(), office.ledger(), options);
        worker.start();
        awaitDone(office, count);
        worker.stop();
        out.printf(
                "%s: %d s%n", what, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        report(office, count);
    }

    private void awaitEffects(int count) {
        long start = System.nanoTime();
        while (effects.size() < count && System.nanoTime() - start < MOST.toNanos()) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void awaitDone(Office office, int count) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < MOST.toNanos()) {
            if (office.ledger().listByState(DeliveryState.PUBLISHED, count).size()
                            + office.ledger()
                                    .listByState(DeliveryState.ACCEPTED, count)
                                    .size()
                    >= count) {
                return;
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private void report(Office office, int count) {
        long doubled = effects.values().stream().filter(times -> times > 1).count();
        out.printf(
                "  ordered %d, attempts %d, out %d, out twice %d, ledger %s%n",
                count, attempts.get(), effects.size(), doubled, office.states());
        if (doubled > 0 || effects.size() != count) {
            throw new IllegalStateException("a promise is broken; see the line above");
        }
    }
}
