package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.delivery.jdbc.DeliveryRows.Parameters;
import io.github.gongkai.publication.PublicationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ledger within one transaction, which is someone else's to end. Not thread-safe, like its connection. */
final class ConnectionLedger implements DeliveryLedger {
    private static final String INSERT = "insert into gongkai_delivery (id, publication, revision, channel, operation,"
            + " lane, created_at, media_type, title, body, attachments, notes, payload_sha256, state, attempts, uncertain,"
            + " ticket, due_at, remote_reference, url, reason_code, reason_message, changed_at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PROGRESS = "state = ?, attempts = ?, uncertain = ?, ticket = ?, due_at = ?,"
            + " remote_reference = ?, url = ?, reason_code = ?, reason_message = ?, changed_at = ?, version = version + 1"
            + " where id = ? and version = ?";
    private static final String CHANGE = "update gongkai_delivery set " + PROGRESS;
    private static final String REFILL = "update gongkai_delivery set media_type = ?, title = ?, body = ?,"
            + " attachments = ?, notes = ?, payload_sha256 = ?, " + PROGRESS;
    private static final String DONE = Arrays.stream(DeliveryState.values())
            .filter(DeliveryState::isDone)
            .map(state -> "'" + state.code() + "'")
            .collect(Collectors.joining(", ", "(", ")"));
    private static final String DIVERGENT = "select distinct publication from (select publication,"
            + " sum(case when state in " + DONE + " then 1 else 0 end) as done, count(*) as everywhere"
            + " from gongkai_delivery where state <> 'discarded' group by publication, revision, operation) as steps"
            + " where done > 0 and done < everywhere order by publication";
    private static final String PURGE = "update gongkai_delivery set media_type = null, title = null, body = null,"
            + " attachments = null, notes = null where changed_at < ? and body is not null and state in " + DONE;
    private static final String SELECT = "select * from gongkai_delivery where ";

    private final Connection connection;
    private final LedgerDialect dialect;
    private final JdbcCustomization scheduling;

    ConnectionLedger(Connection connection, LedgerDialect dialect, JdbcCustomization scheduling) {
        this.connection = connection;
        this.dialect = dialect;
        this.scheduling = scheduling;
    }

    @Override
    public boolean insert(Delivery delivery) {
        try (PreparedStatement statement = connection.prepareStatement(INSERT + dialect.insertSuffix())) {
            Parameters parameters = new Parameters(statement).text(delivery.id().toString());
            DeliveryRows.bindOrder(parameters, delivery.order());
            DeliveryRows.bindPayload(parameters, delivery.order().payload());
            DeliveryRows.bindProgress(parameters, delivery.progress());
            parameters.number(delivery.version());
            if (statement.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException e) {
            if (dialect.isKnownId(e)) {
                return false;
            }
            throw failure("add delivery " + delivery.id(), e);
        }
        schedule(delivery);
        return true;
    }

    @Override
    public Optional<Delivery> change(Delivery expected, DeliveryProgress to) {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            return change(statement, new Parameters(statement), expected, new Delivery(expected.order(), to, 0));
        } catch (SQLException e) {
            throw failure("change delivery " + expected.id(), e);
        }
    }

    @Override
    public Optional<Delivery> refill(Delivery expected, FrozenPayload payload, DeliveryProgress to) {
        DeliveryOrder order = expected.order();
        DeliveryOrder filled = new DeliveryOrder(
                order.publication(),
                order.revision(),
                order.channel(),
                order.operation(),
                order.lane(),
                payload,
                order.createdAt());
        try (PreparedStatement statement = connection.prepareStatement(REFILL)) {
            Parameters parameters = new Parameters(statement);
            DeliveryRows.bindPayload(parameters, payload);
            return change(statement, parameters, expected, new Delivery(filled, to, 0));
        } catch (SQLException e) {
            throw failure("fill delivery " + expected.id(), e);
        }
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return query(SELECT + "id = ?", 1, parameters -> parameters.text(id.toString())).stream()
                .findFirst();
    }

    @Override
    public List<Delivery> listByPublication(PublicationId publication) {
        return query(
                SELECT + "publication = ? order by revision, channel, operation",
                Integer.MAX_VALUE,
                parameters -> parameters.text(publication.value()));
    }

    @Override
    public List<Delivery> listByReference(ChannelId channel, RemoteReference reference) {
        return query(
                SELECT + "channel = ? and remote_reference = ? order by id",
                Integer.MAX_VALUE,
                parameters -> parameters.text(channel.value()).text(reference.value()));
    }

    @Override
    public List<Delivery> listByState(DeliveryState state, int limit) {
        return query(SELECT + "state = ? order by changed_at, id", limit, parameters -> parameters.text(state.code()));
    }

    @Override
    public List<Delivery> listDue(Instant now, int limit) {
        return query(
                SELECT + "due_at <= ? order by case lane when 'people' then 0 else 1 end, due_at, id",
                limit,
                parameters -> parameters.instant(now));
    }

    @Override
    public List<PublicationId> listDivergent(int limit) {
        try (PreparedStatement statement = connection.prepareStatement(DIVERGENT)) {
            statement.setMaxRows(limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<PublicationId> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new PublicationId(rows.getString(1)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failure("read the ledger", e);
        }
    }

    @Override
    public int purge(Instant before) {
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            new Parameters(statement).instant(before);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure("forget old content", e);
        }
    }

    @Override
    public <T> T inTransaction(Function<DeliveryLedger, T> work) {
        return work.apply(this);
    }

    private Optional<Delivery> change(
            PreparedStatement statement, Parameters parameters, Delivery expected, Delivery to) throws SQLException {
        DeliveryRows.bindProgress(parameters, to.progress());
        parameters.text(expected.id().toString()).number(expected.version());
        int rows = statement.executeUpdate();
        if (rows > 1) {
            throw new LedgerException(
                    "delivery " + expected.id() + " is there " + rows + " times: the id is no key", null);
        }
        if (rows == 0) {
            return Optional.empty();
        }
        Delivery changed = new Delivery(to.order(), to.progress(), expected.version() + 1);
        if (changed.progress().ticket() != expected.progress().ticket()) {
            schedule(changed);
        }
        return Optional.of(changed);
    }

    private void schedule(Delivery delivery) {
        Instant at = delivery.progress().dueAt();
        if (at != null) {
            DeliveryTasks.schedule(new CallersConnection(connection), scheduling, delivery, at);
        }
    }

    private List<Delivery> query(String sql, int limit, Binding binding) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            if (limit < Integer.MAX_VALUE) {
                statement.setMaxRows(limit);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<Delivery> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(DeliveryRows.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failure("read the ledger", e);
        }
    }

    private static LedgerException failure(String what, SQLException e) {
        return new LedgerException("the ledger's database did not " + what, e);
    }

    @FunctionalInterface
    private interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }
}
