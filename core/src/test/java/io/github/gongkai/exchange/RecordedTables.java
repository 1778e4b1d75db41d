package io.github.gongkai.exchange;

import io.github.gongkai.catalog.DisclosureCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a file as they come from its format, kept so that one cell can be changed before the catalog is made of them. */
final class RecordedTables implements TableSink {
    private final String name;
    private final List<Event> events = new ArrayList<>();

    /** What came: a row, or something else. */
    private record Event(@Nullable TableRow row, Consumer<TableSink> other) {}

    /** A cell with its own text. */
    record Spot(int event, TableCell cell) {}

    private RecordedTables(String name) {
        this.name = name;
    }

    static RecordedTables of(Path fixture, Path folder) throws IOException {
        InputFile input =
                InputFile.open(Fixtures.make(fixture, Files.readString(fixture), folder), ReadOptions.DEFAULT);
        RecordedTables tables = new RecordedTables(input.name());
        Exchange.readTables(input, tables);
        return tables;
    }

    private void other(Consumer<TableSink> event) {
        events.add(new Event(null, event));
    }

    @Override
    public void table(String title) {
        other(sink -> sink.table(title));
    }

    @Override
    public void nextTable(String title) {
        other(sink -> sink.nextTable(title));
    }

    @Override
    public void text(String text) {
        other(sink -> sink.text(text));
    }

    @Override
    public void row(TableRow row) {
        events.add(new Event(row, sink -> {}));
    }

    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            TableRow row = events.get(i).row();
            if (row != null) {
                for (TableCell cell : row.ownTexts()) {
                    spots.add(new Spot(i, cell));
                }
            }
        }
        return spots;
    }

    Reading<DisclosureCatalog> read() {
        return read(null, "");
    }

    /** Reads the tables with another text in one cell, and in all cells that are merged into it. */
    Reading<DisclosureCatalog> read(@Nullable Spot spot, String text) {
        InputFile input = new InputFile(Path.of(name), name, InputFile.Format.CSV, ReadOptions.DEFAULT);
        CatalogTableReader reader = new CatalogTableReader(input);
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.row() == null) {
                event.other().accept(reader);
            } else {
                reader.row(spot == null || i < spot.event() ? event.row() : changed(event.row(), spot.cell(), text));
            }
        }
        return reader.finish();
    }

    /** Rows below the cell of the same table may show it too; a later table has other numbers or begins anew. */
    private static TableRow changed(TableRow row, TableCell cell, String text) {
        boolean within = row.number() >= cell.row() && row.number() < cell.row() + 1_000;
        Stream<TableCell> cells = row.cells().stream()
                .map(c -> within
                                && c.sourceRow() == cell.row()
                                && c.sourceColumn() == cell.column()
                                && c.text().equals(cell.text())
                        ? new TableCell(c.row(), c.column(), text, c.sourceRow(), c.sourceColumn(), c.hidden())
                        : c);
        return new TableRow(row.number(), cells.toList());
    }
}
