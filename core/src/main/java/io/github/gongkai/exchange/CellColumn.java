package io.github.gongkai.exchange;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** Takes the column out of a cell's name while it still stands in the parser's buffer: a workbook has a name for every cell. */
final class CellColumn extends TypedValueDecoder {
    private int column;

    /** The column of the name that was decoded last, as {@link CellName#columnOf} counts. */
    int column() {
        return column;
    }

    @Override
    public void decode(String name) {
        column = CellName.columnOf(name);
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        int read = 0;
        for (int i = start; i < end && CellName.isLetter(buffer[i]); i++) {
            read = CellName.append(read, buffer[i]);
        }
        column = read - 1;
    }

    @Override
    public void handleEmptyValue() {
        column = -1;
    }
}
