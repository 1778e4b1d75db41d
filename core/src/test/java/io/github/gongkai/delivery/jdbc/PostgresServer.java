package io.github.gongkai.delivery.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assumptions.abort;

/** A PostgreSQL of the tests' own, in a temporary folder. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Skips the calling test where it cannot start, unless skips are forbidden. */
    static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder().start());
        } catch (IOException | IllegalStateException e) {
            if (Boolean.getBoolean("gongkai.forbidSkips")) {
                throw new IllegalStateException("PostgreSQL cannot start here and gongkai.forbidSkips is true", e);
            }
            return abort("PostgreSQL cannot start here, its tests are skipped: " + e);
        }
    }

    /** A data source on the one database, with the tables of the ledger, emptied. */
    DataSource emptied() {
        DataSource dataSource = server.getPostgresDatabase();
        LedgerSchema.create(dataSource);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate gongkai_delivery, scheduled_tasks");
        } catch (SQLException e) {
            throw new LedgerException("cannot empty the ledger", e);
        }
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
