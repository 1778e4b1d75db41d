package io.github.gongkai.delivery.jdbc;

import java.util.function.Supplier;

/**
 * A thread of the worker that is not interrupted while it writes to the ledger, only before and after: an embedded database
 * closes its file when a thread that writes to it is interrupted. Stopping interrupts what hangs in a channel; that thread
 * still has to write down how it ended.
 */
final class ShieldedThread extends Thread {
    private boolean writing;
    private boolean interruptedMeanwhile;

    ShieldedThread(Runnable task, String name) {
        super(task, name);
    }

    @Override
    public void interrupt() {
        synchronized (this) {
            if (writing) {
                interruptedMeanwhile = true;
                return;
            }
        }
        super.interrupt();
    }

    /** Does the work uninterrupted on any thread; an interruption is there again afterwards. */
    static <T> T whileWriting(Supplier<T> work) {
        ShieldedThread shielded = Thread.currentThread() instanceof ShieldedThread thread ? thread : null;
        boolean begun = shielded != null && shielded.begin();
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            boolean meanwhile = shielded != null && begun && shielded.end();
            if (interrupted || meanwhile) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean begin() {
        boolean outermost = !writing;
        writing = true;
        return outermost;
    }

    private synchronized boolean end() {
        boolean interrupted = interruptedMeanwhile;
        writing = false;
        interruptedMeanwhile = false;
        return interrupted;
    }
}
