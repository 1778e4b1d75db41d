package io.github.gongkai.validation;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counts everything, keeps a bounded number of details. On one thread at a time. */
final class Tally {
    private final int samples;
    private final Set<NoticeCode> full;
    private final SortedMap<NoticeCode, Long> counts = new TreeMap<>();
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private final Breakdown.Counter breakdown = new Breakdown.Counter();
    private final SortedMap<NoticeCode, Integer> keptOf = new TreeMap<>();
    private final List<Notice> kept = new ArrayList<>();
    private final SortedMap<NoticeCode, SortedMap<NotEvaluated.Reason, Long>> notEvaluated = new TreeMap<>();
    private final SortedMap<String, Long> ruleSets = new TreeMap<>();
    private long checked;

    /**
     * Begins at nothing.
     *
     * @param samples details kept of one code
     * @param full codes whose details are not wanted any more
     */
    Tally(int samples, Set<NoticeCode> full) {
        this.samples = samples;
        this.full = full;
    }

    /** A subject was looked at under the rules of that id, which is empty if there are none. */
    void checked(@Nullable NoticeSubject subject, String ruleSet) {
        checked++;
        breakdown.checked(subject);
        ruleSets.merge(ruleSet, 1L, Long::sum);
    }

    /** Counts a notice; makes it only if its details are wanted. */
    void add(NoticeCode code, Severity severity, @Nullable NoticeSubject subject, Supplier<Notice> details) {
        counts.merge(code, 1L, Long::sum);
        bySeverity.merge(severity, 1L, Long::sum);
        breakdown.found(subject, severity);
        if (!full.contains(code)) {
            keep(code, details);
        }
    }

    private void keep(NoticeCode code, Supplier<Notice> details) {
        if (keptOf.getOrDefault(code, 0) < samples) {
            keptOf.merge(code, 1, Integer::sum);
            kept.add(details.get());
        }
    }

    void notEvaluated(NoticeCode code, NotEvaluated.Reason reason) {
        notEvaluated(code, reason, 1);
    }

    private void notEvaluated(NoticeCode code, NotEvaluated.Reason reason, long count) {
        notEvaluated.computeIfAbsent(code, c -> new TreeMap<>()).merge(reason, count, Long::sum);
    }

    /** Adds the tally of the subjects that follow. */
    void append(Tally next) {
        checked += next.checked;
        next.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
        next.bySeverity.forEach((severity, count) -> bySeverity.merge(severity, count, Long::sum));
        next.ruleSets.forEach((id, count) -> ruleSets.merge(id, count, Long::sum));
        next.notEvaluated.forEach(
                (code, reasons) -> reasons.forEach((reason, count) -> notEvaluated(code, reason, count)));
        breakdown.addAll(next.breakdown);
        next.kept.forEach(notice -> keep(notice.code(), () -> notice));
    }

    /** The codes of which no more details are taken. */
    List<NoticeCode> listFull() {
        return keptOf.entrySet().stream()
                .filter(e -> e.getValue() >= samples)
                .map(Map.Entry::getKey)
                .toList();
    }

    long checked() {
        return checked;
    }

    List<Notice> notices() {
        List<Notice> sorted = new ArrayList<>(kept);
        sorted.sort(Notice.REPORT_ORDER);
        return sorted;
    }

    SortedMap<NoticeCode, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    SortedMap<String, Long> ruleSets() {
        return Collections.unmodifiableSortedMap(ruleSets);
    }

    Breakdown breakdown(UnaryOperator<String> shown) {
        return breakdown.counts(shown);
    }

    ValidationReport.Summary summary() {
        return new ValidationReport.Summary(
                checked, count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
    }

    private long count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0L);
    }

    @Nullable
    Severity gravest() {
        return bySeverity.keySet().stream().max(Severity::compareTo).orElse(null);
    }

    boolean isUndecided() {
        return notEvaluated.values().stream()
                .flatMap(reasons -> reasons.keySet().stream())
                .anyMatch(NotEvaluated.Reason::isDecisive);
    }

    List<NotEvaluated> notEvaluated(Function<NotEvaluated.Reason, String> texts) {
        List<NotEvaluated> list = new ArrayList<>();
        notEvaluated.forEach((code, reasons) -> reasons.forEach(
                (reason, count) -> list.add(new NotEvaluated(code, reason, count, texts.apply(reason)))));
        return list;
    }
}
