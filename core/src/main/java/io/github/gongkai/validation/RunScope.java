package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceMap;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one run judges, and by what. Immutable.
 *
 * @param context what rules may know
 * @param timeline which rules hold on which day
 * @param rules the rules that apply at the checkpoint
 * @param texts the wording
 * @param subject type of what is counted: items or publications
 * @param whole whether subjects are judged against each other
 */
record RunScope(
        RuleContext context,
        RuleTimeline timeline,
        RunRules rules,
        NoticeTexts texts,
        Class<?> subject,
        boolean whole) {
    LocalDate date() {
        return context.date();
    }

    /** A subject is judged by the rules of the day it was formed; one that states no day by those of the run's. */
    Whereabouts whereabouts(Object value, String pointer, SourceMap places) {
        LocalDate formedOn = SubjectInHand.formedOn(value, context.catalog());
        return new Whereabouts(
                pointer,
                timeline.on(formedOn == null ? date() : formedOn),
                places,
                SubjectInHand.about(value, context.catalog()));
    }

    /** Whether some subject, or the run where there was none, had no rules to be judged by. */
    boolean lacksRules(Set<String> used) {
        return used.contains("") || used.isEmpty() && timeline.on(date()).id().isEmpty();
    }

    /** The rule sets that judged, the day's if there was nothing to judge; null if none holds. */
    @Nullable
    String ruleSet(Set<String> used) {
        String ids = used.isEmpty()
                ? timeline.on(date()).id()
                : String.join(", ", used.stream().filter(id -> !id.isEmpty()).toList());
        return ids.isEmpty() ? null : ids;
    }
}
