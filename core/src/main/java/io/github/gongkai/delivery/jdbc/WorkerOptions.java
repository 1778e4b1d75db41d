package io.github.gongkai.delivery.jdbc;

import java.time.Duration;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How a worker works. Immutable.
 *
 * @param name of the worker; no two running workers of one ledger may share it
 * @param soleWorker whether what this name held at the start is surely left over from an earlier life
 * @param threads most steps at once
 * @param pollingInterval how often it looks for what is due
 * @param heartbeatInterval how often it shows that it lives; after six missed ones others take over
 * @param stopTimeout how long stopping waits for steps under way
 */
public record WorkerOptions(
        String name,
        boolean soleWorker,
        int threads,
        Duration pollingInterval,
        Duration heartbeatInterval,
        Duration stopTimeout) {
    /** Refuses a blank name and fewer than one thread. */
    public WorkerOptions {
        checkArgument(!name.isBlank(), "a worker needs a name");
        checkArgument(threads >= 1, "a worker needs a thread, found: %s", threads);
    }

    /** For an embedded ledger that only this process can open. */
    public static WorkerOptions embedded() {
        return new WorkerOptions(
                "gongkai-embedded", true, 8, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(35));
    }

    /** For one of several workers; the name tells them apart, such as host and process. */
    public static WorkerOptions shared(String name) {
        return new WorkerOptions(name, false, 8, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(35));
    }
}
