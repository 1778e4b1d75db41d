package io.github.gongkai.delivery.jdbc;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("投递工作者，PostgreSQL")
class PostgresDeliveryWorkerTest extends JdbcDeliveryWorkerContract {
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
    DataSource dataSource() {
        return dataSource;
    }
}
