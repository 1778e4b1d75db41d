package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a text, or row of a list, while it is being scanned. Filled again for each line; used by one thread. */
final class Line {
    private static final int LONGEST_KEY = 16;

    private final Labels labels;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> names = new ArrayList<>();

    private String text = "";
    private int start;
    private int end;
    private @Nullable ListColumns columns;
    private int column;
    private int cellStart;
    private int previousCellStart;
    private boolean aboutPerson;
    private int foundEnd;
    private @Nullable Boolean namesContact;
    private @Nullable Boolean speaksOfOffice;

    Line(Labels labels) {
        this.labels = labels;
    }

    void begin(String newText, int from, int to, @Nullable ListColumns newColumns) {
        text = newText;
        start = from;
        end = to;
        columns = newColumns;
        column = 0;
        cellStart = from;
        previousCellStart = from;
        aboutPerson = false;
        foundEnd = -1;
        namesContact = null;
        speaksOfOffice = null;
        candidates.clear();
        names.clear();
    }

    /** A tab ends a cell. */
    void nextCell(int tab) {
        column++;
        previousCellStart = cellStart;
        cellStart = tab + 1;
    }

    String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int cellStart() {
        return cellStart;
    }

    @Nullable
    ListColumns columns() {
        return columns;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Names that count only beside something else. */
    List<Candidate> names() {
        return names;
    }

    boolean isAboutPerson() {
        return aboutPerson;
    }

    void setAboutPerson() {
        aboutPerson = true;
    }

    /** What the label before a value says, the heading of its column, or the cell before it if that is a label. */
    @Nullable
    LabelRole roleAt(int value) {
        Labels.Place label = labels.before(text, cellStart, value);
        if (label != null) {
            return label.role();
        }
        LabelRole ofColumn = columnRole();
        return ofColumn != null || column == 0 ? ofColumn : roleOfPreviousCell();
    }

    @Nullable
    LabelRole columnRole() {
        return columns == null ? null : columns.role(column);
    }

    private @Nullable LabelRole roleOfPreviousCell() {
        int length = cellStart - 1 - previousCellStart;
        if (length <= 0 || length > LONGEST_KEY) {
            return null;
        }
        String key = text.substring(previousCellStart, cellStart - 1).strip();
        return key.chars().noneMatch(c -> Signs.digit((char) c) >= 0) ? labels.ofHeading(key) : null;
    }

    boolean isInListOfPeople() {
        return columns != null && columns.isOfPeople();
    }

    /** Where the number found last ends. */
    int foundEnd() {
        return foundEnd;
    }

    void found(Candidate candidate) {
        candidates.add(candidate);
        foundEnd = candidate.end();
    }

    /** Whether the line names the person whom people may call. */
    boolean namesContact() {
        if (namesContact == null) {
            namesContact = text.substring(start, end).contains("联系人");
        }
        return namesContact;
    }

    /** Whether an office stands in the line. */
    boolean speaksOfOffice() {
        if (speaksOfOffice == null) {
            speaksOfOffice = Words.containsAny(text.substring(start, end), Words.OFFICES);
        }
        return speaksOfOffice;
    }

    boolean isInDirectory() {
        return columns != null && columns.isDirectory();
    }
}
