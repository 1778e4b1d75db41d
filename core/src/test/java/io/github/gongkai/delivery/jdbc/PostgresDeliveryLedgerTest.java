package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.testing.DeliveryLedgerContract;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("投递台账，PostgreSQL")
class PostgresDeliveryLedgerTest extends DeliveryLedgerContract {
    private static PostgresServer server;

    private DataSource dataSource;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void empty() {
        dataSource = server.emptied();
    }

    @Override
    protected DeliveryLedger ledger() {
        return JdbcDeliveryLedger.over(dataSource);
    }
}
