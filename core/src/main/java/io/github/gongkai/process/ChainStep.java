package io.github.gongkai.process;

import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.standard.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain (公开环节). Immutable.
 *
 * @param code stable code within its chain
 * @param label the Chinese term
 * @param mandatory whether a finished matter must have it
 * @param link what its publication must be to that of the step it is reckoned from; null if the matter key alone binds it
 * @param from the earlier step that its limit runs from; null for the matter's start
 * @param limit a {@code Within}, or the {@code MinimumDuration} that {@code from} must be on display first; null without figure
 * @param provenance how sure the limit is
 * @param source where it stands
 */
public record ChainStep(
        String code,
        String label,
        boolean mandatory,
        PublicationLink.@Nullable Kind link,
        @Nullable String from,
        @Nullable TimeLimit limit,
        Provenance provenance,
        String source) {}
