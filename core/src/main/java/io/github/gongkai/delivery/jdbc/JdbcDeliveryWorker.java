package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.internal.delivery.ChannelShares;
import io.github.gongkai.internal.delivery.Courier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a ledger (投递工作者): picks what is due and takes one step with it, on daemon threads that exist between {@link #start}
 * and {@link #stop} only. Any number of workers, on any number of machines, may serve one ledger; what a dead one held is
 * picked up by another after some missed heartbeats. Thread-safe; may be started again after it was stopped.
 */
public final class JdbcDeliveryWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcDeliveryWorker.class);
    /** What gave way to others of a busy channel, or to its own turn, comes back within this. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** Parts of the threads: enough is picked to keep them busy, and little enough that none of it waits long for one. */
    private static final double REFILL_BELOW = 0.9;

    private static final double MOST_PICKED = 2;

    private final DeliverySettings settings;
    private final JdbcDeliveryLedger ledger;
    private final WorkerOptions options;
    private @Nullable Scheduler running;
    private final IdleSignal signal = new IdleSignal();

    /** Not started yet. */
    public JdbcDeliveryWorker(DeliverySettings settings, JdbcDeliveryLedger ledger, WorkerOptions options) {
        this.settings = settings;
        this.ledger = ledger;
        this.options = options;
    }

    /** Starts the threads; nothing if they run already. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        if (options.soleWorker()) {
            releaseOwnDead();
        }
        ThreadFactory daemons = JdbcDeliveryWorker::daemon;
        ChannelShares shares =
                ChannelShares.of(options.threads(), settings.channels().ids().size());
        Courier courier = new Courier(settings, ledger, shares);
        ExecutorService steps = Executors.newFixedThreadPool(options.threads(), daemons);
        SchedulerBuilder builder = Scheduler.create(ledger.dataSource(), DeliveryTasks.handingTo(courier::deliver))
                .schedulerName(new SchedulerName.Fixed(options.name()))
                .jdbcCustomization(ledger.scheduling())
                .clock(settings.clock()::instant)
                .threads(options.threads())
                .enablePriority()
                .pollingInterval(options.pollingInterval())
                .heartbeatInterval(options.heartbeatInterval())
                .shutdownMaxWait(options.stopTimeout())
                .executorService(steps)
                .dueExecutor(Executors.newSingleThreadExecutor(daemons))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, daemons))
                .addSchedulerListener(signal);
        if (ledger.scheduling().supportsSingleStatementLockAndFetch()
                || ledger.scheduling().supportsGenericLockAndFetch()) {
            builder.pollUsingLockAndFetch(REFILL_BELOW, MOST_PICKED);
        }
        running = builder.build();
        running.start();
    }

    /** Lets steps under way end, for a bounded time, and ends the threads. */
    public synchronized void stop() {
        Scheduler ending = running;
        running = null;
        if (ending != null) {
            ending.stop();
        }
    }

    /** As {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    /**
     * Works until nothing is due any more or within seconds, then stops: what a command line needs. What waits for a later time keeps
     * waiting.
     *
     * @param most longest time to work
     * @return false if time ran out first
     */
    public boolean runUntilIdle(Duration most) {
        long start = System.nanoTime();
        start();
        try {
            int looks = 0;
            while (System.nanoTime() - start < most.toNanos()) {
                // Two looks: what another thread made due just after a look had read the clock, that look misses.
                looks = isIdle() ? looks + 1 : 0;
                if (looks == 2) {
                    return true;
                } else if (looks == 1) {
                    continue;
                }
                if (!signal.await(LOOK_AGAIN)) {
                    triggerLook();
                }
            }
            return isIdle();
        } finally {
            stop();
        }
    }

    private synchronized void triggerLook() {
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private boolean isIdle() {
        String sql = "select 1 from scheduled_tasks where task_name = ? and (picked = ? or execution_time <= ?)";
        try (Connection connection = ledger.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Instant now = settings.clock().instant();
            statement.setString(1, DeliveryTasks.NAME);
            statement.setBoolean(2, true);
            statement.setObject(3, now.plus(SOON).atOffset(ZoneOffset.UTC));
            statement.setMaxRows(1);
            try (ResultSet due = statement.executeQuery()) {
                return !due.next();
            }
        } catch (SQLException e) {
            throw new LedgerException("the ledger's database did not count what is due", e);
        }
    }

    /** What this name held when it starts was held by an earlier life of it: no need to wait for missed heartbeats. */
    private void releaseOwnDead() {
        String sql = "update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null,"
                + " version = version + 1 where task_name = ? and picked = ? and picked_by = ?";
        try (Connection connection = ledger.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBoolean(1, false);
            statement.setString(2, DeliveryTasks.NAME);
            statement.setBoolean(3, true);
            statement.setString(4, options.name());
            int released = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            if (released > 0) {
                LOG.info("worker {} died with {} deliveries under way; takes them up", options.name(), released);
            }
        } catch (SQLException e) {
            throw new LedgerException("the ledger's database did not release what a dead worker held", e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new ShieldedThread(task, "gongkai-delivery");
        thread.setDaemon(true);
        // Only the database can end a thread like this; the scheduler looks again, and what was held is taken up then.
        thread.setUncaughtExceptionHandler(
                (ended, e) -> LOG.warn("a thread of the delivery worker ended; the next look makes a new one", e));
        return thread;
    }
}
