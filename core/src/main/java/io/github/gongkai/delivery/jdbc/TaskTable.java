package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import io.github.gongkai.delivery.Delivery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The scheduler's table as the ledger writes it, in the ledger's own transaction: a task comes with the ticket it is for and
 * goes with it. So what a step changes and that the step is done are one commit. Not thread-safe, like its connection.
 */
final class TaskTable {
    private static final String ADD = "insert into scheduled_tasks"
            + " (task_name, task_instance, task_data, execution_time, picked, version, priority)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    static final String REMOVE = "delete from scheduled_tasks where task_name = ? and task_instance = ?";

    private final Connection connection;
    private final JdbcCustomization database;

    TaskTable(Connection connection, JdbcCustomization database) {
        this.connection = connection;
        this.database = database;
    }

    /** Schedules the next step, at the time it is due. */
    void add(Delivery due) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, DeliveryTasks.NAME);
            statement.setString(2, DeliveryTasks.instance(due));
            database.setTaskData(statement, 3, null);
            database.setInstant(statement, 4, due.progress().dueAt());
            statement.setBoolean(5, false);
            statement.setLong(6, 1);
            statement.setInt(7, due.order().lane().priority());
            statement.executeUpdate();
        }
    }

    /** Takes away the task of the ticket that it had; a task that is under way, too. */
    void remove(Delivery left) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setString(1, DeliveryTasks.NAME);
            statement.setString(2, DeliveryTasks.instance(left));
            statement.executeUpdate();
        }
    }
}
