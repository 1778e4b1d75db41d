package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the one to three rows of a header and tells what the columns mean. Used by one thread. */
final class HeaderReader {
    private static final int MOST_ROWS = 3;

    private final HeaderDictionary dictionary;
    private final List<TableRow> rows = new ArrayList<>();

    HeaderReader(HeaderDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Whether the row begins a header. */
    boolean begins(TableRow row) {
        return dictionary.isHeader(row.ownTexts());
    }

    void begin(TableRow row) {
        rows.clear();
        rows.add(row);
    }

    /** Takes the row if it goes on with the header; false if the header is complete without it. */
    boolean takes(TableRow row) {
        boolean more = rows.size() < MOST_ROWS
                && !row.ownTexts().isEmpty()
                && (reachesInto(row) || dictionary.isContinuation(row.ownTexts()));
        if (more) {
            rows.add(row);
        }
        return more;
    }

    /** A heading that is merged down into the row makes it part of the header, whatever its words. */
    private boolean reachesInto(TableRow row) {
        int first = rows.get(0).number();
        return row.cells().stream()
                .anyMatch(c -> !c.text().isEmpty() && c.sourceRow() < row.number() && c.sourceRow() >= first);
    }

    TableLayout layout(String sheet) {
        NavigableMap<Integer, List<String>> headings = new TreeMap<>();
        for (TableRow row : rows) {
            for (TableCell cell : row.cells()) {
                // A cell merged downwards is one heading, not two.
                boolean repeats = cell.sourceRow() < row.number()
                        && cell.sourceRow() >= rows.get(0).number();
                if (!cell.text().isEmpty() && !repeats) {
                    headings.computeIfAbsent(cell.column(), c -> new ArrayList<>())
                            .add(cell.text());
                }
            }
        }
        return TableLayout.of(sheet, headings, dictionary);
    }

    /** Rows of the header, for a reader that wants to say where it stands. */
    @Nullable
    TableRow first() {
        return rows.isEmpty() ? null : rows.get(0);
    }
}
