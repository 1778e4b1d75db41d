package io.github.gongkai.delivery.jdbc;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables of ledger and scheduler. The scripts are resources beside this class ({@code schema/v1/*.sql}) for hosts that
 * create tables by other means.
 */
public final class LedgerSchema {
    private LedgerSchema() {}

    /**
     * Creates what is not there. May run any number of times, and at once on several machines.
     *
     * @throws LedgerException if the database refuses
     */
    public static void create(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String script = script(LedgerDialect.of(connection));
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String command : Splitter.on(";\n").omitEmptyStrings().split(script)) {
                    statement.execute(command);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new LedgerException("the tables of the ledger cannot be created", e);
        }
    }

    private static String script(LedgerDialect dialect) {
        try (InputStream in = LedgerSchema.class.getResourceAsStream(dialect.script())) {
            if (in == null) {
                throw new LedgerException("gongkai-core lacks its resource " + dialect.script(), null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new LedgerException("the resource " + dialect.script() + " cannot be read", e);
        }
    }
}
