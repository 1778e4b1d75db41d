package io.github.gongkai.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an XLSX workbook as tables, row by row. */
final class XlsxReader {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, List<CellRange>> merges;

    private XlsxReader(InputFile input) {
        this.merges = XlsxInspection.mergedRanges(input);
    }

    static void read(InputFile input, TableSink sink) {
        XlsxReader reader = new XlsxReader(input);
        try (ReadableWorkbook workbook = new ReadableWorkbook(input.path().toFile(), new ReadingOptions(true, true))) {
            Map<Integer, String> parts = XlsxParts.sheetParts(input);
            for (Sheet sheet : workbook.getSheets().toList()) {
                reader.sheet(sheet, parts.getOrDefault(sheet.getIndex(), ""), sink);
            }
        } catch (IOException | ExcelReaderException e) {
            throw input.unreadable(InputProblem.DAMAGED, e.getClass().getSimpleName(), e);
        }
    }

    private void sheet(Sheet sheet, String part, TableSink sink) throws IOException {
        sink.table(sheet.getName());
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            sink.hiddenTable();
        }
        MergedCells merged = new MergedCells(merges.getOrDefault(part, List.of()));
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEachOrdered(row -> {
                TableRow spread = merged.spread(row.getRowNum(), texts(row));
                sink.row(spread);
                if (row.isHidden() && !spread.ownTexts().isEmpty()) {
                    sink.hiddenRow(row.getRowNum());
                }
            });
        }
    }

    private static NavigableMap<Integer, String> texts(Row row) {
        NavigableMap<Integer, String> texts = new TreeMap<>();
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < MergedCells.MAX_COLUMNS) {
                String text = text(cell).replace("\r\n", "\n").strip();
                if (!text.isEmpty()) {
                    texts.put(cell.getColumnIndex(), text);
                }
            }
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        String text = cell.getText();
        return text == null ? "" : unescape(text);
    }

    private static boolean isDate(@Nullable String format) {
        String lower = format == null ? "" : format.toLowerCase(Locale.ROOT);
        return lower.contains("yy") || lower.contains("m/d");
    }

    /** Excel writes control characters in text as {@code _x000D_}. */
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }
}
