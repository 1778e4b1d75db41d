package io.github.gongkai.report;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The report as a workbook to work through (整改清单, XLSX): a summary, then a sheet for each responsible body with place, what
 * stands there, what should, how to mend it, and by when. No cell is ever a formula. Immutable.
 */
public final class FixList {
    private static final int MOST_SHEETS = 200;
    private static final double LINE_HEIGHT = 15;
    /** Excel's own bound, in points. */
    private static final double HIGHEST_ROW = 409;

    private static final List<String> COLUMNS = List.of(
            "number",
            "severity",
            "code",
            "place",
            "subject",
            "domain",
            "problem",
            "found",
            "expected",
            "fix",
            "basis",
            "due",
            "change");
    private static final List<Integer> WIDTHS = List.of(5, 6, 9, 18, 18, 10, 26, 18, 18, 24, 24, 11, 6);

    private final Wording words;
    private final Deadlines deadlines;
    private final Map<Severity, Integer> days;
    private final @Nullable ReportComparison comparison;

    private FixList(
            Wording words, Deadlines deadlines, Map<Severity, Integer> days, @Nullable ReportComparison comparison) {
        this.words = words;
        this.deadlines = deadlines;
        this.days = days;
        this.comparison = comparison;
    }

    /**
     * A list without due dates.
     *
     * @param deadlines counts working days for {@link #dueWithin}
     */
    public static FixList in(Locale locale, Deadlines deadlines) {
        return new FixList(Wording.of(locale), deadlines, Map.of(), null);
    }

    /**
     * The same list with a due date for findings of a severity (整改期限): so many working days after the report's day. The law
     * sets none: it is for the office to say.
     */
    public FixList dueWithin(Severity severity, int workingDays) {
        Map<Severity, Integer> all = new EnumMap<>(Severity.class);
        all.putAll(days);
        all.put(severity, workingDays);
        return new FixList(words, deadlines, all, comparison);
    }

    /** The same list, which also says what is new since an earlier report. */
    public FixList since(ReportComparison earlier) {
        return new FixList(words, deadlines, days, earlier);
    }

    /** Writes the workbook; does not close the stream. */
    public void write(ValidationReport report, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "gongkai", "1.0");
        SheetNames names = new SheetNames();
        Map<String, List<Notice>> byBody = byBody(report);
        summary(report, byBody, workbook.newWorksheet(names.of(words.get("fixList.summary"))));
        for (Map.Entry<String, List<Notice>> body : byBody.entrySet()) {
            notices(report, body.getValue(), workbook.newWorksheet(names.of(body.getKey())));
        }
        workbook.finish();
        to.flush();
    }

    private Map<String, List<Notice>> byBody(ValidationReport report) {
        Map<String, List<Notice>> all = new TreeMap<>();
        for (Notice notice : report.notices()) {
            NoticeSubject subject = notice.subject();
            String body = subject == null || subject.body() == null
                    ? ""
                    : subject.body().strip();
            all.computeIfAbsent(body, b -> new ArrayList<>()).add(notice);
        }
        Map<String, List<Notice>> sheets = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Notice>> e) ->
                                e.getKey().isEmpty())
                        .thenComparingInt(e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> {
                    String name = e.getKey().isEmpty() ? words.get("report.noBody") : e.getKey();
                    boolean room = sheets.size() < MOST_SHEETS;
                    sheets.computeIfAbsent(room ? name : words.get("fixList.others"), n -> new ArrayList<>())
                            .addAll(e.getValue());
                });
        return sheets;
    }

    private void summary(ValidationReport report, Map<String, List<Notice>> byBody, Worksheet sheet) {
        int row = 0;
        sheet.value(row, 0, words.get("report.title"));
        sheet.style(row, 0).bold().fontSize(14).set();
        row++;
        for (String line : List.of(
                words.get("report.verdict." + report.verdict().name()),
                words.get("report.day", report.date()),
                words.get(
                        "report.counts",
                        report.summary().checked(),
                        report.summary().errors(),
                        report.summary().warnings(),
                        report.summary().infos()))) {
            sheet.value(row++, 0, SafeCell.of(line));
        }
        row++;
        List<String> heads = List.of("body", "severity.error", "severity.warning", "severity.info");
        for (int column = 0; column < heads.size(); column++) {
            head(sheet, row, column, words.get("fixList.head." + heads.get(column)));
        }
        for (Map.Entry<String, List<Notice>> body : byBody.entrySet()) {
            row++;
            sheet.value(row, 0, SafeCell.of(body.getKey()));
            int column = 1;
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                sheet.value(
                        row,
                        column++,
                        body.getValue().stream()
                                .filter(n -> n.severity() == severity)
                                .count());
            }
        }
        row += 2;
        for (Map.Entry<?, Long> omitted : report.omitted().entrySet()) {
            sheet.value(row++, 0, SafeCell.of(words.get("report.omitted", omitted.getKey(), omitted.getValue())));
        }
        for (String line : report.notChecked()) {
            sheet.value(row++, 0, SafeCell.of(words.get("report.notChecked", line)));
        }
        sheet.width(0, 60);
        sheet.fitToWidth((short) 1);
    }

    private void notices(ValidationReport report, List<Notice> notices, Worksheet sheet) {
        int columns = comparison == null ? COLUMNS.size() - 1 : COLUMNS.size();
        for (int column = 0; column < columns; column++) {
            head(sheet, 0, column, words.get("fixList.head." + COLUMNS.get(column)));
            sheet.width(column, WIDTHS.get(column));
        }
        int row = 0;
        for (Notice notice : notices) {
            row++;
            sheet.value(row, 0, row);
            sheet.style(row, 0).verticalAlignment("top").set();
            List<@Nullable String> texts = texts(report, notice);
            sheet.rowHeight(row, height(texts));
            for (int column = 1; column < columns; column++) {
                String text = texts.get(column - 1);
                if (text != null) {
                    sheet.value(row, column, SafeCell.of(text));
                }
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            sheet.style(row, 1)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(colour(notice.severity()))
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, row, columns - 1);
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
    }

    /** Spreadsheet programs do not grow a row by themselves for text that was written by a program. */
    private static double height(List<@Nullable String> texts) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text != null) {
                int width = text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
                lines = Math.max(lines, 1 + width / Math.max(1, WIDTHS.get(i + 1) - 1));
            }
        }
        return Math.min(lines * LINE_HEIGHT, HIGHEST_ROW);
    }

    private List<@Nullable String> texts(ValidationReport report, Notice notice) {
        NoticeSubject subject = notice.subject();
        String place = notice.location().toString();
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(words.get("severity." + notice.severity().code()));
        texts.add(notice.code().value());
        texts.add(place.isEmpty() ? words.get("report.whole") : place);
        texts.add(subject == null ? null : subject.title());
        texts.add(subject == null ? null : subject.domain());
        texts.add(notice.message());
        texts.add(notice.found());
        texts.add(notice.expected());
        texts.add(notice.fix());
        texts.add(notice.basis());
        texts.add(due(report, notice.severity()));
        texts.add(comparison == null ? null : words.get(comparison.isNew(notice) ? "change.new" : "change.still"));
        return texts;
    }

    private @Nullable String due(ValidationReport report, Severity severity) {
        Integer within = days.get(severity);
        if (within == null) {
            return null;
        }
        LocalDate due = deadlines
                .reckon(
                        report.date(),
                        new TimeLimit.Within(within, LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED, null))
                .dueOn();
        return due == null ? words.get("fixList.noCalendar") : due.toString();
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().fillColor(Color.GRAY2).wrapText(true).set();
    }

    static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "FFC7CE";
            case WARNING -> "FFEB9C";
            case INFO -> "DDEBF7";
        };
    }
}
