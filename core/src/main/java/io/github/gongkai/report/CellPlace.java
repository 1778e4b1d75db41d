package io.github.gongkai.report;

import java.util.regex.Pattern;

/**
 * A cell by its numbers.
 *
 * @param row from 0
 * @param column from 0
 */
record CellPlace(int row, int column) {
    private static final Pattern NAME = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static CellPlace of(String name) {
        int column = 0;
        int i = 0;
        for (; Character.isLetter(name.charAt(i)); i++) {
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        return new CellPlace(Integer.parseInt(name.substring(i)) - 1, column - 1);
    }

    String name() {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
