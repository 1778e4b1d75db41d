package io.github.gongkai.delivery.jdbc;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever waits for the worker to become idle, each time a step has ended. */
final class IdleSignal extends AbstractSchedulerListener {
    private final Semaphore steps = new Semaphore(0);

    /** Returns when a step has ended; false if time is up. */
    boolean await(Duration most) {
        try {
            boolean ended = steps.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            steps.drainPermits();
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("waiting for the worker was interrupted", e);
        }
    }

    @Override
    public void onExecutionComplete(ExecutionComplete executionComplete) {
        steps.release();
    }
}
