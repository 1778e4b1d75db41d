package io.github.gongkai.exchange;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.Domain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a catalog out in official tables (官方目录表), so that reading them gives the catalog again. A table ends where the domain or the
 * number of name levels changes, and before a row whose upper name is empty: below another row it would stand for the name above.
 */
final class TablePrinter {
    private static final int EXTRA_WIDTH = 16;

    private final List<OfficialTable.Column> official = OfficialTable.columns();
    private final HeaderDictionary headings = new HeaderDictionary();
    private final DisclosureCatalog catalog;

    TablePrinter(DisclosureCatalog catalog) {
        this.catalog = catalog;
    }

    /** What a catalog is called and from when to when it holds, as labelled lines. */
    List<String> description() {
        List<String> lines = new ArrayList<>();
        lines.add(CatalogLabel.ID.line(catalog.id()));
        lines.add(CatalogLabel.TITLE.line(catalog.title()));
        lines.add(CatalogLabel.VERSION.line(catalog.version()));
        if (catalog.validFrom() != null) {
            lines.add(CatalogLabel.VALID_FROM.line(catalog.validFrom()));
        }
        if (catalog.validTo() != null) {
            lines.add(CatalogLabel.VALID_TO.line(catalog.validTo()));
        }
        lines.removeIf(line -> CatalogLabel.read(line).isEmpty());
        return lines;
    }

    List<PrintedTable> tables() {
        List<PrintedTable> tables = new ArrayList<>();
        List<DisclosureItem> run = new ArrayList<>();
        for (DisclosureItem item : catalog.items()) {
            if (!run.isEmpty() && isBreak(run.get(run.size() - 1), item)) {
                tables.add(table(section(run.get(0)), run));
                run = new ArrayList<>();
            }
            run.add(item);
        }
        if (!run.isEmpty()) {
            tables.add(table(section(run.get(0)), run));
        }
        for (CatalogSection section : catalog.sections()) {
            boolean used = catalog.items().stream()
                    .anyMatch(item -> item.domain().equals(section.domain().code()));
            if (!used) {
                tables.add(table(section, List.of()));
            }
        }
        return tables;
    }

    private static boolean isBreak(DisclosureItem last, DisclosureItem next) {
        boolean gap = false;
        for (int i = 1; i < next.path().size(); i++) {
            gap |= next.path().get(i - 1).isEmpty() && !next.path().get(i).isEmpty();
        }
        return gap
                || !last.domain().equals(next.domain())
                || last.path().size() != next.path().size();
    }

    private CatalogSection section(DisclosureItem item) {
        return catalog.sections().stream()
                .filter(section -> section.domain().code().equals(item.domain()))
                .findFirst()
                .orElseGet(() -> new CatalogSection(
                        new Domain(item.domain(), item.domain().value()), null, null));
    }

    private PrintedTable table(CatalogSection section, List<DisclosureItem> items) {
        List<PrintedTable.Column> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(new ArrayList<>()));
        int levels = items.isEmpty() ? 2 : items.get(0).path().size();
        for (OfficialTable.Column column : official) {
            List<String> texts = items.stream()
                    .map(item -> ItemCells.text(item, column.role()))
                    .toList();
            boolean named = column.role().kind() == ColumnRole.Kind.PATH;
            boolean used = named
                    ? column.role().pathLevel() <= Math.max(1, levels)
                    : column.always() || texts.stream().anyMatch(text -> !text.isEmpty());
            if (used) {
                columns.add(new PrintedTable.Column(column.heading(), column.leaf(), column.width(), column.isTick()));
                append(texts, rows);
            }
        }
        for (String label : extraLabels(items)) {
            boolean known = headings.means(label);
            columns.add(new PrintedTable.Column(
                    known ? HeaderDictionary.EXTRA_GROUP : label, known ? label : "", EXTRA_WIDTH, false));
            append(
                    items.stream()
                            .map(item -> item.extra().getOrDefault(label, ""))
                            .toList(),
                    rows);
        }
        return new PrintedTable(section.domain(), title(section), lines(section), columns, rows);
    }

    private static void append(List<String> texts, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(texts.get(i));
        }
    }

    private static Set<String> extraLabels(List<DisclosureItem> items) {
        Set<String> labels = new LinkedHashSet<>();
        items.forEach(item -> labels.addAll(item.extra().keySet()));
        return labels;
    }

    /** A title that would not be recognised as one is a labelled line instead. */
    private static @Nullable String title(CatalogSection section) {
        return section.title() != null && SectionReader.isTitleLine(section.title()) ? section.title() : null;
    }

    private static List<String> lines(CatalogSection section) {
        List<String> lines = new ArrayList<>();
        if (section.title() != null && title(section) == null) {
            lines.add(CatalogLabel.TABLE.line(section.title()));
        }
        boolean told = new DomainDictionary()
                .find(Objects.requireNonNullElse(section.title(), ""))
                .filter(section.domain()::equals)
                .isPresent();
        if (!told) {
            lines.add(CatalogLabel.DOMAIN.line(section.domain().name()));
            lines.add(CatalogLabel.DOMAIN_CODE.line(section.domain().code()));
        }
        if (section.compiledBy() != null) {
            lines.add("编制单位：" + section.compiledBy());
        }
        return lines;
    }
}
