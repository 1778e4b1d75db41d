package io.github.gongkai.process;

import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Checkpoint;

/**
 * Judges the content of a publication (内容校验); a validator stands behind it. Must be thread-safe. It may throw: the gate then
 * treats the content as undecided, never as good.
 */
@FunctionalInterface
public interface ContentJudge {
    /** What is found in that publication at that checkpoint. */
    ContentFindings judge(Publication publication, Checkpoint checkpoint);
}
