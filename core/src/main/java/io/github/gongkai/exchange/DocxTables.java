package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a Word document (DOCX), with the paragraphs before them. A table inside a cell is read as text of that cell.
 * Used by one thread, once.
 */
final class DocxTables {
    static final String PART = "word/document.xml";

    private final OfficeArchive archive;
    private final TableSink sink;
    private final StringBuilder text = new StringBuilder();
    private final List<String> before = new ArrayList<>();
    private final List<List<WordCell>> rows = new ArrayList<>();
    private int tables;
    private int depth;
    private int skip;

    /** A cell: its text, its columns, and whether it goes on with the cell above. */
    private static final class WordCell {
        private String text = "";
        private int columns = 1;
        private boolean goesOn;
    }

    private DocxTables(OfficeArchive archive, TableSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    static void read(InputFile input, TableSink sink) {
        OfficeArchive.read(input, archive -> {
            DocxTables tables = new DocxTables(archive, sink);
            archive.each(PART, OfficeArchive.MAX_UNPACKED, tables::at);
            tables.before.forEach(sink::text);
        });
    }

    private void at(int event, XMLStreamReader xml) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            skip += xml.getLocalName().equals("Fallback") || skip > 0 ? 1 : 0;
            if (skip == 0) {
                start(xml);
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (skip > 0) {
                skip--;
            } else {
                end(xml.getLocalName());
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tbl" -> {
                if (++depth == 1) {
                    rows.clear();
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows.add(new ArrayList<>());
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    rows.get(rows.size() - 1).add(new WordCell());
                    text.setLength(0);
                }
            }
            case "gridBefore" -> {
                WordCell gap = new WordCell();
                gap.columns = number(xml);
                rows.get(rows.size() - 1).add(gap);
            }
            case "gridSpan" -> lastCell().columns = number(xml);
            case "vMerge" -> lastCell().goesOn = !"restart".equals(value(xml, "val"));
            case "t" -> append(xml.getElementText());
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "sym" -> symbol(value(xml, "char"));
            case "p" -> append(text.isEmpty() ? "" : "\n");
            default -> {
                // Formatting says nothing about the catalog.
            }
        }
    }

    private WordCell lastCell() {
        List<WordCell> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        return row.isEmpty() ? new WordCell() : row.get(row.size() - 1);
    }

    /** Ticks are often symbols of the font Wingdings. */
    private void symbol(@Nullable String code) {
        if (code != null && code.matches("[0-9A-Fa-f]{4}")) {
            append(Character.toString(Integer.parseInt(code, 16)));
        }
    }

    private void append(String more) {
        text.append(more);
        archive.refuseLong(text.length());
    }

    private void end(String element) {
        if (element.equals("tc") && depth == 1) {
            lastCell().text = text.toString().strip();
            text.setLength(0);
        } else if (element.equals("tbl") && --depth == 0) {
            table();
        } else if (element.equals("p") && depth == 0) {
            String paragraph = text.toString().strip();
            text.setLength(0);
            if (!paragraph.isEmpty()) {
                before.add(paragraph);
            }
        }
    }

    private void table() {
        sink.nextTable("表" + ++tables);
        before.forEach(sink::text);
        before.clear();
        TableGrid grid = new TableGrid();
        for (int r = 0; r < rows.size(); r++) {
            grid.row();
            int column = 0;
            for (WordCell cell : rows.get(r)) {
                if (!cell.goesOn || r == 0) {
                    grid.cell(cell.text, cell.columns, 1 + following(r, column));
                }
                column += cell.columns;
            }
        }
        grid.emit(sink);
    }

    /** How many rows below go on with the cell that begins at a column. */
    private int following(int row, int column) {
        int count = 0;
        while (row + count + 1 < rows.size() && goesOnAt(rows.get(row + count + 1), column)) {
            count++;
        }
        return count;
    }

    private static boolean goesOnAt(List<WordCell> row, int column) {
        Map<Integer, WordCell> byColumn = new HashMap<>();
        int at = 0;
        for (WordCell cell : row) {
            byColumn.put(at, cell);
            at += cell.columns;
        }
        WordCell cell = byColumn.get(column);
        return cell != null && cell.goesOn;
    }

    private static int number(XMLStreamReader xml) {
        String value = value(xml, "val");
        return value != null && value.matches("[1-9]\\d{0,2}")
                ? Math.min(Integer.parseInt(value), MergedCells.MAX_COLUMNS)
                : 1;
    }

    private static @Nullable String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
