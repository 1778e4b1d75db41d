package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.delivery.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets changes that several threads make at the same moment share one transaction (合并提交), for a database that writes one
 * commit at a time. While one thread commits, the others' changes gather; the next thread commits them all. Each returns when
 * its own change is committed, so nothing is promised earlier. A group that fails is done again one by one, so that a bad
 * change spoils no other. Thread-safe.
 */
final class GroupCommit {
    private final Function<List<Change>, List<Optional<Delivery>>> transaction;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /** Over a function that makes all of the changes in one transaction, or throws and makes none. */
    GroupCommit(Function<List<Change>, List<Optional<Delivery>>> transaction) {
        this.transaction = transaction;
    }

    /** Returns once the change is committed, or refused. */
    Optional<Delivery> change(Change change) {
        Entry mine = new Entry(change);
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.done) {
                write(gather());
            }
        } finally {
            writing.unlock();
        }
        return mine.get();
    }

    private List<Entry> gather() {
        List<Entry> group = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        return group;
    }

    private void write(List<Entry> group) {
        try {
            List<Optional<Delivery>> answers =
                    transaction.apply(group.stream().map(entry -> entry.change).toList());
            for (int i = 0; i < answers.size(); i++) {
                group.get(i).end(answers.get(i), null);
            }
        } catch (RuntimeException | Error e) {
            if (group.size() == 1) {
                group.get(0).end(Optional.empty(), e);
            } else {
                group.forEach(entry -> write(List.of(entry)));
            }
        }
    }

    /** A change, and what became of it; written and read under the lock, or by the thread that waits for it after it. */
    private static final class Entry {
        private final Change change;
        private Optional<Delivery> answer = Optional.empty();
        private @Nullable Throwable failure;
        private boolean done;

        Entry(Change change) {
            this.change = change;
        }

        void end(Optional<Delivery> became, @Nullable Throwable failed) {
            answer = became;
            failure = failed;
            done = true;
        }

        Optional<Delivery> get() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return answer;
        }
    }
}
