package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import java.time.Duration;

/**
 * Tasks of db-scheduler, one for each time that a delivery becomes due: their name is the delivery's id and its ticket. A
 * delivery that moves on takes its task away, see {@link TaskTable}.
 */
final class DeliveryTasks {
    static final String NAME = "gongkai-delivery";
    private static final char BEFORE_TICKET = '.';
    /** Only the ledger's own database can make a step fail; it may be back soon. */
    private static final Duration WHEN_A_STEP_FAILS = Duration.ofSeconds(30);

    private DeliveryTasks() {}

    /** The name of the task for the ticket that the delivery has. */
    static String instance(Delivery delivery) {
        return delivery.id().toString() + BEFORE_TICKET + delivery.progress().ticket();
    }

    /** The task that hands id and ticket to a courier. */
    static CustomTask<Void> handingTo(Step courier) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(WHEN_A_STEP_FAILS))
                .execute((TaskInstance<Void> instance, ExecutionContext context) -> {
                    String name = instance.getId();
                    int end = name.lastIndexOf(BEFORE_TICKET);
                    DeliveryId id = DeliveryId.parse(name.substring(0, end));
                    boolean taken = courier.take(id, Long.parseLong(name.substring(end + 1)));
                    // A step that was taken has taken its task away in the commit of its outcome.
                    return taken ? (complete, operations) -> {} : new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /** One step of one delivery; false if the ticket was not the current one. */
    @FunctionalInterface
    interface Step {
        boolean take(DeliveryId id, long ticket);
    }
}
