package io.github.gongkai.examples.cli;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.report.FixList;
import io.github.gongkai.report.ReportComparison;
import io.github.gongkai.validation.ValidationReport;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that a report goes to, in the form that its ending asks for; it appears whole or not at all. */
record ReportFile(Path path) {
    private static final String FIX_LIST = ".xlsx";
    private static final Map<String, ReportFormat> FORMATS = Map.of(
            ".html", ReportFormat.HTML,
            ".htm", ReportFormat.HTML,
            ".json", ReportFormat.JSON,
            ".sarif", ReportFormat.SARIF,
            ".txt", ReportFormat.TEXT);

    ReportFile {
        String ending = ending(path);
        if (!ending.equals(FIX_LIST) && !FORMATS.containsKey(ending)) {
            throw new UsageException("--report " + path + "：不认识的后缀，应为 .html .json .xlsx .sarif 或 .txt"
                    + " / unknown ending, expected .html, .json, .xlsx, .sarif or .txt");
        }
        if (Files.isDirectory(path)) {
            throw new UsageException("--report " + path + "：这是文件夹，应为文件 / a folder, expected a file");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("--report " + path + "：没有这个文件夹 / there is no such folder: " + folder);
        }
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(Math.max(name.lastIndexOf('.'), 0));
    }

    /**
     * Writes the report.
     *
     * @param dueIn working days after which findings are to be mended; 0 for no due date
     */
    void write(ValidationReport report, Locale locale, @Nullable ReportComparison earlier, int dueIn)
            throws IOException {
        ReportFormat format = FORMATS.get(ending(path));
        whole(path, out -> {
            if (format != null) {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                format.writer(locale, earlier).write(report, writer);
                writer.flush();
            } else {
                fixList(locale, earlier, dueIn).write(report, out);
            }
        });
    }

    private static FixList fixList(Locale locale, @Nullable ReportComparison earlier, int dueIn) {
        FixList list = FixList.in(locale, new Deadlines(WorkingDayCalendar.statutory()));
        if (dueIn > 0) {
            list = list.dueWithin(Severity.ERROR, dueIn).dueWithin(Severity.WARNING, dueIn);
        }
        return earlier == null ? list : list.since(earlier);
    }

    /** Writes beside the file first, so that nobody finds half of it. */
    static void whole(Path path, Content content) throws IOException {
        Path draft = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.write(out);
            }
            try {
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        /** Writes it; does not close the stream. */
        void write(OutputStream out) throws IOException;
    }
}
