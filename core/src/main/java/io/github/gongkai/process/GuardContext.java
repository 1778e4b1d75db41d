package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a guard may look at: the case as it would be after the move, who asks, and when. Immutable.
 *
 * @param subject the case judged
 * @param before the case as it stands; the same where the gate judges a case at rest
 * @param request the request, or null where the gate judges a case at rest
 * @param at the moment of judging
 * @param figures for terms
 * @param texts for wording
 */
record GuardContext(
        DisclosureCase subject,
        DisclosureCase before,
        @Nullable TransitionRequest request,
        Instant at,
        ProcessFigures figures,
        NoticeTexts texts) {
    List<Notice> pass() {
        return List.of();
    }

    /** One finding at a place of the case. */
    List<Notice> find(int number, String pointer, @Nullable String found) {
        return find(number, pointer, found, Map.of());
    }

    List<Notice> find(int number, String pointer, @Nullable String found, Map<String, ?> places) {
        return List.of(ProcessCodes.notice(texts, number, pointer, found, places));
    }

    /** A finding if the claim does not hold. */
    List<Notice> demand(boolean holds, int number, String pointer) {
        return holds ? pass() : find(number, pointer, null);
    }

    Optional<PublicityDecision> publicity() {
        return Optional.ofNullable(subject.subject().publicity());
    }
}
