package io.github.gongkai.examples.cli;

import io.github.gongkai.report.HtmlReport;
import io.github.gongkai.report.JsonReport;
import io.github.gongkai.report.ReportComparison;
import io.github.gongkai.report.ReportWriter;
import io.github.gongkai.report.SarifReport;
import io.github.gongkai.report.TextReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a report can be printed. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For code scanners and editors. */
    SARIF,
    /** A web page. */
    HTML;

    /** The writer of this form; with what changed since an earlier report, if there is one. */
    ReportWriter writer(Locale locale, @Nullable ReportComparison earlier) {
        return switch (this) {
            case TEXT ->
                earlier == null ? TextReport.in(locale) : TextReport.in(locale).since(earlier);
            case JSON -> earlier == null ? new JsonReport() : new JsonReport().since(earlier);
            case SARIF -> new SarifReport();
            case HTML ->
                earlier == null ? HtmlReport.in(locale) : HtmlReport.in(locale).since(earlier);
        };
    }
}
