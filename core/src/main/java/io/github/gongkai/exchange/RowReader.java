package io.github.gongkai.exchange;

import io.github.gongkai.notice.SourceLocation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the cells of a table's rows to values: what is merged, what says 同上, what a blank name stands for. Remembers the row
 * above; made anew for each table. Used by one thread.
 */
final class RowReader {
    private static final Set<String> AS_ABOVE =
            Set.of("同上", "〃", "″", "\"", "“", "”", "''", "同前", "内容同上", "同上。", "(同上)", "〞", "′′");
    private static final BitSet AS_ABOVE_BEGINNINGS = Wording.beginnings(AS_ABOVE);
    /** Longer texts are not one of these, whatever blanks stand in them. */
    private static final int LONGEST_AS_ABOVE = 12;

    private final TableLayout layout;
    private final Findings findings;
    private List<CellValue> above = List.of();
    /** Whether names stand below the rows they are for, or are missing: then nothing is taken over from above. */
    private boolean unnamed;

    /** The values of a row, in the order of the layout's columns, and the cells under no column. */
    record Row(List<CellValue> values, List<TableCell> orphans) {
        /** The text of the first column of a kind that has one; null if there is none. */
        @Nullable
        String text(ColumnRole.Kind kind) {
            for (CellValue value : values) {
                if (value.column().role().kind() == kind && !value.isEmpty()) {
                    return value.text();
                }
            }
            return null;
        }
    }

    RowReader(TableLayout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
    }

    Row read(TableRow row, int item) {
        List<CellValue> values = new ArrayList<>(layout.columns().size());
        List<TableCell> orphans = new ArrayList<>(0);
        int at = 0;
        for (TableLayout.Column column : layout.columns()) {
            while (at < row.cells().size() && row.cells().get(at).column() < column.index()) {
                orphan(row.cells().get(at++), orphans);
            }
            boolean there = at < row.cells().size() && row.cells().get(at).column() == column.index();
            values.add(resolve(column, row.number(), there ? row.cells().get(at++) : null, item));
        }
        while (at < row.cells().size()) {
            orphan(row.cells().get(at++), orphans);
        }
        inheritNames(values, row.number(), item);
        above = values;
        return new Row(values, orphans);
    }

    private static void orphan(TableCell cell, List<TableCell> orphans) {
        if (cell.hasOwnText()) {
            orphans.add(cell);
        }
    }

    private CellValue resolve(TableLayout.Column column, int row, @Nullable TableCell cell, int item) {
        if (cell == null || cell.text().isEmpty() || isNameMergedAcross(column, cell)) {
            return CellValue.empty(column, row);
        }
        if (!isAsAbove(cell.text())) {
            return new CellValue(column, row, cell.text(), cell.sourceRow(), cell.sourceColumn());
        }
        CellValue last = above.isEmpty() ? null : above.get(column.position());
        if (last == null || last.isEmpty()) {
            String pointer = "/items/" + item + layout.pointer(column.index());
            findings.add("IMP-006", place(row, column.index(), pointer), cell.text());
            return CellValue.empty(column, row);
        }
        return last.inRow(row);
    }

    private static boolean isAsAbove(String text) {
        return text.length() <= LONGEST_AS_ABOVE
                && Wording.mayBegin(text, AS_ABOVE_BEGINNINGS)
                && AS_ABOVE.contains(Wording.compact(text));
    }

    /** One name that spans two levels is a name of the upper level only. */
    private boolean isNameMergedAcross(TableLayout.Column column, TableCell cell) {
        return column.role().kind() == ColumnRole.Kind.PATH
                && cell.sourceColumn() != column.index()
                && layout.path().stream().anyMatch(c -> c.index() == cell.sourceColumn());
    }

    /** A blank upper level above a filled lower one stands for the name above, unless a level over it changed. */
    private void inheritNames(List<CellValue> values, int row, int item) {
        if (hasNoTop(values)) {
            unnamed |= above.isEmpty();
            if (unnamed) {
                int top = layout.path().get(0).index();
                findings.add("IMP-022", place(row, top, "/items/" + item + layout.pointer(top)), null);
                return;
            }
        }
        if (above.isEmpty()) {
            return;
        }
        for (int i = 0; i < layout.path().size(); i++) {
            int at = layout.path().get(i).position();
            CellValue value = values.get(at);
            CellValue last = above.get(at);
            if (!value.isEmpty()) {
                if (!value.text().equals(last.text())) {
                    return;
                }
            } else if (!last.isEmpty() && isLowerFilled(values, i)) {
                values.set(at, last.inRow(row));
            }
        }
    }

    private boolean isLowerFilled(List<CellValue> values, int level) {
        for (int i = level + 1; i < layout.path().size(); i++) {
            if (!values.get(layout.path().get(i).position()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNoTop(List<CellValue> values) {
        return layout.path().size() >= 2
                && values.get(layout.path().get(0).position()).isEmpty()
                && isLowerFilled(values, 0);
    }

    SourceLocation place(int row, int column, String pointer) {
        return TableSourceMap.place(findings.file(), layout, row, column, pointer, null);
    }
}
