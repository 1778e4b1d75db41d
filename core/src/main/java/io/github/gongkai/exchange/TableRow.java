package io.github.gongkai.exchange;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number from 1, as the file counts
 * @param cells by column, without gaps filled
 */
record TableRow(int number, List<TableCell> cells) {
    /** The cells whose text stands in this very row and column. */
    List<TableCell> ownTexts() {
        return cells.stream().filter(TableCell::hasOwnText).toList();
    }

    /** How many columns of this row show the text of a cell, itself included. */
    long widthOf(TableCell cell) {
        return cells.stream()
                .filter(c -> c.sourceRow() == cell.row() && c.sourceColumn() == cell.column())
                .count();
    }
}
