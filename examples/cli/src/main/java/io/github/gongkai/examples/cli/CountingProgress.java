package io.github.gongkai.examples.cli;

import io.github.gongkai.validation.ValidationListener;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A bar that counts what is done: on a terminal only, and only for what takes more than a second. On one thread. */
final class CountingProgress implements ValidationListener, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final boolean terminal = Ansi.AUTO.enabled();
    private final long startedAt = System.nanoTime();
    private final String task;
    private final long total;
    private @Nullable ProgressBar bar;

    /** Of a task that takes so many steps; -1 if nobody knows. */
    CountingProgress(String task, long total) {
        this.task = task;
        this.total = total;
    }

    @Override
    public void onProgress(long done) {
        if (terminal && bar == null && System.nanoTime() - startedAt > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Makes room for a line of output where the bar stands; it comes back below. */
    void clear() {
        if (bar != null) {
            System.err.print("\r\u001b[K");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
