package io.github.gongkai.internal.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plugin's code on a bounded pool of its own: with the plugin's context class loader, and no longer than it may take.
 * What must never happen again (a link error, a call that hangs) is told to the alarm.
 */
public final class CallGuard {
    private static final int LONGEST_QUEUE = 256;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    private final String subject;
    private final ClassLoader loader;
    private final BiConsumer<String, @Nullable Throwable> alarm;
    private final ThreadPoolExecutor pool;

    /** Guards the code of one subject, which sees the loader's classes. */
    public CallGuard(
            String subject, ClassLoader loader, CallLimits limits, BiConsumer<String, @Nullable Throwable> alarm) {
        this.subject = subject;
        this.loader = loader;
        this.alarm = alarm;
        this.pool = new ThreadPoolExecutor(
                limits.callsAtOnce(),
                limits.callsAtOnce(),
                KEEP_ALIVE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(LONGEST_QUEUE),
                limits.threads());
        pool.allowCoreThreadTimeOut(true);
    }

    /** The plugin's answer, never null. */
    public <T> T call(String operation, Duration timeout, Callable<@Nullable T> code) {
        if (timeout.isNegative() || timeout.isZero()) {
            // A clock that leapt ahead, or a long wait before: nothing that the plugin did, so no alarm.
            throw new PluginCallException(
                    operation + " of " + subject + " was not begun: its deadline has passed", false, null);
        }
        AtomicBoolean begun = new AtomicBoolean();
        Future<@Nullable T> future = submit(operation, begun, code);
        try {
            T answer = future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                throw new PluginCallException(subject + " answered null to " + operation, true, null);
            }
            return answer;
        } catch (TimeoutException e) {
            future.cancel(true);
            throw timedOut(operation, timeout, !begun.compareAndSet(false, true));
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new PluginCallException(
                    operation + " of " + subject + " was interrupted", !begun.compareAndSet(false, true), e);
        } catch (ExecutionException e) {
            throw failed(operation, e.getCause());
        }
    }

    /** Lets nothing more run. */
    public void shutDown() {
        pool.shutdownNow();
    }

    private <T> Future<@Nullable T> submit(String operation, AtomicBoolean begun, Callable<@Nullable T> code) {
        try {
            return pool.submit(() -> begun.compareAndSet(false, true) ? withLoader(code) : null);
        } catch (RejectedExecutionException e) {
            throw new PluginCallException(
                    subject + " has no room for another " + operation + ": too many calls wait, or it is closed",
                    false,
                    e);
        }
    }

    private <T> @Nullable T withLoader(Callable<@Nullable T> code) throws Exception {
        return under(loader, code);
    }

    /** Runs it on this thread with another context class loader, and puts the former back. */
    public static <T> @Nullable T under(ClassLoader loader, Callable<@Nullable T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return code.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private PluginCallException timedOut(String operation, Duration timeout, boolean begun) {
        String message = operation + " of " + subject + " did not return within " + timeout;
        if (begun) {
            alarm.accept(message, null);
        }
        return new PluginCallException(message, begun, null);
    }

    private PluginCallException failed(String operation, @Nullable Throwable cause) {
        if (cause instanceof VirtualMachineError error && !(cause instanceof StackOverflowError)) {
            throw error;
        }
        String message = operation + " of " + subject + " threw "
                + (cause == null ? "nothing" : cause.getClass().getName());
        if (cause instanceof LinkageError) {
            alarm.accept(message, cause);
        }
        return new PluginCallException(message, true, cause);
    }
}
