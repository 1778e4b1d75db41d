package io.github.gongkai.channel.tck;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What judging a plugin by all rules came to (符合性报告); its text form has a line for each rule. Immutable.
 *
 * @param outcomes one for each rule, in their order
 */
public record ConformanceReport(List<RuleOutcome> outcomes) {
    /** Copies the list. */
    public ConformanceReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether no rule is broken. Rules may have been skipped: see {@link #skipped}. */
    public boolean conforms() {
        return failed().isEmpty();
    }

    /** Broken rules. */
    public List<RuleOutcome> failed() {
        return of(RuleOutcome.Kind.FAILED);
    }

    /** Rules that were not judged, each with its reason. */
    public List<RuleOutcome> skipped() {
        return of(RuleOutcome.Kind.SKIPPED);
    }

    private List<RuleOutcome> of(RuleOutcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    @Override
    public String toString() {
        return outcomes.stream().map(RuleOutcome::toString).collect(Collectors.joining("\n"));
    }
}
