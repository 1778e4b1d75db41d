package io.github.gongkai.validation;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What was found (校验报告): the same for the same input always. Immutable.
 *
 * @param verdict what follows
 * @param date the day as of which was judged
 * @param ruleSet id of the rule set that judged; several, separated by commas, where subjects were formed under different
 *     ones; null if none holds
 * @param calendar the facts that working days were counted by
 * @param terms checkpoint, policy and profile of the run
 * @param summary exact counts
 * @param notices in report order; of a frequent code only the first ones
 * @param counts exact number of notices, by code
 * @param breakdown exact counts by responsible body and by domain
 * @param notEvaluated rules that could not be judged for some subjects, with the reason
 * @param notChecked what was not looked at at all, in words
 */
public record ValidationReport(
        Verdict verdict,
        LocalDate date,
        @Nullable String ruleSet,
        String calendar,
        Terms terms,
        Summary summary,
        List<Notice> notices,
        SortedMap<NoticeCode, Long> counts,
        Breakdown breakdown,
        List<NotEvaluated> notEvaluated,
        List<String> notChecked) {
    /** Copies the collections. */
    public ValidationReport {
        notices = List.copyOf(notices);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        notEvaluated = List.copyOf(notEvaluated);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * One report on what several runs judged on the same terms: counts add up, the gravest verdict holds.
     *
     * @param parts at least one
     */
    public static ValidationReport combine(List<ValidationReport> parts) {
        checkArgument(!parts.isEmpty(), "nothing to combine");
        ValidationReport first = parts.get(0);
        SortedMap<NoticeCode, Long> counts = new TreeMap<>();
        parts.forEach(p -> p.counts.forEach((code, count) -> counts.merge(code, count, Long::sum)));
        SortedMap<String, Long> ruleSets = new TreeMap<>();
        parts.forEach(p -> p.terms.ruleSets().forEach((id, count) -> ruleSets.merge(id, count, Long::sum)));
        return new ValidationReport(
                parts.stream()
                        .map(ValidationReport::verdict)
                        .reduce(Verdict::graver)
                        .orElseThrow(),
                first.date,
                ruleSets(parts),
                first.calendar,
                new Terms(first.terms.checkpoint(), first.terms.policy(), first.terms.profile(), ruleSets),
                parts.stream()
                        .map(ValidationReport::summary)
                        .reduce(Summary::plus)
                        .orElseThrow(),
                parts.stream()
                        .flatMap(p -> p.notices.stream())
                        .sorted(Notice.REPORT_ORDER)
                        .toList(),
                counts,
                Breakdown.combine(
                        parts.stream().map(ValidationReport::breakdown).toList()),
                parts.stream().flatMap(p -> p.notEvaluated.stream()).toList(),
                parts.stream().flatMap(p -> p.notChecked.stream()).distinct().toList());
    }

    private static @Nullable String ruleSets(List<ValidationReport> parts) {
        String ids = parts.stream()
                .flatMap(p -> p.ruleSet == null ? Stream.of() : Stream.of(p.ruleSet.split(", ")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? null : ids;
    }

    /** How many notices of a code were counted but are not given in detail. */
    public SortedMap<NoticeCode, Long> omitted() {
        SortedMap<NoticeCode, Long> omitted = new TreeMap<>(counts);
        notices.forEach(n -> omitted.merge(n.code(), -1L, Long::sum));
        omitted.values().removeIf(count -> count <= 0);
        return omitted;
    }

    /**
     * By what the run judged.
     *
     * @param checkpoint the moment of the work
     * @param policy what made the verdict
     * @param profile severities that differ
     * @param ruleSets how many items or publications each rule set judged, by id; an empty id counts those that none holds for
     */
    public record Terms(Checkpoint checkpoint, Policy policy, Profile profile, SortedMap<String, Long> ruleSets) {
        /** Copies the map. */
        public Terms {
            ruleSets = Collections.unmodifiableSortedMap(new TreeMap<>(ruleSets));
        }
    }

    /**
     * Exact counts.
     *
     * @param checked items or publications looked at
     * @param errors notices that are errors
     * @param warnings notices that are warnings
     * @param infos notices that are hints
     */
    public record Summary(long checked, long errors, long warnings, long infos) {
        Summary plus(Summary other) {
            return new Summary(
                    checked + other.checked, errors + other.errors, warnings + other.warnings, infos + other.infos);
        }
    }
}
