package io.github.gongkai.exchange;

import io.github.gongkai.catalog.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a catalog as it is printed, whatever the format.
 *
 * @param domain what it is about
 * @param title line above it, or null
 * @param lines further lines above it, such as 编制单位
 * @param columns from left to right
 * @param rows the texts of each row, one for each column; empty where nothing stands
 */
record PrintedTable(
        Domain domain, @Nullable String title, List<String> lines, List<Column> columns, List<List<String>> rows) {
    /**
     * A column.
     *
     * @param heading in the upper row
     * @param leaf in the lower row; empty if the heading takes both
     * @param width in characters
     * @param tick whether its cells hold ticks
     */
    record Column(String heading, String leaf, int width, boolean tick) {}

    /** How many columns from here on stand under one heading; 0 if an earlier one began it. */
    int headingWidth(int column) {
        if (column > 0 && isSameGroup(column, column - 1)) {
            return 0;
        }
        int end = column + 1;
        while (end < columns.size() && isSameGroup(column, end)) {
            end++;
        }
        return end - column;
    }

    private boolean isSameGroup(int one, int other) {
        Column a = columns.get(one);
        Column b = columns.get(other);
        return !a.leaf().isEmpty() && !b.leaf().isEmpty() && a.heading().equals(b.heading());
    }
}
