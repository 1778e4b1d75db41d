package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a judge puts what it finds about the subject in hand. Wording, severity and basis come from the code. */
public interface Findings {
    /**
     * Reports a finding.
     *
     * @param pointer JSON pointer of the value below the subject, such as {@code /standard/timeLimit}; empty for the whole
     * @param found what stands there, or null where nothing does or where it must not be shown
     * @param places values for the named places of the wording
     */
    void found(NoticeCode code, String pointer, @Nullable String found, Map<String, ?> places);

    /** Reports a finding whose wording has no places of its own. */
    default void found(NoticeCode code, String pointer, @Nullable String found) {
        found(code, pointer, found, Map.of());
    }

    /** States that a rule could not be judged for the subject. */
    void notEvaluated(NoticeCode code, NotEvaluated.Reason reason);

    /** Pointer of the subject from the top of what is judged; for a judge that reports about it later, in {@code finish}. */
    String subjectPointer();
}
