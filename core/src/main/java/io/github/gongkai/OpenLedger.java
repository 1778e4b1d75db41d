package io.github.gongkai;

import io.github.gongkai.delivery.jdbc.EmbeddedLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.delivery.jdbc.LedgerSchema;
import io.github.gongkai.delivery.jdbc.WorkerOptions;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in use.
 *
 * @param ledger the ledger
 * @param worker how this process may work on it
 * @param closing what to close with it; nothing if the database is the host's
 */
record OpenLedger(JdbcDeliveryLedger ledger, WorkerOptions worker, Runnable closing) implements AutoCloseable {
    /** In the host's database, or else in a file, or else in memory. */
    static OpenLedger of(@Nullable DataSource database, @Nullable Path file) {
        String unique = UUID.randomUUID().toString();
        if (database != null) {
            LedgerSchema.create(database);
            return new OpenLedger(
                    JdbcDeliveryLedger.over(database), WorkerOptions.shared("gongkai-" + unique), () -> {});
        }
        EmbeddedLedger embedded = file == null ? EmbeddedLedger.inMemory(unique) : EmbeddedLedger.open(file);
        return new OpenLedger(embedded.ledger(), WorkerOptions.embedded(), embedded::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
