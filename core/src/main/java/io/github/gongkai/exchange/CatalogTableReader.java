package io.github.gongkai.exchange;

import io.github.gongkai.catalog.CatalogId;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.DisclosureStandard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a catalog of tables, in whatever format they came. Knows headers, sections and rows. Used by one thread, once. */
final class CatalogTableReader implements TableSink {
    private static final Pattern VERSION = Pattern.compile("(\\d{4})年(?:修订)?版");
    private static final int TITLE_COLUMNS = 4;

    private final InputFile input;
    private final Findings findings;
    private final HeaderDictionary headings = new HeaderDictionary();
    private final HeaderReader header = new HeaderReader(headings);
    private final TickCells ticks;
    private final Phrases phrases;
    private final SectionReader sections;
    private final TableSourceMap.Builder sources;
    private final ItemIds ids = new ItemIds();
    private final List<DisclosureItem> items = new ArrayList<>();

    private String sheet = "";
    private boolean inHeader;
    private boolean anyHeader;
    private int itemsBefore;
    private @Nullable TableLayout layout;
    private @Nullable RowReader rows;

    CatalogTableReader(InputFile input) {
        this.input = input;
        findings = new Findings(input.name(), input.options().locale());
        ticks = new TickCells(new TickMarks(), headings, findings);
        phrases = new Phrases(findings);
        sources = new TableSourceMap.Builder(input.name());
        sections = new SectionReader(findings, sources, input.options().defaultDomain());
    }

    @Override
    public void table(String name) {
        begin(name);
        sections.table(name);
    }

    @Override
    public void nextTable(String name) {
        begin(name);
        sections.nextTable(name);
    }

    private void begin(String name) {
        endTable();
        sheet = name;
        layout = null;
        rows = null;
        inHeader = false;
    }

    @Override
    public void text(String text) {
        sections.line(new TableRow(0, List.of(TableCell.own(0, 0, text))));
    }

    @Override
    public void hiddenTable() {
        findings.add("IMP-027", new SourceLocation(findings.file(), sheet, null, null, null, null, null), sheet);
    }

    @Override
    public void hiddenRow(int number) {
        findings.add(
                "IMP-028",
                new SourceLocation(findings.file(), sheet, null, number, null, null, null),
                Integer.toString(number));
    }

    @Override
    public void cutRow(int number) {
        findings.add(
                "IMP-029",
                new SourceLocation(findings.file(), sheet, null, number, null, null, null),
                Integer.toString(MergedCells.MAX_COLUMNS));
    }

    @Override
    public void row(TableRow row) {
        hiddenTexts(row);
        if (row.ownTexts().isEmpty()) {
            return;
        }
        if (inHeader && header.takes(row)) {
            return;
        }
        if (inHeader) {
            endHeader();
        }
        if (header.begins(row)) {
            if (layout != null) {
                findings.add("IMP-004", rowPlace(row), null);
            }
            inHeader = true;
            header.begin(row);
        } else if (layout == null || rows == null || isLine(row, layout)) {
            sections.line(row);
        } else {
            item(row, layout, rows);
        }
    }

    private void hiddenTexts(TableRow row) {
        for (TableCell cell : row.cells()) {
            if (cell.hidden() != null) {
                findings.add("IMP-025", cellPlace(cell), cell.hidden());
            }
        }
    }

    private void endHeader() {
        inHeader = false;
        anyHeader = true;
        TableLayout next = header.layout(sheet);
        layout = next;
        rows = new RowReader(next, findings);
        sources.layout(next);
        for (TableLayout.Column column : next.columns()) {
            TableRow first = header.first();
            int at = first == null ? 1 : first.number();
            SourceLocation place = TableSourceMap.place(findings.file(), next, at, column.index(), "", null);
            if (column.repeated()) {
                findings.add("IMP-026", place, column.label());
            } else if (column.role().equals(ColumnRole.EXTRA)) {
                findings.add("IMP-002", place, column.label());
            }
        }
    }

    private void endTable() {
        if (inHeader) {
            endHeader();
        }
        TableRow first = header.first();
        if (layout != null && first != null && items.size() == itemsBefore) {
            sections.empty(first.number());
        }
        itemsBefore = items.size();
        if (layout == null && !sheet.isEmpty() && !sections.isDescribed()) {
            findings.add("IMP-001", new SourceLocation(findings.file(), sheet, null, null, null, null, null), sheet);
        }
    }

    /** A line across the table, such as the title of the next domain or a remark, is not an item. */
    private boolean isLine(TableRow row, TableLayout table) {
        List<TableCell> own = row.ownTexts();
        TableCell first = own.get(0);
        if (own.size() > 1) {
            return false;
        }
        boolean wide =
                row.widthOf(first) >= Math.max(TITLE_COLUMNS, table.columns().size() / 2);
        boolean alone = row.cells().stream().allMatch(c -> c.text().isEmpty() || c.isOwn());
        return wide || (alone && (SectionReader.isRemark(first.text()) || sections.isTitle(first.text())));
    }

    private void item(TableRow row, TableLayout table, RowReader reader) {
        int number = items.size();
        RowReader.Row read = reader.read(row, number);
        if (isOnlySerial(row, table)) {
            findings.add("IMP-024", rowPlace(row), row.ownTexts().get(0).text());
            return;
        }
        List<String> path = new ArrayList<>(table.path().size());
        for (TableLayout.Column column : table.path()) {
            path.add(read.values().get(column.position()).text());
        }
        StandardReader standardReader = new StandardReader(phrases, ticks, v -> valuePlace(v, table, number));
        Domain domain = sections.domain(read.text(ColumnRole.Kind.DOMAIN), row.number());
        DisclosureStandard standard = standardReader.read(read.values());
        String serial = orphans(read, table, standardReader, number);
        ItemId id = ids.derive(domain.code(), path);
        named(id, domain, path, row, table);
        items.add(new DisclosureItem(id, domain.code(), serial, path, standard, standardReader.extra()));
        sources.item(number, row.number(), read.values());
    }

    private void named(ItemId id, Domain domain, List<String> path, TableRow row, TableLayout table) {
        if (path.stream().allMatch(String::isEmpty)) {
            findings.add("IMP-015", rowPlace(row), null);
        } else if (ItemIds.isRepeated(id, domain.code())) {
            int column = table.path().get(table.path().size() - 1).index();
            SourceLocation place =
                    TableSourceMap.place(findings.file(), table, row.number(), column, "/items/" + items.size(), null);
            findings.add("IMP-013", place, String.join(" > ", path), java.util.Map.of("id", id));
        }
    }

    private static boolean isOnlySerial(TableRow row, TableLayout table) {
        for (TableCell cell : row.ownTexts()) {
            TableLayout.Column column = table.column(cell.column());
            if (column == null || column.role().kind() != ColumnRole.Kind.SERIAL) {
                return false;
            }
        }
        return true;
    }

    /** Cells under no heading travel through by their column's letter; a number before the names is the serial. */
    private @Nullable String orphans(RowReader.Row row, TableLayout table, StandardReader standard, int item) {
        String serial = row.text(ColumnRole.Kind.SERIAL);
        for (TableCell cell : row.orphans()) {
            boolean first = table.columns().isEmpty()
                    || cell.column() < table.columns().get(0).index();
            if (serial == null && first && cell.text().matches("\\d+(\\.\\d+)*")) {
                serial = cell.text();
                continue;
            }
            String letter = CellName.column(cell.column());
            standard.extra().put(letter, cell.text());
            findings.add("IMP-003", cellPlace(cell).withPointer("/items/" + item + "/extra/" + letter), cell.text());
        }
        return serial;
    }

    private SourceLocation valuePlace(CellValue value, TableLayout table, int item) {
        int column = value.column().index();
        String source = value.isInherited() ? CellName.of(value.sourceRow(), value.sourceColumn()) : null;
        String pointer = "/items/" + item + table.pointer(column);
        return TableSourceMap.place(findings.file(), table, value.row(), column, pointer, source);
    }

    private SourceLocation rowPlace(TableRow row) {
        return cellPlace(row.ownTexts().get(0));
    }

    private SourceLocation cellPlace(TableCell cell) {
        return new SourceLocation(findings.file(), sheet, cell.name(), cell.row(), null, null, null);
    }

    Reading<DisclosureCatalog> finish() {
        endTable();
        sections.release();
        if (items.isEmpty()) {
            throw input.unreadable(anyHeader ? InputProblem.NO_ITEMS : InputProblem.NO_TABLE, "");
        }
        String stem = input.stem();
        String title = described(CatalogLabel.TITLE, sections.title(stem));
        Matcher version = VERSION.matcher(title);
        DisclosureCatalog catalog = new DisclosureCatalog(
                new CatalogId(described(CatalogLabel.ID, stem)),
                title,
                described(CatalogLabel.VERSION, version.find() ? version.group(1) : "1"),
                day(CatalogLabel.VALID_FROM),
                day(CatalogLabel.VALID_TO),
                sections.sections(),
                items);
        return new Reading<>(catalog, sources.build(), findings.inOrder());
    }

    private String described(CatalogLabel label, String otherwise) {
        String text = sections.described(label);
        return text == null ? otherwise : text;
    }

    private @Nullable LocalDate day(CatalogLabel label) {
        String text = sections.described(label);
        return text == null ? null : LocalDate.parse(text);
    }
}
