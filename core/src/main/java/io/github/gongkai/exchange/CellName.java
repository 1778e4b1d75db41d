package io.github.gongkai.exchange;

/** Names of cells in A1 notation. Columns count from 0, rows from 1. */
final class CellName {
    private static final int LETTERS = 26;
    private static final int LONGEST_NUMBER = 7;
    /** Beyond any column there can be. */
    private static final int FAR = 1 << 20;

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

    /** The column of a name such as {@code AB12}; a far one if there are more letters than any table has. */
    static int columnOf(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && isLetter(name.charAt(i)); i++) {
            column = append(column, name.charAt(i));
        }
        return column - 1;
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What the letters of a name so far stand for, counted from 1, once one more letter follows. */
    static int append(int letters, char letter) {
        return Math.min(FAR, letters * LETTERS + (letter - 'A' + 1));
    }

    /** The row that digits name; 0 if they name none. */
    static int row(String digits) {
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }
}
