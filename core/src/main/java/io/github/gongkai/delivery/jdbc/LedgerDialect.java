package io.github.gongkai.delivery.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Databases that the ledger knows. */
enum LedgerDialect {
    H2("h2", "H2", ""),
    POSTGRESQL("postgresql", "PostgreSQL", " on conflict (id) do nothing");

    private static final String UNIQUE_VIOLATION = "23505";

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
                return dialect;
            }
        }
        throw new LedgerException("the ledger runs on H2 and PostgreSQL, found the database " + product, null);
    }

    /** Resource with the tables. */
    String script() {
        return "schema/v1/" + script + ".sql";
    }

    /** Makes an insert of a known id do nothing, where a violation would spoil the caller's transaction. */
    String insertSuffix() {
        return insertSuffix;
    }

    /** Whether the id was there; H2 takes back the one statement only. */
    boolean isKnownId(SQLException e) {
        return this == H2 && UNIQUE_VIOLATION.equals(e.getSQLState());
    }
}
