package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;

/**
 * Lets db-scheduler pick many tasks in one transaction on H2, which can skip locked rows since 2.2.220. H2 sorts everything
 * that is due when it locks what it reads, so the first ones are looked up by the index, and only those are locked.
 */
final class H2Scheduling extends DefaultJdbcCustomization {
    H2Scheduling() {
        super(false);
    }

    @Override
    public String getName() {
        return "H2";
    }

    @Override
    public boolean supportsGenericLockAndFetch() {
        return true;
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
        return "select task.* from (select task_name, task_instance from " + tableName
                + " use index (scheduled_tasks_priority) where picked = ? and execution_time <= ? "
                + requiredAndCondition + " order by priority desc, execution_time" + getQueryLimitPart(limit)
                + ") due join " + tableName
                + " task on task.task_name = due.task_name and task.task_instance = due.task_instance"
                + " where task.picked = false for update skip locked";
    }
}
