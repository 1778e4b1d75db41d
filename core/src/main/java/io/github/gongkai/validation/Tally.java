package io.github.gongkai.validation;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts everything, keeps a bounded number of details. For one run on one thread. */
final class Tally {
    private final int samples;
    private final SortedMap<NoticeCode, Long> counts = new TreeMap<>();
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private final List<Notice> kept = new ArrayList<>();
    private final SortedMap<NoticeCode, SortedMap<NotEvaluated.Reason, Long>> notEvaluated = new TreeMap<>();

    Tally(int samples) {
        this.samples = samples;
    }

    /** Whether another notice of the code would be kept; spares making one that would not. */
    boolean keepsAnother(NoticeCode code) {
        return counts.getOrDefault(code, 0L) < samples;
    }

    void count(NoticeCode code, Severity severity) {
        counts.merge(code, 1L, Long::sum);
        bySeverity.merge(severity, 1L, Long::sum);
    }

    void add(Notice notice) {
        if (keepsAnother(notice.code())) {
            kept.add(notice);
        }
        count(notice.code(), notice.severity());
    }

    void notEvaluated(NoticeCode code, NotEvaluated.Reason reason) {
        notEvaluated.computeIfAbsent(code, c -> new TreeMap<>()).merge(reason, 1L, Long::sum);
    }

    List<Notice> notices() {
        List<Notice> sorted = new ArrayList<>(kept);
        sorted.sort(Notice.REPORT_ORDER);
        return sorted;
    }

    SortedMap<NoticeCode, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    ValidationReport.Summary summary(long checked) {
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
