package io.github.gongkai.exchange;

/**
 * The value of one column in one row of an item, once merging and 同上 are resolved.
 *
 * @param column the column it is the value of
 * @param row the row it is the value of
 * @param text empty if nothing stands there
 * @param sourceRow row of the cell that holds the text
 * @param sourceColumn column of that cell
 */
record CellValue(TableLayout.Column column, int row, String text, int sourceRow, int sourceColumn) {
    static CellValue empty(TableLayout.Column column, int row) {
        return new CellValue(column, row, "", row, column.index());
    }

    boolean isInherited() {
        return sourceRow != row || sourceColumn != column.index();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same value, taken over by a row below. */
    CellValue inRow(int below) {
        return new CellValue(column, below, text, sourceRow, sourceColumn);
    }
}
