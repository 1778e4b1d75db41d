package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.List;

/** A row of a table. Immutable. */
final class TableRow {
    private final int number;
    private final List<TableCell> cells;
    private final List<TableCell> ownTexts;

    /**
     * A row.
     *
     * @param number from 1, as the file counts
     * @param cells by column, without gaps filled; not copied
     */
    TableRow(int number, List<TableCell> cells) {
        this.number = number;
        this.cells = cells;
        List<TableCell> own = new ArrayList<>(cells.size());
        for (TableCell cell : cells) {
            if (cell.hasOwnText()) {
                own.add(cell);
            }
        }
        ownTexts = own;
    }

    int number() {
        return number;
    }

    List<TableCell> cells() {
        return cells;
    }

    /** The cells whose text stands in this very row and column. */
    List<TableCell> ownTexts() {
        return ownTexts;
    }

    /** How many columns of this row show the text of a cell, itself included. */
    long widthOf(TableCell cell) {
        return cells.stream()
                .filter(c -> c.sourceRow() == cell.row() && c.sourceColumn() == cell.column())
                .count();
    }

    @Override
    public String toString() {
        return number + ": " + cells;
    }
}
