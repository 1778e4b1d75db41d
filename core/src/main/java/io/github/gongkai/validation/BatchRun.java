package io.github.gongkai.validation;

import com.google.common.base.Throwables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges subjects in batches, each batch on any thread, and puts the tallies together in the order of the subjects. Where a
 * batch ends depends on the subjects alone, so that the outcome is the same for any number of threads. Holds a few batches at a
 * time. Used by one thread.
 */
final class BatchRun implements AutoCloseable {
    private static final int MOST_SUBJECTS = 256;
    private static final int MOST_WEIGHT = 2 << 20;

    private final RunRules rules;
    private final RunTerms terms;
    private final Pending pending;
    private final int threads;
    private final @Nullable ExecutorService pool;
    private final BlockingQueue<Judges> idle;
    private final Judges inOrder;
    private final List<GuardedRules> foreign;
    private final Tally total;
    private final Deque<FutureTask<Batch>> underWay = new ArrayDeque<>();
    private List<Unread> next = new ArrayList<>();
    private int weight;

    BatchRun(RunRules rules, RunTerms terms, Pending pending, int threads) {
        this.rules = rules;
        this.terms = terms;
        this.pending = pending;
        this.threads = threads;
        this.total = terms.newTally();
        this.idle = new ArrayBlockingQueue<>(threads);
        idle.add(new Judges(rules.single(), terms, pending, total));
        this.inOrder = new Judges(rules.across(), terms, pending, total);
        this.foreign = rules.start(terms, pending, total);
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, BatchRun::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gongkai-validation");
        thread.setDaemon(true);
        return thread;
    }

    void add(Unread subject) {
        next.add(subject);
        weight += subject.weight();
        if (next.size() == MOST_SUBJECTS || weight >= MOST_WEIGHT) {
            submit();
        }
    }

    /** Items and publications judged so far, whole batches only. */
    long checked() {
        return total.checked();
    }

    private void submit() {
        List<Unread> subjects = next;
        FutureTask<Batch> work = new FutureTask<>(() -> judge(subjects));
        underWay.add(work);
        next = new ArrayList<>();
        weight = 0;
        if (pool == null) {
            work.run();
            collect();
        } else {
            pool.execute(work);
            while (underWay.size() > 2 * threads) {
                collect();
            }
        }
    }

    private Batch judge(List<Unread> unread) {
        List<SubjectInHand> subjects = new ArrayList<>(unread.size());
        Tally tally = terms.newTally();
        Judges free = idle.poll();
        Judges judges = free == null ? new Judges(rules.single(), terms, pending, terms.newTally()) : free;
        for (Unread next : unread) {
            SubjectInHand subject = next.reader().get();
            subjects.add(subject);
            subject.imported()
                    .forEach(notice -> tally.add(
                            notice.code(),
                            terms.severityOf(notice),
                            subject.place().about(),
                            () -> terms.imported(notice, subject.place())));
            judges.judge(subject, tally);
            if (subject.counts()) {
                tally.checked(subject.place().about(), subject.place().rules().id());
            }
        }
        idle.offer(judges);
        return new Batch(subjects, tally);
    }

    /** Takes the oldest batch, waits for it, and shows its subjects to the rules that want them in order. */
    private void collect() {
        Batch batch = resultOf(underWay.remove());
        total.append(batch.tally());
        Tally tally = terms.newTally();
        for (SubjectInHand subject : batch.subjects()) {
            inOrder.judge(subject, tally);
        }
        for (GuardedRules plugin : foreign) {
            plugin.judge(batch.subjects(), tally);
        }
        for (SubjectInHand subject : batch.subjects()) {
            if (!subject.place().pointer().isEmpty()) {
                pending.passed(subject.place());
            }
        }
        total.append(tally);
        terms.full().addAll(total.listFull());
    }

    private static Batch resultOf(Future<Batch> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    // Rules are guarded one by one: what comes through is the reader's, or an error of the machine or
                    // of the engine.
                    Throwable cause = e.getCause() == null ? e : e.getCause();
                    Throwables.throwIfUnchecked(cause);
                    throw new IllegalStateException("judging failed", cause);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Judges what is left and asks the rules across subjects for their last word. */
    Tally finish() {
        if (!next.isEmpty()) {
            submit();
        }
        while (!underWay.isEmpty()) {
            collect();
        }
        inOrder.finish(total);
        for (GuardedRules plugin : foreign) {
            plugin.finish(total);
        }
        return total;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
        foreign.forEach(GuardedRules::close);
    }

    /** A subject that is read on the thread that judges it; {@code weight} is roughly its size. */
    record Unread(int weight, Supplier<SubjectInHand> reader) {}

    private record Batch(List<SubjectInHand> subjects, Tally tally) {}
}
