package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.testing.DeliveryLedgerContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class H2DeliveryLedgerTest extends DeliveryLedgerContract {
    @TempDir
    Path folder;

    private EmbeddedLedger embedded;

    @BeforeEach
    void open() {
        embedded = EmbeddedLedger.open(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    @Override
    protected DeliveryLedger ledger() {
        return embedded.ledger();
    }

    @Test
    void tablesMayBeCreatedAgainAndByManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> create = () -> {
                LedgerSchema.create(embedded.dataSource());
                return null;
            };
            for (Future<Void> result : threads.invokeAll(List.of(create, create, create, create))) {
                assertThatNoException().isThrownBy(result::get);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two transactions at once could leave half a change behind when the process is killed; see {@link EmbeddedLedger}. */
    @Test
    void twoTransactionsAreNeverUnderWayAtOnce() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> second;
            try (Connection first = embedded.dataSource().getConnection()) {
                second = threads.submit(() -> ledger().listDue(Instant.EPOCH, 1));
                assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(first.isClosed()).isFalse();
            }
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(List.of());
        } finally {
            threads.shutdownNow();
        }
    }
}
