package io.github.gongkai.exchange;

/** Names of cells in A1 notation. Columns count from 0, rows from 1. */
final class CellName {
    private static final int LETTERS = 26;

    private CellName() {}

    static String of(int row, int column) {
        return column(column) + row;
    }

    static String column(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }
}
