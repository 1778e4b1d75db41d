package io.github.gongkai.notice;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the user's own file: the cell of a spreadsheet, the line of a text, the pointer into JSON. Every
 * part is optional; what is known is given. Immutable.
 *
 * @param file file name without folders, or null for a value that was never in a file
 * @param sheet sheet of a workbook
 * @param cell cell in A1 notation
 * @param row row of the sheet or line of the text, from 1
 * @param column the column's heading as the file prints it
 * @param pointer JSON pointer (RFC 6901) of the value in the model's JSON form
 * @param inheritedFrom cell that holds the value this cell stands for, by merging or 同上; null if the value stands here
 */
public record SourceLocation(
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String pointer,
        @Nullable String inheritedFrom) {

    /** A place known by its JSON pointer only. */
    public static SourceLocation ofPointer(String pointer) {
        return new SourceLocation(null, null, null, null, null, pointer, null);
    }

    /** A whole file. */
    public static SourceLocation ofFile(String file) {
        return new SourceLocation(file, null, null, null, null, null, null);
    }

    /** A line of a text file, from 1. */
    public static SourceLocation ofLine(String file, int line) {
        return new SourceLocation(file, null, null, line, null, null, null);
    }

    /** The same place, with the pointer of the value in the model. */
    public SourceLocation withPointer(String newPointer) {
        return new SourceLocation(file, sheet, cell, row, column, newPointer, inheritedFrom);
    }

    /** The place as people write it: file, sheet and cell, else line, else pointer. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (file != null) {
            text.append(file);
        }
        if (sheet != null) {
            text.append(" [").append(sheet).append(']');
        }
        if (cell != null) {
            text.append(' ').append(cell);
        } else if (row != null) {
            text.append(':').append(row);
        }
        if (column != null) {
            text.append(' ').append(column);
        }
        if (cell == null && pointer != null) {
            text.append(' ').append(pointer);
        }
        return text.toString().strip();
    }
}
