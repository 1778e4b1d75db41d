package io.github.gongkai.delivery.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The caller's connection in the shape of a data source: whoever takes the connection from here works in the caller's
 * transaction and can neither end it nor close the connection.
 */
final class CallersConnection implements DataSource {
    private static final Set<String> LEFT_TO_THE_CALLER = Set.of("close", "commit", "setAutoCommit");

    private final Connection view;

    CallersConnection(Connection connection) {
        this.view = (Connection) Proxy.newProxyInstance(
                CallersConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (isLeftToTheCaller(method)) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    /** Going back to a savepoint stays within the transaction. */
    private static boolean isLeftToTheCaller(Method method) {
        return LEFT_TO_THE_CALLER.contains(method.getName())
                || (method.getName().equals("rollback") && method.getParameterCount() == 0);
    }

    @Override
    public Connection getConnection() {
        return view;
    }

    @Override
    public Connection getConnection(String username, String password) {
        return view;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("a view of one connection has no log writer");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("a view of one connection has no log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("a view of one connection logs nobody in");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("a view of one connection does not log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("a view of one connection wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
