package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the merged ranges of a sheet over its rows while these stream by: every cell of a range shows the first cell's text.
 * Used by one thread, rows in order.
 */
final class MergedCells {
    /** No table is that wide; a range over the whole sheet must not fill memory. */
    static final int MAX_COLUMNS = 512;

    private final List<CellRange> ranges;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergedCells(List<CellRange> ranges) {
        this.ranges = ranges.stream()
                .sorted(Comparator.comparingInt(CellRange::firstRow).thenComparingInt(CellRange::firstColumn))
                .toList();
    }

    /** A row with its own cells, by ascending column, and those that merged ranges cover. */
    TableRow spread(int row, List<TableCell> own) {
        if (!open.isEmpty()) {
            open.removeIf(o -> o.range.lastRow() < row);
        }
        while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
            CellRange range = ranges.get(next++);
            if (range.lastRow() >= row && range.firstColumn() < MAX_COLUMNS) {
                open.add(new Open(range));
            }
        }
        if (open.isEmpty()) {
            return new TableRow(row, own);
        }
        int width = own.isEmpty() ? 0 : own.get(own.size() - 1).column() + 1;
        for (Open merged : open) {
            width = Math.max(width, merged.end());
        }
        @Nullable TableCell[] cells = new TableCell[width];
        for (TableCell cell : own) {
            cells[cell.column()] = cell;
        }
        for (Open merged : open) {
            cover(merged, row, cells);
        }
        List<TableCell> shown = new ArrayList<>(width);
        for (TableCell cell : cells) {
            if (cell != null) {
                shown.add(cell);
            }
        }
        return new TableRow(row, shown);
    }

    private static void cover(Open merged, int row, @Nullable TableCell[] cells) {
        CellRange range = merged.range;
        if (row == range.firstRow()) {
            TableCell first = cells[range.firstColumn()];
            merged.text = first == null ? "" : first.text();
        }
        for (int c = range.firstColumn(); c < merged.end(); c++) {
            if (row != range.firstRow() || c != range.firstColumn()) {
                String hidden = hidden(cells[c], merged.text);
                cells[c] = new TableCell(row, c, merged.text, range.firstRow(), range.firstColumn(), hidden);
            }
        }
    }

    private static @Nullable String hidden(@Nullable TableCell covered, String shown) {
        return covered == null || covered.text().isEmpty() || covered.text().equals(shown) ? null : covered.text();
    }

    private static final class Open {
        private final CellRange range;
        private String text = "";

        Open(CellRange range) {
            this.range = range;
        }

        /** The column behind the last one. */
        int end() {
            return Math.min(range.lastColumn(), MAX_COLUMNS - 1) + 1;
        }
    }
}
