package io.github.gongkai.exchange;

import io.github.gongkai.notice.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the cells of a table's rows to values: what is merged, what says 同上, what a blank name stands for. Remembers the row
 * above; made anew for each table. Used by one thread.
 */
final class RowReader {
    private static final Set<String> AS_ABOVE =
            Set.of("同上", "〃", "″", "\"", "“", "”", "''", "同前", "内容同上", "同上。", "(同上)", "〞", "′′");

    private final TableLayout layout;
    private final Findings findings;
    private final Map<Integer, CellValue> above = new HashMap<>();
    /** Whether names stand below the rows they are for, or are missing: then nothing is taken over from above. */
    private boolean unnamed;

    RowReader(TableLayout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
    }

    /** The values of a row by column. */
    NavigableMap<Integer, CellValue> read(TableRow row, int item) {
        NavigableMap<Integer, CellValue> values = new TreeMap<>();
        Map<Integer, TableCell> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        for (TableLayout.Column column : layout.columns().values()) {
            TableCell cell = cells.get(column.index());
            values.put(column.index(), resolve(column, row.number(), cell, item));
        }
        inheritNames(values, row.number(), item);
        above.putAll(values);
        return values;
    }

    private CellValue resolve(TableLayout.Column column, int row, @Nullable TableCell cell, int item) {
        if (cell == null || isNameMergedAcross(column, cell)) {
            return new CellValue(column, row, "", row, column.index());
        }
        if (!AS_ABOVE.contains(Wording.compact(cell.text()))) {
            boolean empty = cell.text().isEmpty();
            int sourceRow = empty ? row : cell.sourceRow();
            int sourceColumn = empty ? column.index() : cell.sourceColumn();
            return new CellValue(column, row, cell.text(), sourceRow, sourceColumn);
        }
        CellValue last = above.get(column.index());
        if (last == null || last.isEmpty()) {
            String pointer = "/items/" + item + layout.pointer(column.index());
            findings.add("IMP-006", place(row, column.index(), pointer), cell.text());
            return new CellValue(column, row, "", row, column.index());
        }
        return new CellValue(column, row, last.text(), last.sourceRow(), last.sourceColumn());
    }

    /** One name that spans two levels is a name of the upper level only. */
    private boolean isNameMergedAcross(TableLayout.Column column, TableCell cell) {
        return column.role().kind() == ColumnRole.Kind.PATH
                && cell.sourceColumn() != column.index()
                && layout.pathColumns().contains(cell.sourceColumn());
    }

    /** A blank upper level above a filled lower one stands for the name above, unless a level over it changed. */
    private void inheritNames(NavigableMap<Integer, CellValue> values, int row, int item) {
        if (hasNoTop(values)) {
            unnamed |= above.isEmpty();
            if (unnamed) {
                int top = layout.pathColumns().get(0);
                findings.add("IMP-022", place(row, top, "/items/" + item + layout.pointer(top)), null);
                return;
            }
        }
        for (int i = 0; i < layout.pathColumns().size(); i++) {
            int index = layout.pathColumns().get(i);
            CellValue value = values.get(index);
            CellValue last = above.get(index);
            if (value == null || last == null || !value.isEmpty()) {
                if (value != null && last != null && !value.text().equals(last.text())) {
                    return;
                }
                continue;
            }
            boolean lowerFilled = layout.pathColumns().stream()
                    .skip(i + 1L)
                    .map(values::get)
                    .anyMatch(v -> v != null && !v.isEmpty());
            if (lowerFilled && !last.isEmpty()) {
                values.put(
                        index, new CellValue(value.column(), row, last.text(), last.sourceRow(), last.sourceColumn()));
            }
        }
    }

    private boolean hasNoTop(NavigableMap<Integer, CellValue> values) {
        List<Integer> path = layout.pathColumns();
        CellValue top = path.size() < 2 ? null : values.get(path.get(0));
        return top != null && top.isEmpty() && path.stream().map(values::get).anyMatch(v -> v != null && !v.isEmpty());
    }

    SourceLocation place(int row, int column, String pointer) {
        return TableSourceMap.place(findings.file(), layout, row, column, pointer, null);
    }
}
