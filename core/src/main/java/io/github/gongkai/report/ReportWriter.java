package io.github.gongkai.report;

import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.Writer;

/** Writes a report in one form (报告格式). Implementations are immutable and thread-safe; they write the same for the same report. */
@FunctionalInterface
public interface ReportWriter {
    /** Writes the report and flushes; the writer stays open. */
    void write(ValidationReport report, Writer to) throws IOException;
}
