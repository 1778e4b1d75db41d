package io.github.gongkai.channel.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share a work of many pieces: what they make comes back in the order of the work, whoever made it, and only some
 * pieces are ever under way. The first failure ends the work. Not thread-safe itself; to be closed.
 */
final class Crew implements AutoCloseable {
    private static final int UNDER_WAY = 512;

    private final @Nullable ExecutorService threads;

    private Crew(@Nullable ExecutorService threads) {
        this.threads = threads;
    }

    /** A thread for each processor. */
    static Crew ofAll() {
        return new Crew(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()));
    }

    /** Nobody but the caller, who finishes each piece before the next begins. */
    static Crew ofCaller() {
        return new Crew(null);
    }

    /** A piece of work. */
    @FunctionalInterface
    interface Step<T, R> {
        /** Does it. */
        R apply(T piece) throws IOException;
    }

    /** Takes, in the caller's thread, what was made. */
    @FunctionalInterface
    interface Sink<R> {
        /** Takes it. */
        void accept(R made) throws IOException;
    }

    <T, R> void work(Iterator<T> pieces, Step<T, R> step, Sink<R> sink) throws IOException {
        Deque<Future<R>> underWay = new ArrayDeque<>();
        while (pieces.hasNext()) {
            T piece = pieces.next();
            if (threads == null) {
                sink.accept(step.apply(piece));
            } else {
                underWay.add(threads.submit(() -> step.apply(piece)));
                if (underWay.size() == UNDER_WAY) {
                    sink.accept(get(underWay.remove()));
                }
            }
        }
        while (!underWay.isEmpty()) {
            sink.accept(get(underWay.remove()));
        }
    }

    /** A piece of work that leaves nothing for the caller. */
    @FunctionalInterface
    interface Task {
        /** Does it. */
        void run() throws IOException;
    }

    void doAll(List<Task> tasks) throws IOException {
        work(
                tasks.iterator(),
                task -> {
                    task.run();
                    return task;
                },
                task -> {});
    }

    private static <R> R get(Future<R> made) throws IOException {
        try {
            return made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("网站生成被中断 (interrupted)");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            } else if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for those who are still at work, so that nothing is written afterwards. */
    @Override
    public void close() throws IOException {
        if (threads == null) {
            return;
        }
        threads.shutdownNow();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // A piece is one page: it ends.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("网站生成被中断 (interrupted)");
        }
    }
}
