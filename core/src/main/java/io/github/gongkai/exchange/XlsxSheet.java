package io.github.gongkai.exchange;

import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads the rows of one sheet. The merged ranges stand behind the rows in the file, so the rows are kept until these are known: one
 * int for each cell. Used by one thread, once.
 */
final class XlsxSheet {
    private static final int MAX_MERGES = 200_000;
    private static final int HIDDEN = 1;
    private static final int CUT = 2;

    private final OfficeArchive archive;
    private final XlsxStrings strings;
    private final XlsxDates dates;
    private final XlsxStrings.RichText inline;
    private final CellColumn cellColumn = new CellColumn();
    private final StringBuilder value = new StringBuilder();
    private final List<CellRange> merges = new ArrayList<>();

    /** Rows one behind another: number, flags, how many cells, and for each cell the number of its text and its column in one int. */
    private final ImmutableIntArray.Builder rows = ImmutableIntArray.builder();

    private final int[] cells = new int[MergedCells.MAX_COLUMNS];
    private int count;

    private int row;
    private boolean hidden;
    private boolean cut;
    private int column;
    private String type = "";
    private String style = "";
    private boolean inValue;

    XlsxSheet(OfficeArchive archive, XlsxStrings strings, XlsxDates dates) {
        this.archive = archive;
        this.strings = strings;
        this.dates = dates;
        inline = new XlsxStrings.RichText(archive);
    }

    void read(String part, TableSink sink) throws IOException, XMLStreamException {
        archive.each(part, OfficeArchive.MAX_UNPACKED, this::at);
        emit(sink);
    }

    private void at(int event, XMLStreamReader2 xml) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inValue) {
                    value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    archive.refuseLong(value.length());
                } else if (type.equals("inlineStr")) {
                    inline.at(event, xml);
                }
            }
            default -> {
                // Comments and instructions say nothing about cells.
            }
        }
    }

    private void start(XMLStreamReader2 xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            case "v" -> inValue = true;
            case "mergeCell" -> merge(OfficeArchive.attribute(xml, "ref"));
            default -> inline.at(XMLStreamConstants.START_ELEMENT, xml);
        }
    }

    private void startRow(XMLStreamReader xml) {
        String number = OfficeArchive.attribute(xml, "r");
        int next = number.isEmpty() ? row + 1 : CellName.row(number);
        if (next <= row) {
            throw archive.input().unreadable(InputProblem.DAMAGED, "row " + row);
        }
        row = next;
        String flag = OfficeArchive.attribute(xml, "hidden");
        hidden = flag.equals("1") || flag.equals("true");
        cut = false;
        column = -1;
    }

    private void startCell(XMLStreamReader2 xml) throws XMLStreamException {
        type = "";
        int styled = -1;
        int next = column + 1;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> {
                    xml.getAttributeAs(i, cellColumn);
                    next = cellColumn.column();
                }
                case "t" -> type = xml.getAttributeValue(i);
                case "s" -> styled = i;
                default -> {
                    // Nothing else is part of the text.
                }
            }
        }
        if (next <= column) {
            throw archive.input().unreadable(InputProblem.DAMAGED, CellName.of(row, column));
        }
        column = next;
        // Only a number looks different in another style.
        style = styled >= 0 && isNumber() ? xml.getAttributeValue(styled) : "";
    }

    private void end(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "v" -> inValue = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> inline.at(XMLStreamConstants.END_ELEMENT, xml);
        }
    }

    private void endCell() {
        int text = text();
        value.setLength(0);
        if (text < 0 || strings.text(text).isEmpty()) {
            return;
        }
        if (column >= MergedCells.MAX_COLUMNS) {
            cut = true;
            return;
        }
        cells[count++] = text * MergedCells.MAX_COLUMNS + column;
    }

    private void endRow() {
        rows.add(row);
        rows.add((hidden ? HIDDEN : 0) | (cut ? CUT : 0));
        rows.add(count);
        for (int i = 0; i < count; i++) {
            rows.add(cells[i]);
        }
        count = 0;
    }

    /** The number of the cell's text; negative if it has none. */
    private int text() {
        return switch (type) {
            case "s" -> shared();
            case "inlineStr" -> strings.number(inline.take());
            case "", "n" -> value.isEmpty() ? -1 : strings.add(dates.read(value.toString(), style));
            case "b" -> strings.number(value.toString().equals("1") ? "TRUE" : "FALSE");
            default -> strings.number(value.toString());
        };
    }

    private boolean isNumber() {
        return type.isEmpty() || type.equals("n");
    }

    private int shared() {
        if (value.isEmpty()) {
            return -1;
        }
        try {
            int number = Integer.parseInt(value, 0, value.length(), 10);
            if (strings.has(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw archive.input().unreadable(InputProblem.DAMAGED, CellName.of(row, column), e);
        }
        throw archive.input().unreadable(InputProblem.DAMAGED, CellName.of(row, column));
    }

    private void merge(String reference) {
        Optional<CellRange> range = CellRange.parse(reference);
        range.ifPresent(merges::add);
        if (merges.size() > MAX_MERGES) {
            throw archive.input().unreadable(InputProblem.BOMB, MAX_MERGES + " merged ranges");
        }
    }

    private void emit(TableSink sink) {
        MergedCells merged = new MergedCells(merges);
        ImmutableIntArray all = rows.build();
        for (int at = 0; at < all.length(); at += 3 + all.get(at + 2)) {
            int number = all.get(at);
            int flags = all.get(at + 1);
            TableRow spread = merged.spread(number, cells(number, all.subArray(at + 3, at + 3 + all.get(at + 2))));
            sink.row(spread);
            if ((flags & HIDDEN) != 0 && !spread.ownTexts().isEmpty()) {
                sink.hiddenRow(number);
            }
            if ((flags & CUT) != 0) {
                sink.cutRow(number);
            }
        }
    }

    private List<TableCell> cells(int number, ImmutableIntArray packed) {
        List<TableCell> own = new ArrayList<>(packed.length());
        for (int i = 0; i < packed.length(); i++) {
            int cell = packed.get(i);
            String text = strings.text(cell / MergedCells.MAX_COLUMNS);
            own.add(TableCell.own(number, cell % MergedCells.MAX_COLUMNS, text));
        }
        return own;
    }
}
