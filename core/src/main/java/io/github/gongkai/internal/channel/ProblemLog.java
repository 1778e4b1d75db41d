package io.github.gongkai.internal.channel;

import io.github.gongkai.channel.ChannelProblem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each problem and logs it once. Thread-safe. */
final class ProblemLog implements Consumer<ChannelProblem> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);
    /** A channel that is put back in service and fails again must not fill the heap. */
    private static final int MOST_KEPT = 1000;

    private final List<ChannelProblem> kept = new CopyOnWriteArrayList<>();

    @Override
    public void accept(ChannelProblem problem) {
        LOG.warn("channel plugin problem: {}", problem, problem.cause());
        if (kept.size() < MOST_KEPT) {
            kept.add(problem);
        }
    }

    List<ChannelProblem> all() {
        return List.copyOf(kept);
    }
}
