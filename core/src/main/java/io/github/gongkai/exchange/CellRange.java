package io.github.gongkai.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged range; rows from 1, columns from 0, all inclusive. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    /** Reads {@code A1:N1}; empty for any other form. */
    static Optional<CellRange> parse(String reference) {
        Matcher matcher = FORM.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CellRange(
                Integer.parseInt(matcher.group(2)),
                CellName.columnOf(matcher.group(1)),
                Integer.parseInt(matcher.group(4)),
                CellName.columnOf(matcher.group(3))));
    }
}
