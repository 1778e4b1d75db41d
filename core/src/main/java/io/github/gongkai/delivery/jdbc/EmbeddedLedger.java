package io.github.gongkai.delivery.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A ledger in a file of its own, for one machine (嵌入式台账): H2, tables created when missing. The file is locked while open, so
 * a second process is refused. Needs {@code com.h2database:h2} at run time. Thread-safe; close it.
 */
public final class EmbeddedLedger implements AutoCloseable {
    private static final List<String> INDEXES = List.of(
            "gongkai_delivery_publication",
            "gongkai_delivery_state",
            "gongkai_delivery_due",
            "scheduled_tasks_execution_time",
            "scheduled_tasks_last_heartbeat");

    private final JdbcConnectionPool pool;
    private final JdbcDeliveryLedger ledger;

    private EmbeddedLedger(JdbcConnectionPool pool) {
        this.pool = pool;
        this.ledger = JdbcDeliveryLedger.over(pool);
    }

    /**
     * Opens or creates a ledger file.
     *
     * @param file without H2's ending, such as {@code data/ledger} for {@code data/ledger.mv.db}
     */
    public static EmbeddedLedger open(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.indexOf(';') >= 0 || path.toLowerCase(Locale.ROOT).endsWith(".mv.db")) {
            throw new LedgerException(
                    "a ledger file is named without its ending .mv.db and without semicolons, found: " + path, null);
        }
        // WRITE_DELAY=0: a commit is in the file before it returns. By default H2 writes half a second later, and a
        // process
        // killed meanwhile would forget what it has sent.
        return over("jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;WRITE_DELAY=0", true);
    }

    /** A ledger in memory that is gone when it is closed; each has its name. */
    public static EmbeddedLedger inMemory(String name) {
        return over("jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=10000", false);
    }

    private static EmbeddedLedger over(String url, boolean mayHaveBeenKilled) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(20);
        try {
            if (mayHaveBeenKilled) {
                dropIndexes(pool);
            }
            LedgerSchema.create(pool);
            return new EmbeddedLedger(pool);
        } catch (LedgerException e) {
            pool.dispose();
            throw e;
        }
    }

    /**
     * Where a process was killed inside a commit, H2 can leave an index entry of a transaction that is gone, and whoever
     * touches it waits for ever. The tables are sound: so the indexes are made anew.
     */
    private static void dropIndexes(JdbcConnectionPool pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String index : INDEXES) {
                statement.execute("drop index if exists " + index);
            }
        } catch (SQLException e) {
            throw new LedgerException("the indexes of the ledger cannot be made anew", e);
        }
    }

    /** The ledger. */
    public JdbcDeliveryLedger ledger() {
        return ledger;
    }

    /** The database, for hosts that keep more in it. */
    public javax.sql.DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
