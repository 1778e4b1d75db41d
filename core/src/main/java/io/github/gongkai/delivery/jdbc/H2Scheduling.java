package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;

/** Lets db-scheduler pick many tasks in one transaction on H2, which can skip locked rows since 2.2.220. */
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
        return createSelectDueQuery(tableName, limit, requiredAndCondition, orderByPriority)
                + " for update skip locked";
    }
}
