package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks from readable text: {@code #sheet NAME} begins a sheet, a line is a row, a tab ends a cell, {@code ^} merges with
 * the cell above, {@code <} with the cell to the left.
 */
final class WorkbookText {
    private WorkbookText() {}

    /** Writes the sample again: {@code examples/data/qinghe-catalog.xlsx} by default. */
    public static void main(String[] arguments) throws IOException {
        java.nio.file.Path target = java.nio.file.Path.of(arguments[0]);
        try (OutputStream out = java.nio.file.Files.newOutputStream(target)) {
            write(sample(), out);
        }
    }

    static String sample() throws IOException {
        try (InputStream in = WorkbookText.class.getResourceAsStream("sample-workbook.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Map<String, List<List<String>>> sheets(String text) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#sheet ")) {
                rows = new ArrayList<>();
                sheets.put(line.substring("#sheet ".length()), rows);
            } else if (!line.startsWith("# ")) {
                rows.add(Splitter.on("\t").splitToList(line.replace("\\n", "\n")));
            }
        }
        return sheets;
    }

    static void write(String text, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Gongkai", "1.0");
        for (Map.Entry<String, List<List<String>>> sheet : sheets(text).entrySet()) {
            Worksheet worksheet = workbook.newWorksheet(sheet.getKey());
            List<List<String>> rows = sheet.getValue();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    cell(worksheet, rows, r, c);
                }
            }
        }
        workbook.finish();
    }

    private static void cell(Worksheet sheet, List<List<String>> rows, int row, int column) {
        String text = rows.get(row).get(column);
        if (text.equals("^") || text.equals("<")) {
            return;
        }
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
        int right = column;
        while (right + 1 < rows.get(row).size() && rows.get(row).get(right + 1).equals("<")) {
            right++;
        }
        int down = row;
        while (down + 1 < rows.size()
                && column < rows.get(down + 1).size()
                && rows.get(down + 1).get(column).equals("^")) {
            down++;
        }
        if (right > column || down > row) {
            sheet.range(row, column, down, right).merge();
        }
        sheet.range(row, column, down, right)
                .style()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }
}
