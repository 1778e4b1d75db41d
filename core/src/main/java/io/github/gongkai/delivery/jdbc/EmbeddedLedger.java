package io.github.gongkai.delivery.jdbc;

import java.nio.file.Path;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A ledger in a file of its own, for one machine (嵌入式台账): H2, tables created when missing. The file is locked while open, so
 * a second process is refused. Needs {@code com.h2database:h2} at run time. Thread-safe; close it.
 */
public final class EmbeddedLedger implements AutoCloseable {
    /**
     * One connection, so that one transaction at a time: while H2 writes a commit to its file, another thread's change of
     * another table could be written without its undo record, and a process killed just then would leave a row that whoever
     * touches it waits on for ever.
     */
    private static final int CONNECTIONS = 1;

    private static final int SECONDS_TO_WAIT_FOR_IT = 60;

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
        return over("jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    }

    /** A ledger in memory that is gone when it is closed; each has its name. */
    public static EmbeddedLedger inMemory(String name) {
        return over("jdbc:h2:mem:" + name);
    }

    private static EmbeddedLedger over(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        pool.setLoginTimeout(SECONDS_TO_WAIT_FOR_IT);
        try {
            LedgerSchema.create(pool);
            return new EmbeddedLedger(pool);
        } catch (LedgerException e) {
            pool.dispose();
            throw e;
        }
    }

    /** The ledger. */
    public JdbcDeliveryLedger ledger() {
        return ledger;
    }

    /**
     * The database, for hosts that keep more in it. It has one connection: who holds it gives it back before the ledger is
     * called, or calls {@link JdbcDeliveryLedger#joining}.
     */
    public javax.sql.DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
