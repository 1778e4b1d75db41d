package io.github.gongkai.examples.benchmarks.faults;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.jdbc.EmbeddedLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Processes that are killed, paused, or run out of disk, and what the far end and the ledger say afterwards. */
final class KilledProcesses {
    private static final int NEW_EACH_ROUND = 12;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    /** Six missed heartbeats of a second, and some more. */
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(15);

    private final PrintStream out;
    private final Random random = new Random(20261125);

    KilledProcesses(PrintStream out) {
        this.out = out;
    }

    /** So many kills at random moments, one life after the other on one ledger file. */
    void kill(int kills, boolean knowsKeys) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gongkai-kill");
        try (Receiver receiver = new Receiver(knowsKeys)) {
            int published = 0;
            for (int round = 1; round <= kills; round++) {
                published = round * NEW_EACH_ROUND;
                int before = receiver.calls();
                ChildProcess child = start(folder, List.of(), receiver, knowsKeys, published);
                awaitCalls(child, receiver, before + 1 + random.nextInt(NEW_EACH_ROUND - 1));
                LockSupport.parkNanos(random.nextInt(20_000_000));
                child.kill();
            }
            int code = start(folder, List.of(), receiver, knowsKeys, published).end();
            Promise promise = new Promise(published, knowsKeys);
            out.printf("kill -9, %d times, far end %s keys, last life ended with %d%n", kills, knows(knowsKeys), code);
            try (EmbeddedLedger ledger = EmbeddedLedger.open(folder.resolve("ledger"))) {
                promise.check(receiver, ledger.ledger(), out);
            }
        }
    }

    /** A file may not grow beyond so many kilobytes while the first life publishes; the second has room. */
    void disk(int count, int kilobytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gongkai-disk");
        try (Receiver receiver = new Receiver(true)) {
            List<String> full = List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "full");
            int starved = start(folder, full, receiver, true, count).end();
            int reached = receiver.reached();
            int fed = start(folder, List.of(), receiver, true, count).end();
            out.printf(
                    "disk full at %d KB: first life ended with %d after %d effects, second with %d%n",
                    kilobytes, starved, reached, fed);
            try (EmbeddedLedger ledger = EmbeddedLedger.open(folder.resolve("ledger"))) {
                new Promise(count, true).check(receiver, ledger.ledger(), out);
            }
        }
    }

    /** Three on one PostgreSQL: one is killed, one paused beyond its lease and woken again. */
    void three(int count, boolean knowsKeys) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gongkai-three");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Receiver receiver = new Receiver(knowsKeys)) {
            String url = server.getJdbcUrl("postgres", "postgres");
            ChildProcess[] workers = new ChildProcess[3];
            for (int i = 0; i < workers.length; i++) {
                workers[i] = ChildProcess.start(
                        folder,
                        List.of(),
                        url,
                        Integer.toString(receiver.port()),
                        Boolean.toString(knowsKeys),
                        Integer.toString(count),
                        "worker-" + i);
            }
            awaitCalls(workers[2], receiver, count / 4);
            workers[0].kill();
            workers[1].signal("STOP");
            LockSupport.parkNanos(PAST_THE_LEASE.toNanos());
            int whilePaused = receiver.reached();
            workers[1].signal("CONT");
            int third = workers[2].end();
            int second = workers[1].end();
            out.printf(
                    "three processes, far end %s keys: one killed, one paused %s (%d of %d out when woken); ends %d, %d%n",
                    knows(knowsKeys), PAST_THE_LEASE, whilePaused, count, second, third);
            new Promise(count, knowsKeys).check(receiver, JdbcDeliveryLedger.over(server.getPostgresDatabase()), out);
        }
    }

    private static ChildProcess start(Path folder, List<String> wrapper, Receiver receiver, boolean keys, int count)
            throws IOException {
        return ChildProcess.start(
                folder,
                wrapper,
                folder.resolve("ledger").toString(),
                Integer.toString(receiver.port()),
                Boolean.toString(keys),
                Integer.toString(count),
                "embedded");
    }

    private static void awaitCalls(ChildProcess child, Receiver receiver, int calls) {
        long start = System.nanoTime();
        while (child.isAlive() && receiver.calls() < calls) {
            if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                throw new IllegalStateException("a life made no progress within " + LONGEST_WAIT);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static String knows(boolean keys) {
        return keys ? "knows" : "does not know";
    }

    /** What must hold at the end. */
    record Promise(int published, boolean knowsKeys) {
        void check(Receiver receiver, JdbcDeliveryLedger ledger, PrintStream out) {
            LoopbackProvider nothing = new LoopbackProvider(
                    Set.of(),
                    context -> {
                        throw new IllegalStateException("not used");
                    },
                    key -> false);
            try (Office office = new Office(nothing, ledger, Clock.systemUTC())) {
                Map<DeliveryState, Integer> states = office.states();
                out.printf(
                        "  ordered %d, out %d, out twice %d, ledger %s%n",
                        published, receiver.reached(), receiver.doubled(), states);
                int kept = states.getOrDefault(DeliveryState.PUBLISHED, 0)
                        + states.getOrDefault(DeliveryState.NEEDS_DECISION, 0);
                boolean truthful = ledger.listByState(DeliveryState.PUBLISHED, published).stream()
                        .map(Delivery::id)
                        .allMatch(id -> receiver.has(id.toString()));
                boolean broken = receiver.doubled() > 0
                        || kept != published
                        || !truthful
                        || (knowsKeys && receiver.reached() != published);
                if (broken) {
                    throw new IllegalStateException("a promise is broken; see the line above");
                }
            }
        }
    }
}
