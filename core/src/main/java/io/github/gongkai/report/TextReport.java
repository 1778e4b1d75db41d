package io.github.gongkai.report;

import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.validation.Profile;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report for people at a desk: what was found, grouped by place, each with what stands there, what should, and how to mend
 * it; the conclusion stands last, where a terminal shows it. Lines end with a line feed.
 */
public final class TextReport implements ReportWriter {
    private final Wording words;
    private final boolean english;
    private final @Nullable ReportComparison comparison;

    private TextReport(Wording words, boolean english, @Nullable ReportComparison comparison) {
        this.words = words;
        this.english = english;
        this.comparison = comparison;
    }

    /** In a language: English for {@code en}, Chinese for every other. Choose the one that the report was made in. */
    public static TextReport in(Locale locale) {
        return new TextReport(Wording.of(locale), locale.getLanguage().equals(Locale.ENGLISH.getLanguage()), null);
    }

    /** The same form, with what changed since an earlier report. */
    public TextReport since(ReportComparison earlier) {
        return new TextReport(words, english, earlier);
    }

    @Override
    public void write(ValidationReport report, Writer to) throws IOException {
        StringBuilder text = new StringBuilder();
        head(report, text);
        notices(report, text);
        tail(report, text);
        to.append(text).flush();
    }

    private void head(ValidationReport report, StringBuilder text) {
        line(text, words.get("report.title"));
        String ruleSet = report.ruleSet();
        ValidationReport.Terms terms = report.terms();
        line(
                text,
                words.get(
                        "report.date",
                        report.date(),
                        ruleSet == null ? words.get("report.noRuleSet") : ruleSet,
                        english ? terms.checkpoint().code() : terms.checkpoint().label(),
                        terms.policy().name()));
        Profile profile = terms.profile();
        if (!profile.severities().isEmpty()) {
            String overrides = profile.severities().entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue().code())
                    .collect(Collectors.joining(", "));
            line(text, words.get("report.override", profile.name(), overrides));
        }
        line(text, "");
    }

    private void notices(ValidationReport report, StringBuilder text) {
        String place = "";
        for (Notice notice : report.notices()) {
            String here = notice.location().toString();
            String shown = here.isEmpty() ? words.get("report.whole") : here;
            if (!shown.equals(place)) {
                line(text, shown);
                place = shown;
            }
            String severity = words.get("severity." + notice.severity().code());
            String change = comparison != null && comparison.isNew(notice) ? " " + words.get("change.new") : "";
            line(text, "  [" + severity + " " + notice.code() + change + "] " + notice.message());
            part(text, "report.found", notice.found());
            part(text, "report.expected", notice.expected());
            part(text, "report.fix", notice.fix());
            part(text, "report.basis", notice.basis());
        }
        if (!report.notices().isEmpty()) {
            line(text, "");
        }
    }

    private void tail(ValidationReport report, StringBuilder text) {
        if (comparison != null) {
            since(comparison, text);
        }
        report.omitted().forEach((code, count) -> line(text, words.get("report.omitted", code, count)));
        report.notEvaluated().forEach(e -> line(text, words.get("report.notEvaluated", e.code(), e.count(), e.text())));
        report.notChecked().forEach(item -> line(text, words.get("report.notChecked", item)));
        ValidationReport.Summary summary = report.summary();
        line(
                text,
                words.get(
                        "report.summary",
                        english ? report.verdict().english() : report.verdict().label(),
                        summary.checked(),
                        summary.errors(),
                        summary.warnings(),
                        summary.infos()));
    }

    private void since(ReportComparison earlier, StringBuilder text) {
        int mended = earlier.mended().size();
        line(
                text,
                words.get(
                        "report.since",
                        earlier.earlierDate(),
                        earlier.appeared().size(),
                        earlier.remaining().size(),
                        mended));
        if (!earlier.isComplete()) {
            line(text, words.get("report.sinceIncomplete"));
        }
        earlier.mended().forEach(n -> line(text, words.get("report.mended", n.code(), n.location(), n.message())));
    }

    private void part(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            line(text, words.get(key, value));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
