package io.github.gongkai.examples.cli;

import io.github.gongkai.validation.ValidationListener;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A counter of what was judged: on a terminal only, and only for what takes more than a second. On one thread. */
final class JudgingProgress implements ValidationListener, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final boolean terminal = Ansi.AUTO.enabled();
    private final long startedAt = System.nanoTime();
    private @Nullable ProgressBar bar;

    @Override
    public void onProgress(long checked) {
        if (terminal && bar == null && System.nanoTime() - startedAt > PATIENCE) {
            bar = new ProgressBarBuilder().setTaskName("校验").setInitialMax(-1).build();
        }
        if (bar != null) {
            bar.stepTo(checked);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
