package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;

/**
 * Tasks of db-scheduler, one for each time that a delivery becomes due: their name is the delivery's id and its ticket. A
 * delivery that moves on leaves its old task without a current ticket, and that task does nothing.
 */
final class DeliveryTasks {
    static final String NAME = "gongkai-delivery";
    private static final char BEFORE_TICKET = '.';
    /** Only the ledger's own database can make a step fail; it may be back soon. */
    private static final Duration WHEN_A_STEP_FAILS = Duration.ofSeconds(30);

    private DeliveryTasks() {}

    /** The task that hands id and ticket to a courier. */
    static OneTimeTask<Void> handingTo(ObjLongConsumer<DeliveryId> courier) {
        return Tasks.oneTime(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(WHEN_A_STEP_FAILS))
                .execute((TaskInstance<Void> instance, ExecutionContext context) -> {
                    String name = instance.getId();
                    int end = name.lastIndexOf(BEFORE_TICKET);
                    courier.accept(DeliveryId.parse(name.substring(0, end)), Long.parseLong(name.substring(end + 1)));
                });
    }

    /** Schedules the delivery's next step through connections of the data source. */
    static void schedule(DataSource dataSource, JdbcCustomization database, Delivery delivery, Instant at) {
        String name =
                delivery.id().toString() + BEFORE_TICKET + delivery.progress().ticket();
        TaskInstance<?> task = new TaskInstance.Builder<>(NAME, name)
                .priority(delivery.order().lane().priority())
                .build();
        SchedulerClient.Builder.create(dataSource)
                .jdbcCustomization(database)
                .enablePriority()
                .build()
                .scheduleIfNotExists(task, at);
    }
}
