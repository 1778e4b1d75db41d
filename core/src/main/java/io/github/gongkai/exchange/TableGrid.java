package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays out the cells of a table whose file tells spans, not addresses: a cell goes to the next place that no cell from above covers.
 * Used by one thread.
 */
final class TableGrid {
    private final List<List<TableCell>> rows = new ArrayList<>();
    private final List<CellRange> ranges = new ArrayList<>();
    /** By column: the last row that a cell from above covers. */
    private final Map<Integer, Integer> covered = new HashMap<>();

    /** Rows with text beyond the last column. */
    private final Set<Integer> cut = new HashSet<>();

    private int column;

    void row() {
        rows.add(new ArrayList<>());
        column = 0;
    }

    /** Puts a cell; its spans are at least 1. */
    void cell(String text, int columns, int rowsDown) {
        int row = rows.size();
        while (covered.getOrDefault(column, 0) >= row) {
            column++;
        }
        if (column >= MergedCells.MAX_COLUMNS) {
            if (!text.isEmpty()) {
                cut.add(row);
            }
            return;
        }
        int last = Math.min(column + columns, MergedCells.MAX_COLUMNS) - 1;
        if (!text.isEmpty()) {
            rows.get(row - 1).add(TableCell.own(row, column, text));
        }
        if (last > column || rowsDown > 1) {
            ranges.add(new CellRange(row, column, row + rowsDown - 1, last));
        }
        for (int c = column; c <= last; c++) {
            covered.put(c, row + rowsDown - 1);
        }
        column = last + 1;
    }

    void emit(TableSink sink) {
        MergedCells merged = new MergedCells(ranges);
        for (int i = 0; i < rows.size(); i++) {
            sink.row(merged.spread(i + 1, rows.get(i)));
            if (cut.contains(i + 1)) {
                sink.cutRow(i + 1);
            }
        }
    }
}
