package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.IdempotencyKey;
import java.util.Set;

/**
 * Stands for the far end (对端模拟): in memory, on loopback, or a folder. It is told what the next publishing meets, and counts
 * what came out. Called from several threads.
 */
public interface RemoteSimulator {
    /** Faults that it can play beside {@link Fault#NONE}; rules on the others are skipped. */
    Set<Fault> faults();

    /** Says what the next publishing meets; those after it meet nothing. Called with {@link Fault#NONE} to take it back. */
    void nextPublishMeets(Fault fault);

    /** How many times something came out under a key. */
    int effects(IdempotencyKey key);

    /** Grows whenever the far end is touched in whatever way: requests seen, files in the folder. */
    long traffic();

    /** Decides at once what was accepted and is pending; nothing to do where nothing is ever pending. */
    default void settle() {}

    /**
     * From now on nothing that came out can be taken back.
     *
     * @throws UnsupportedOperationException if it cannot play that; the rule is then skipped
     */
    default void forbidRetraction() {
        throw new UnsupportedOperationException("the far end cannot forbid a retraction");
    }

    /** What a publishing meets. */
    enum Fault {
        /** Nothing: it succeeds. */
        NONE,
        /** The content is refused for good. */
        REJECT,
        /** Too many calls; refused for now. */
        RATE_LIMIT,
        /** The connection is cut when the request was sent, before the far end took it: no effect. */
        CUT_BEFORE_ACCEPT,
        /** The connection is cut after the far end took it: one effect, no answer. */
        CUT_AFTER_ACCEPT,
        /** The far end takes the request and never answers. */
        SILENT
    }
}
