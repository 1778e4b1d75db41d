package io.github.gongkai.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table in any format. A cell that is merged away shows the text of its range's first cell and names it as its
 * source.
 *
 * @param row from 1
 * @param column from 0
 * @param text what a reader sees there, stripped; empty if nothing
 * @param sourceRow row of the cell that holds the text; this cell's own unless merged
 * @param sourceColumn column of that cell
 * @param hidden text that stands here but is covered by the merged range; null if none
 */
record TableCell(
        int row,
        int column,
        String text,
        int sourceRow,
        int sourceColumn,
        @Nullable String hidden) {
    /**
     * A cell with its own text. A stroke before the text is what is left of a border drawn with signs, an apostrophe before a formula's
     * sign keeps the text from being one.
     */
    static TableCell own(int row, int column, String text) {
        boolean stroke = !text.isEmpty() && (text.charAt(0) == '|' || text.charAt(0) == '｜');
        return new TableCell(
                row, column, stroke ? text.substring(1).strip() : CellText.unguarded(text), row, column, null);
    }

    boolean isOwn() {
        return sourceRow == row && sourceColumn == column;
    }

    boolean hasOwnText() {
        return isOwn() && !text.isEmpty();
    }

    String name() {
        return CellName.of(row, column);
    }
}
