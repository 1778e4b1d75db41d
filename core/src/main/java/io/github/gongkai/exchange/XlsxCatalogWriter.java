package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.catalog.DisclosureCatalog;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes official tables as a workbook, a sheet for each. Every cell is text in a format of text, so that nothing in it is taken for a
 * formula, neither now nor when somebody edits it; see {@link CellText} for what becomes of a dangerous beginning.
 */
final class XlsxCatalogWriter {
    private static final int FLUSH = 500;
    private static final double LINE_HEIGHT = 15;
    private static final int MOST_LINES = 27;

    private static final int LONGEST_SHEET_NAME = 31;
    private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$");
    private static final String HEADER_FILL = "E7EEF7";

    private final Workbook workbook;
    private final Set<String> sheets = new HashSet<>();

    private XlsxCatalogWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    static void write(DisclosureCatalog catalog, OutputStream out) throws IOException {
        TablePrinter printer = new TablePrinter(catalog);
        try (Workbook workbook = workbook(out)) {
            XlsxCatalogWriter writer = new XlsxCatalogWriter(workbook);
            for (PrintedTable table : printer.tables()) {
                writer.table(table);
            }
            Worksheet sheet = workbook.newWorksheet(writer.sheetName("目录说明"));
            List<String> lines = printer.description();
            for (int i = 0; i < lines.size(); i++) {
                sheet.value(i, 0, CellText.of(lines.get(i)));
            }
        }
    }

    /** A workbook that leaves the stream open. */
    static Workbook workbook(OutputStream out) {
        return new Workbook(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                "Gongkai",
                "1.0");
    }

    /** The sheet of a table, with everything but its rows. */
    static Worksheet sheet(Workbook workbook, String name, PrintedTable table) {
        Worksheet sheet = workbook.newWorksheet(name);
        int last = table.columns().size() - 1;
        int row = 0;
        if (table.title() != null) {
            line(sheet, row++, last, table.title())
                    .bold()
                    .fontSize(16)
                    .horizontalAlignment("center")
                    .set();
        }
        for (String line : table.lines()) {
            line(sheet, row++, last, line).set();
        }
        for (int c = 0; c <= last; c++) {
            heading(sheet, row, c, table);
            sheet.width(c, table.columns().get(c).width() + 1.5);
        }
        sheet.freezePane(0, headerEnd(table));
        sheet.repeatRows(row, row + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    private static StyleSetter line(Worksheet sheet, int row, int last, String text) {
        sheet.value(row, 0, CellText.of(text));
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
        StyleSetter style = sheet.style(row, 0);
        style.format("@").wrapText(true);
        return style;
    }

    private static void heading(Worksheet sheet, int row, int column, PrintedTable table) {
        PrintedTable.Column heading = table.columns().get(column);
        int width = table.headingWidth(column);
        if (width > 0) {
            sheet.value(row, column, CellText.of(heading.heading()));
        }
        if (heading.leaf().isEmpty()) {
            sheet.range(row, column, row + 1, column).merge();
        } else {
            sheet.value(row + 1, column, CellText.of(heading.leaf()));
            if (width > 1) {
                sheet.range(row, column, row, column + width - 1).merge();
            }
        }
        sheet.range(row, column, row + 1, column)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .fillColor(HEADER_FILL)
                .format("@")
                .set();
    }

    /** The first row below the header. */
    static int headerEnd(PrintedTable table) {
        return (table.title() == null ? 0 : 1) + table.lines().size() + 2;
    }

    private void table(PrintedTable table) throws IOException {
        Worksheet sheet = sheet(workbook, sheetName(table.domain().name()), table);
        int row = headerEnd(table);
        for (List<String> texts : table.rows()) {
            for (int c = 0; c < texts.size(); c++) {
                cell(sheet, row, c, texts.get(c), table.columns().get(c).tick());
            }
            sheet.rowHeight(row, lines(texts, table.columns()) * LINE_HEIGHT);
            row++;
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }
    }

    /** How many lines the row's longest text takes in its column; programs do not find out by themselves. */
    private static int lines(List<String> texts, List<PrintedTable.Column> columns) {
        int most = 1;
        for (int c = 0; c < texts.size(); c++) {
            int lines = 0;
            for (String line : Splitter.on('\n').split(texts.get(c))) {
                int wide = line.codePoints().map(p -> p < 0x2E80 ? 1 : 2).sum();
                lines += Math.max(
                        1, (wide + columns.get(c).width() - 1) / columns.get(c).width());
            }
            most = Math.max(most, lines);
        }
        return Math.min(most, MOST_LINES);
    }

    private static void cell(Worksheet sheet, int row, int column, String text, boolean tick) {
        if (text.length() > CellText.LONGEST) {
            throw new GongkaiException("单元格文字过长，工作簿写不下 (cell too long for a workbook): row " + (row + 1) + ", column "
                    + CellName.column(column) + ", " + text.length() + " > " + CellText.LONGEST
                    + "；请改用 JSON 或 HTML (use JSON or HTML)");
        }
        if (!text.isEmpty()) {
            sheet.value(row, column, CellText.of(text));
        }
        sheet.style(row, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment(tick ? "center" : "left")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** A name that a workbook allows and that no sheet has yet. */
    private String sheetName(String wanted) {
        String clean = NOT_IN_SHEET_NAMES.matcher(wanted).replaceAll(" ").strip();
        String base = clean.isEmpty() ? "目录" : clean;
        for (int i = 1; ; i++) {
            String tail = i == 1 ? "" : " (" + i + ")";
            int room = Math.min(base.length(), LONGEST_SHEET_NAME - tail.length());
            boolean split = room < base.length() && Character.isHighSurrogate(base.charAt(room - 1));
            String name = base.substring(0, split ? room - 1 : room) + tail;
            if (sheets.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }
}
