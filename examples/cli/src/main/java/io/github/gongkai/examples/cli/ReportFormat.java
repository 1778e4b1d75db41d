package io.github.gongkai.examples.cli;

import io.github.gongkai.report.JsonReport;
import io.github.gongkai.report.ReportWriter;
import io.github.gongkai.report.TextReport;
import java.util.Locale;

/** The forms in which a report can be asked for. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    ReportWriter writer() {
        return switch (this) {
            case TEXT -> TextReport.in(Locale.CHINA);
            case JSON -> new JsonReport();
        };
    }

    /** By the ending of a file's name; text for every other than {@code .json}. */
    static ReportFormat ofFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : TEXT;
    }
}
