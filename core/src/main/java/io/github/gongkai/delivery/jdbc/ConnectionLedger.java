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
    /** Change and end of the task in one statement, where the database can. */
    private static final String END = "with changed as (" + CHANGE + " returning id), ended as (" + TaskTable.REMOVE
            + " and exists (select 1 from changed)) select count(*) from changed";

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
    private final TaskTable tasks;

    ConnectionLedger(Connection connection, LedgerDialect dialect, JdbcCustomization scheduling) {
        this.connection = connection;
        this.dialect = dialect;
        this.tasks = new TaskTable(connection, scheduling);
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
            if (delivery.progress().dueAt() != null) {
                tasks.add(delivery);
            }
        } catch (SQLException e) {
            if (dialect.isKnownId(e)) {
                return false;
            }
            throw failure("add delivery " + delivery.id(), e);
        }
        return true;
    }

    @Override
    public Optional<Delivery> change(Delivery expected, DeliveryProgress to) {
        return change(new Change(expected, to));
    }

    /** One statement where the dialect says so. */
    Optional<Delivery> change(Change change) {
        boolean ending = change.isAnEnd() && dialect.isOneStatement(change);
        try (PreparedStatement statement = connection.prepareStatement(ending ? END : CHANGE)) {
            Parameters parameters = new Parameters(statement);
            DeliveryRows.bindChange(parameters, change);
            if (ending) {
                parameters.text(DeliveryTasks.NAME).text(DeliveryTasks.instance(change.expected()));
                return change.answer(count(statement));
            }
            return follow(change, change.answer(statement.executeUpdate()));
        } catch (SQLException e) {
            throw failure("change delivery " + change.expected().id(), e);
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
            Change change = new Change(new Delivery(filled, expected.progress(), expected.version()), to);
            Parameters parameters = new Parameters(statement);
            DeliveryRows.bindPayload(parameters, payload);
            DeliveryRows.bindChange(parameters, change);
            return follow(change, change.answer(statement.executeUpdate()));
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
    public List<Delivery> listSiblings(DeliveryId id) {
        return query(
                SELECT + "publication = (select publication from gongkai_delivery where id = ?)"
                        + " order by revision, channel, operation",
                Integer.MAX_VALUE,
                parameters -> parameters.text(id.toString()));
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

    /** The task of a ticket that was left goes, the task of a new ticket comes. */
    private Optional<Delivery> follow(Change change, Optional<Delivery> changed) throws SQLException {
        if (changed.isPresent() && change.leavesItsTask()) {
            tasks.remove(change.expected());
        }
        if (changed.isPresent() && change.needsATask()) {
            tasks.add(changed.get());
        }
        return changed;
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery()) {
            return count.next() ? count.getInt(1) : 0;
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
