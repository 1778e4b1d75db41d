package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    TableRow spread(int row, NavigableMap<Integer, String> texts) {
        open.removeIf(o -> o.range.lastRow() < row);
        while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
            CellRange range = ranges.get(next++);
            if (range.lastRow() >= row && range.firstColumn() < MAX_COLUMNS) {
                open.add(new Open(range));
            }
        }
        NavigableMap<Integer, TableCell> cells = new TreeMap<>();
        texts.forEach((column, text) -> cells.put(column, TableCell.own(row, column, text)));
        open.forEach(o -> cover(o, row, cells));
        return new TableRow(row, List.copyOf(cells.values()));
    }

    private static void cover(Open merged, int row, NavigableMap<Integer, TableCell> cells) {
        CellRange range = merged.range;
        if (row == range.firstRow()) {
            TableCell first = cells.get(range.firstColumn());
            merged.text = first == null ? "" : first.text();
        }
        for (int c = range.firstColumn(); c <= Math.min(range.lastColumn(), MAX_COLUMNS - 1); c++) {
            if (row != range.firstRow() || c != range.firstColumn()) {
                String hidden = hidden(cells.get(c), merged.text);
                cells.put(c, new TableCell(row, c, merged.text, range.firstRow(), range.firstColumn(), hidden));
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
    }
}
