package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.publication.PublicationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The ledger in the host's database (数据库台账): H2 or PostgreSQL, with the tables of {@link LedgerSchema}. Each call is one
 * transaction of its own; {@link #joining} makes a view that works in the caller's. Thread-safe.
 */
public final class JdbcDeliveryLedger implements DeliveryLedger {
    private final DataSource dataSource;
    private final LedgerDialect dialect;
    private final JdbcCustomization scheduling;
    private final GroupCommit group = new GroupCommit(this::changeAll);

    private JdbcDeliveryLedger(DataSource dataSource, LedgerDialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.scheduling = dialect.scheduling(dataSource);
    }

    /**
     * Over a database whose tables are there.
     *
     * @throws LedgerException if the database cannot be reached, or is of a kind that the ledger does not know
     */
    public static JdbcDeliveryLedger over(DataSource dataSource) {
        return new JdbcDeliveryLedger(dataSource, dialect(dataSource));
    }

    private static LedgerDialect dialect(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return LedgerDialect.of(connection);
        } catch (SQLException e) {
            throw new LedgerException("the ledger's database cannot be reached", e);
        }
    }

    /**
     * A view that works in the caller's transaction: what it writes is there when the caller commits and gone when the caller
     * rolls back. It never commits, rolls back or closes the connection. For one thread, like the connection.
     */
    public DeliveryLedger joining(Connection connection) {
        return view(connection);
    }

    private ConnectionLedger view(Connection connection) {
        return new ConnectionLedger(connection, dialect, scheduling);
    }

    @Override
    public boolean insert(Delivery delivery) {
        return inTransaction(view -> view.insert(delivery));
    }

    @Override
    public Optional<Delivery> change(Delivery expected, DeliveryProgress to) {
        Change change = new Change(expected, to);
        if (dialect.writesOneCommitAtATime()) {
            return group.change(change);
        }
        return dialect.isOneStatement(change)
                ? alone(view -> view.change(change))
                : transaction(view -> view.change(change));
    }

    private List<Optional<Delivery>> changeAll(List<Change> changes) {
        return transaction(view -> changes.stream().map(view::change).toList());
    }

    @Override
    public Optional<Delivery> refill(Delivery expected, FrozenPayload payload, DeliveryProgress to) {
        return inTransaction(view -> view.refill(expected, payload, to));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return alone(view -> view.find(id));
    }

    @Override
    public List<Delivery> listByPublication(PublicationId publication) {
        return alone(view -> view.listByPublication(publication));
    }

    @Override
    public List<Delivery> listSiblings(DeliveryId id) {
        return alone(view -> view.listSiblings(id));
    }

    @Override
    public List<Delivery> listByReference(ChannelId channel, RemoteReference reference) {
        return alone(view -> view.listByReference(channel, reference));
    }

    @Override
    public List<Delivery> listByState(DeliveryState state, int limit) {
        return alone(view -> view.listByState(state, limit));
    }

    @Override
    public List<Delivery> listDue(Instant now, int limit) {
        return alone(view -> view.listDue(now, limit));
    }

    @Override
    public List<PublicationId> listDivergent(int limit) {
        return alone(view -> view.listDivergent(limit));
    }

    @Override
    public int purge(Instant before) {
        return inTransaction(view -> view.purge(before));
    }

    @Override
    public <T> T inTransaction(Function<DeliveryLedger, T> work) {
        return transaction(work::apply);
    }

    /** One statement is a transaction of its own: nothing to begin, nothing to commit. */
    private <T> T alone(Function<ConnectionLedger, T> statement) {
        return ShieldedThread.whileWriting(() -> runAlone(statement));
    }

    private <T> T runAlone(Function<ConnectionLedger, T> statement) {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getAutoCommit()) {
                return statement.apply(view(connection));
            }
        } catch (SQLException e) {
            throw new LedgerException("the ledger's database cannot be reached", e);
        }
        return runTransaction(statement);
    }

    private <T> T transaction(Function<ConnectionLedger, T> work) {
        return ShieldedThread.whileWriting(() -> runTransaction(work));
    }

    private <T> T runTransaction(Function<ConnectionLedger, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(view(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new LedgerException("a transaction of the ledger failed", e);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    JdbcCustomization scheduling() {
        return scheduling;
    }
}
