package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.testing.DeliveryLedgerContract;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatNoException;

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
}
