package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Databases that the ledger knows. Only the first two are run by our tests; the others are written to their manuals. */
enum LedgerDialect {
    H2("h2", "H2", ""),
    POSTGRESQL("postgresql", "PostgreSQL", " on conflict (id) do nothing"),
    MYSQL("mysql", "MySQL", ""),
    MARIADB("mysql", "MariaDB", ""),
    KINGBASE("kingbase", "KingbaseES", " on conflict (id) do nothing"),
    OPENGAUSS("opengauss", "openGauss", " on duplicate key update nothing"),
    DM("dm", "DM DBMS", "");

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDialect.class);
    /** SQL state of PostgreSQL and H2; MySQL and DM say the class only, and a number of their own. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Set<Integer> UNIQUE_VIOLATION_NUMBERS = Set.of(1062, -6602);

    private final String script;
    private final String productName;
    private final String insertSuffix;

    LedgerDialect(String script, String productName, String insertSuffix) {
        this.script = script;
        this.productName = productName;
        this.insertSuffix = insertSuffix;
    }

    static LedgerDialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (LedgerDialect dialect : values()) {
            if (dialect.productName.equals(product)) {
                if (dialect != H2 && dialect != POSTGRESQL) {
                    LOG.warn("the ledger was never tested on {}; please tell us how it fares", product);
                }
                return dialect;
            }
        }
        throw new LedgerException(
                "the ledger knows H2, PostgreSQL, MySQL, MariaDB, KingbaseES, openGauss and DM, found the database "
                        + product,
                null);
    }

    /** Resource with the tables. */
    String script() {
        return "schema/v1/" + script + ".sql";
    }

    /** Makes an insert of a known id do nothing, where a violation would spoil the caller's transaction. */
    String insertSuffix() {
        return insertSuffix;
    }

    /** How db-scheduler talks to the database. */
    JdbcCustomization scheduling(DataSource dataSource) {
        return this == H2 ? new H2Scheduling() : new AutodetectJdbcCustomization(dataSource);
    }

    /** Whether commits queue up, so that many changes in one of them cost little more than one; others do that by themselves. */
    boolean writesOneCommitAtATime() {
        return this == H2;
    }

    /** Whether the change takes one statement: it leaves the scheduler's table alone, or the database can change both at once. */
    boolean isOneStatement(Change change) {
        return !change.needsATask() && (!change.leavesItsTask() || this == POSTGRESQL);
    }

    /** Whether the id was there, on a database that takes back the one statement only. */
    boolean isKnownId(SQLException e) {
        return insertSuffix.isEmpty()
                && (UNIQUE_VIOLATION.equals(e.getSQLState()) || UNIQUE_VIOLATION_NUMBERS.contains(e.getErrorCode()));
    }
}
