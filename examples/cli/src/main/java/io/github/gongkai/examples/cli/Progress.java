package io.github.gongkai.examples.cli;

import io.github.gongkai.delivery.DeliveryEvent;
import io.github.gongkai.delivery.DeliveryListener;
import io.github.gongkai.delivery.DeliveryState;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A progress bar for deliveries: on a terminal only, and only for what takes more than a second. Thread-safe. */
final class Progress implements DeliveryListener, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final boolean terminal = Ansi.AUTO.enabled();
    private long startedAt;
    private long total;
    private long done;
    private @Nullable ProgressBar bar;

    /** From here on so many deliveries are expected to end. */
    synchronized void expect(long deliveries) {
        startedAt = System.nanoTime();
        total = deliveries;
    }

    @Override
    public synchronized void onChange(DeliveryEvent event) {
        if (isUnderWay(event.delivery().state())) {
            return;
        }
        done++;
        if (terminal && bar == null && System.nanoTime() - startedAt > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName("投递")
                    .setInitialMax(total)
                    .continuousUpdate()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(Math.min(done, total));
        }
    }

    private static boolean isUnderWay(DeliveryState state) {
        return state.isWaiting() || state == DeliveryState.SENDING;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
