package io.github.gongkai.examples.benchmarks.faults;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.Publisher;
import io.github.gongkai.delivery.jdbc.EmbeddedLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryWorker;
import io.github.gongkai.delivery.jdbc.LedgerSchema;
import io.github.gongkai.delivery.jdbc.WorkerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * How fast deliveries leave through a channel that does nothing, beside bare db-scheduler running as many empty tasks on the
 * same database in the same run; and how long an urgent one waits behind bulk. Arguments: {@code h2} or {@code postgresql},
 * how many, how many bulk rows stand before the urgent one.
 */
public final class DeliverySpeed {
    private static final int THREADS = 8;
    private static final int ROUNDS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final DataSource database;

    private DeliverySpeed(DataSource database) {
        this.database = database;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        int bulk = Integer.parseInt(args[2]);
        if (args[0].equals("postgresql")) {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                new DeliverySpeed(pool(server)).run(args[0], count, bulk);
            }
        } else {
            Path file = Files.createTempDirectory("gongkai-speed").resolve("ledger");
            try (EmbeddedLedger embedded = EmbeddedLedger.open(file)) {
                new DeliverySpeed(embedded.dataSource()).run(args[0], count, bulk);
            }
        }
    }

    /** H2's pool takes any driver's connections. */
    private static JdbcConnectionPool pool(EmbeddedPostgres server) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(server.getJdbcUrl("postgres", "postgres"));
        source.setUser("postgres");
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(2 * THREADS);
        return pool;
    }

    private void run(String name, int count, int bulk) throws Exception {
        LedgerSchema.create(database);
        double best = 0;
        double bestBare = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            empty();
            double bare = bare(count);
            empty();
            double ours = deliveries(count);
            System.out.printf(
                    "%s round %d, %d each: db-scheduler alone %.0f/s, deliveries %.0f/s, %.0f %%%n",
                    name, round, count, bare, ours, 100 * ours / bare);
            best = Math.max(best, ours);
            bestBare = Math.max(bestBare, bare);
        }
        System.out.printf("%s best: %.0f of %.0f/s, %.0f %%%n", name, best, bestBare, 100 * best / bestBare);
        empty();
        System.out.printf(
                "%s urgent behind %d bulk: out after %d ms%n",
                name, bulk, urgent(bulk).toMillis());
    }

    private void empty() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from gongkai_delivery");
            statement.execute("delete from scheduled_tasks");
        }
    }

    private double bare(int count) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count);
        OneTimeTask<Void> task = Tasks.oneTime("bare", Void.class).execute((instance, context) -> left.countDown());
        Scheduler scheduler = Scheduler.create(database, task)
                .threads(THREADS)
                .pollingInterval(POLL)
                .enablePriority()
                .build();
        for (int i = 0; i < count; i++) {
            scheduler.scheduleIfNotExists(new TaskInstance<>("bare", "t" + i), Instant.EPOCH);
        }
        long start = System.nanoTime();
        scheduler.start();
        left.await();
        double rate = count / seconds(start);
        scheduler.stop();
        return rate;
    }

    private double deliveries(int count) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count);
        try (Office office = office(left::countDown)) {
            office.order(count, Lane.PEOPLE);
            JdbcDeliveryWorker worker = worker(office);
            long start = System.nanoTime();
            worker.start();
            left.await();
            double rate = count / seconds(start);
            worker.stop();
            return rate;
        }
    }

    private Duration urgent(int bulk) {
        AtomicInteger out = new AtomicInteger();
        AtomicLong urgentOut = new AtomicLong();
        String key = DeliveryId.of(Office.publication("urgent").id(), 1, Office.CHANNEL, DeliveryOperation.PUBLISH)
                .toString();
        LoopbackProvider provider = new LoopbackProvider(
                Set.of(),
                context -> {
                    out.incrementAndGet();
                    if (context.key().value().equals(key)) {
                        urgentOut.set(System.nanoTime());
                    }
                    return new PublishOutcome.Published(new RemoteReference("r"), null);
                },
                any -> false);
        try (Office office = new Office(provider, JdbcDeliveryLedger.over(database), Clock.systemUTC())) {
            office.order(bulk, Lane.BULK);
            JdbcDeliveryWorker worker = worker(office);
            worker.start();
            while (out.get() < 100) {
                LockSupport.parkNanos(1_000_000);
            }
            long start = System.nanoTime();
            new Publisher(office.settings(), office.ledger())
                    .enqueue(Office.publication("urgent"), List.of(Office.CHANNEL));
            while (urgentOut.get() == 0) {
                LockSupport.parkNanos(1_000_000);
            }
            worker.stop();
            return Duration.ofNanos(urgentOut.get() - start);
        }
    }

    private Office office(Runnable published) {
        LoopbackProvider provider = new LoopbackProvider(
                Set.of(),
                context -> {
                    published.run();
                    return new PublishOutcome.Published(new RemoteReference("r"), null);
                },
                any -> false);
        return new Office(provider, JdbcDeliveryLedger.over(database), Clock.systemUTC());
    }

    private static JdbcDeliveryWorker worker(Office office) {
        WorkerOptions options =
                new WorkerOptions("speed", false, THREADS, POLL, Duration.ofSeconds(10), Duration.ofSeconds(20));
        return new JdbcDeliveryWorker(office.settings(), office.ledger(), options);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
