package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts by responsible body and by domain (分单位、分领域统计). An empty name stands for what states none; of more than
 * {@value #MOST_NAMES} names the last ones in order of appearance are counted under {@code …}. Immutable.
 *
 * @param byBody by name of the responsible body
 * @param byDomain by name of the domain
 */
public record Breakdown(
        SortedMap<String, ValidationReport.Summary> byBody, SortedMap<String, ValidationReport.Summary> byDomain) {
    static final int MOST_NAMES = 5_000;

    /** Copies the maps. */
    public Breakdown {
        byBody = Collections.unmodifiableSortedMap(new TreeMap<>(byBody));
        byDomain = Collections.unmodifiableSortedMap(new TreeMap<>(byDomain));
    }

    static Breakdown combine(List<Breakdown> parts) {
        return new Breakdown(
                sum(parts.stream().map(Breakdown::byBody).toList()),
                sum(parts.stream().map(Breakdown::byDomain).toList()));
    }

    private static SortedMap<String, ValidationReport.Summary> sum(
            List<SortedMap<String, ValidationReport.Summary>> parts) {
        SortedMap<String, ValidationReport.Summary> sum = new TreeMap<>();
        parts.forEach(part -> part.forEach((name, counts) -> sum.merge(name, counts, ValidationReport.Summary::plus)));
        return sum;
    }

    /** Counts while a run goes on. On one thread. */
    static final class Counter {
        private static final String REST = "…";

        private final Map<String, Row> bodies = new LinkedHashMap<>();
        private final Map<String, Row> domains = new LinkedHashMap<>();

        void checked(@Nullable NoticeSubject subject) {
            rows(subject, row -> row.checked++);
        }

        void found(@Nullable NoticeSubject subject, Severity severity) {
            rows(subject, row -> row.found(severity));
        }

        private void rows(@Nullable NoticeSubject subject, Consumer<Row> count) {
            count.accept(row(bodies, subject == null ? null : subject.body()));
            count.accept(row(domains, subject == null ? null : subject.domain()));
        }

        private static Row row(Map<String, Row> rows, @Nullable String name) {
            String key = name == null ? "" : name;
            Row row = rows.get(key);
            return row != null ? row : rows.computeIfAbsent(rows.size() < MOST_NAMES ? key : REST, k -> new Row());
        }

        void addAll(Counter other) {
            other.bodies.forEach((name, row) -> row(bodies, name).add(row));
            other.domains.forEach((name, row) -> row(domains, name).add(row));
        }

        /** The counts, the names made fit to be shown. */
        Breakdown counts(UnaryOperator<String> shown) {
            return new Breakdown(counts(bodies, shown), counts(domains, shown));
        }

        private static SortedMap<String, ValidationReport.Summary> counts(
                Map<String, Row> rows, UnaryOperator<String> shown) {
            SortedMap<String, ValidationReport.Summary> counts = new TreeMap<>();
            rows.forEach((name, row) -> counts.merge(shown.apply(name), row.summary(), ValidationReport.Summary::plus));
            return counts;
        }
    }

    private static final class Row {
        private long checked;
        private long errors;
        private long warnings;
        private long infos;

        void found(Severity severity) {
            switch (severity) {
                case ERROR -> errors++;
                case WARNING -> warnings++;
                case INFO -> infos++;
            }
        }

        void add(Row other) {
            checked += other.checked;
            errors += other.errors;
            warnings += other.warnings;
            infos += other.infos;
        }

        ValidationReport.Summary summary() {
            return new ValidationReport.Summary(checked, errors, warnings, infos);
        }
    }
}
