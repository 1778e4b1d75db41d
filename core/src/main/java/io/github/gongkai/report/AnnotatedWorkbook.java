package io.github.gongkai.report;

import io.github.gongkai.internal.validation.Wording;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A copy of the user's own workbook with what was found in it (批注副本): a comment on each cell that has notices, and a colour by
 * their severity. Cells, styles, formulas and every part that need not change stay as they are; the colour is a conditional
 * format of its own. A copy of a copy is marked once: what an earlier run marked is replaced. Immutable.
 */
public final class AnnotatedWorkbook {
    private static final int LONGEST_COMMENT = 4_000;

    private final Wording words;

    private AnnotatedWorkbook(Wording words) {
        this.words = words;
    }

    /** With comments in a language; choose the one that the report was made in. */
    public static AnnotatedWorkbook in(Locale locale) {
        return new AnnotatedWorkbook(Wording.of(locale));
    }

    /**
     * Writes the copy; does not close the stream.
     *
     * @param workbook the XLSX file that was judged
     * @throws io.github.gongkai.GongkaiException if the workbook cannot be rewritten, with the reason
     */
    public Marks write(Path workbook, ValidationReport report, OutputStream to) throws IOException {
        try (WorkbookParts parts = new WorkbookParts(workbook)) {
            WorkbookSheets sheets = WorkbookSheets.of(parts);
            Map<String, Map<String, List<Notice>>> bySheet = new LinkedHashMap<>();
            int unplaced = 0;
            for (Notice notice : report.notices()) {
                if (isElsewhere(notice.location(), workbook)) {
                    continue;
                }
                String cell = cell(notice.location());
                String sheet = notice.location().sheet();
                if (sheet == null || cell.isEmpty() || !sheets.names().contains(sheet)) {
                    unplaced++;
                } else {
                    bySheet.computeIfAbsent(sheet, s -> new TreeMap<>())
                            .computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(notice);
                }
            }
            int cells = 0;
            for (String sheet : sheets.names()) {
                Map<String, List<Notice>> notices = bySheet.getOrDefault(sheet, Map.of());
                cells += notices.size();
                new SheetMarks(parts, sheets, sheet).put(notices, this::text);
            }
            parts.write(to);
            return new Marks(cells, unplaced);
        }
    }

    private static boolean isElsewhere(SourceLocation at, Path workbook) {
        return at.file() != null && !at.file().equals(String.valueOf(workbook.getFileName()));
    }

    /** The cell; the first of the row where only that is known. */
    private static String cell(SourceLocation at) {
        if (at.cell() != null) {
            return CellPlace.isName(at.cell()) ? at.cell() : "";
        }
        return at.row() == null ? "" : "A" + at.row();
    }

    private String text(List<Notice> notices) {
        StringBuilder text = new StringBuilder(words.get("annotation.title"));
        for (Notice notice : notices) {
            String severity = words.get("severity." + notice.severity().code());
            text.append('\n').append(words.get("annotation.line", severity, notice.code(), notice.message()));
            text.append('\n').append(words.get("annotation.fix", notice.fix()));
        }
        return text.length() <= LONGEST_COMMENT ? text.toString() : text.substring(0, LONGEST_COMMENT) + "…";
    }

    /**
     * What was marked.
     *
     * @param cells cells with a comment
     * @param unplaced notices that are about no cell of the workbook, such as one on a sheet as a whole
     */
    public record Marks(int cells, int unplaced) {}
}
