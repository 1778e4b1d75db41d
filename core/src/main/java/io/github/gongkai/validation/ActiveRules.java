package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold on a day: a rule set, and what plugins add to it on that day. Immutable.
 *
 * @param number position in the timeline
 * @param ruleSet the rule set, or null if none holds
 * @param id ids of the rule set and of the additions, for the report; empty if none holds
 * @param codes codes that are judged
 */
record ActiveRules(int number, @Nullable RuleSet ruleSet, String id, Set<NoticeCode> codes) {
    /** Under which part of a code's wording this rule set's own basis stands. */
    String basisPart() {
        return ruleSet == null ? "basis" : "basis." + ruleSet.id();
    }
}
