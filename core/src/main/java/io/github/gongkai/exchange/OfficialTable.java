package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import io.github.gongkai.GongkaiException;
import java.util.ArrayList;
import java.util.List;

/**
 * The official table (官方目录表), column by column, as {@code official-table.txt} says: what the reader recognises, what the export
 * writes and what the template asks for is this one list.
 */
final class OfficialTable {
    /** A heading that takes the rows of both headings. */
    private static final String BOTH_ROWS = "^";

    private static final int PARTS = 5;

    private OfficialTable() {}

    /**
     * A column.
     *
     * @param role what it means for the model
     * @param heading in the upper row
     * @param leaf in the lower row; empty if the heading takes both
     * @param width in characters
     * @param always whether it is written even where no item uses it
     * @param hint what to write there
     */
    record Column(ColumnRole role, String heading, String leaf, int width, boolean always, String hint) {
        /** The heading that names the column itself. */
        String name() {
            return leaf.isEmpty() ? heading : leaf;
        }

        boolean isTick() {
            return role.isTick();
        }
    }

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        LabelledLines.read("official-table.txt").forEach((key, line) -> {
            List<String> parts = Splitter.on(" | ").splitToList(line);
            if (parts.size() != PARTS) {
                throw new GongkaiException("official-table.txt: " + key + " has " + parts.size() + " parts");
            }
            ColumnRole role = ColumnRole.ofKey(key)
                    .orElseThrow(() -> new GongkaiException("official-table.txt: unknown role " + key));
            columns.add(new Column(
                    role,
                    parts.get(0),
                    parts.get(1).equals(BOTH_ROWS) ? "" : parts.get(1),
                    Integer.parseInt(parts.get(2)),
                    parts.get(3).equals("always"),
                    parts.get(4)));
        });
        return columns;
    }
}
