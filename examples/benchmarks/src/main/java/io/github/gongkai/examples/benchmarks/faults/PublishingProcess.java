package io.github.gongkai.examples.benchmarks.faults;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.jdbc.EmbeddedLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryWorker;
import io.github.gongkai.delivery.jdbc.LedgerSchema;
import io.github.gongkai.delivery.jdbc.WorkerOptions;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that publishes until nothing is due: the one that is killed. Arguments: a ledger (H2 file, or a PostgreSQL
 * address), the receiver's port, whether it knows keys, how many publications, the worker's name.
 */
final class PublishingProcess {
    /** Long enough for any run here; a run that needs it has failed. */
    private static final Duration MOST = Duration.ofMinutes(10);

    private PublishingProcess() {}

    public static void main(String[] args) {
        int port = Integer.parseInt(args[1]);
        LoopbackProvider provider = provider(port, Boolean.parseBoolean(args[2]));
        int count = Integer.parseInt(args[3]);
        boolean idle;
        if (args[0].startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(args[0]);
            LedgerSchema.create(database);
            WorkerOptions options = new WorkerOptions(
                    args[4], false, 4, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(20));
            idle = run(provider, JdbcDeliveryLedger.over(database), options, count);
        } else {
            try (EmbeddedLedger embedded = EmbeddedLedger.open(Path.of(args[0]))) {
                idle = run(provider, embedded.ledger(), WorkerOptions.embedded(), count);
            }
        }
        Runtime.getRuntime().exit(idle ? 0 : 1);
    }

    private static boolean run(LoopbackProvider provider, JdbcDeliveryLedger ledger, WorkerOptions options, int count) {
        try (Office office = new Office(provider, ledger, Clock.systemUTC())) {
            office.order(count, Lane.PEOPLE);
            return new JdbcDeliveryWorker(office.settings(), ledger, options).runUntilIdle(MOST);
        }
    }

    private static LoopbackProvider provider(int port, boolean idempotent) {
        return new LoopbackProvider(
                idempotent ? Set.of(ChannelCapability.IDEMPOTENT_PUBLISH) : Set.of(),
                context -> post(port, context),
                key -> false);
    }

    private static PublishOutcome post(int port, DeliveryContext context) {
        String key = context.key().value();
        try {
            HttpURLConnection call = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/publish?" + key)
                    .toURL()
                    .openConnection();
            call.setRequestMethod("POST");
            call.setConnectTimeout(5_000);
            call.setReadTimeout(5_000);
            return call.getResponseCode() == 204
                    ? new PublishOutcome.Published(new RemoteReference(key), null)
                    : new PublishOutcome.Indeterminate(cut());
        } catch (IOException e) {
            return new PublishOutcome.Indeterminate(cut());
        }
    }

    private static FailureReason cut() {
        return new FailureReason(FailureReason.Code.TIMEOUT, "the connection was cut");
    }
}
