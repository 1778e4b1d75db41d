package io.github.gongkai.exchange;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.notice.SourceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places of the values of a catalog that was read from tables. Keeps two numbers for an item and two for each inherited value; all
 * else follows from the table's layout.
 */
final class TableSourceMap implements SourceMap {
    private static final Pattern ITEM = Pattern.compile("/items/(\\d{1,9})(/.*)?");
    private static final Pattern SECTION = Pattern.compile("/sections/(\\d{1,9})(/.*)?");

    private final String file;
    private final List<TableLayout> layouts;
    private final List<SourceLocation> sections;
    private final ImmutableIntArray layoutOfItem;
    private final ImmutableIntArray rowOfItem;
    /** Item and column of each inherited value, ascending; beside it the cell it comes from. */
    private final ImmutableLongArray inherited;

    private final ImmutableLongArray sources;

    private TableSourceMap(Builder builder) {
        file = builder.file;
        layouts = List.copyOf(builder.layouts);
        sections = List.copyOf(builder.sections);
        layoutOfItem = builder.layoutOfItem.build();
        rowOfItem = builder.rowOfItem.build();
        inherited = builder.inherited.build();
        sources = builder.sources.build();
    }

    @Override
    public SourceLocation locate(String pointer) {
        Matcher item = ITEM.matcher(pointer);
        if (item.matches() && Integer.parseInt(item.group(1)) < rowOfItem.length()) {
            return itemPlace(pointer, Integer.parseInt(item.group(1)), item.group(2) == null ? "" : item.group(2));
        }
        Matcher section = SECTION.matcher(pointer);
        if (section.matches() && Integer.parseInt(section.group(1)) < sections.size()) {
            return sections.get(Integer.parseInt(section.group(1))).withPointer(pointer);
        }
        return SourceLocation.ofFile(file).withPointer(pointer);
    }

    private SourceLocation itemPlace(String pointer, int item, String below) {
        TableLayout layout = layouts.get(layoutOfItem.get(item));
        int row = rowOfItem.get(item);
        for (String p = below; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            Integer column = layout.places().get(p);
            if (column != null) {
                return place(file, layout, row, column, pointer, sourceOf(item, column));
            }
        }
        return new SourceLocation(file, layout.sheet(), null, row, null, pointer, null);
    }

    static SourceLocation place(
            String file, TableLayout layout, int row, int column, String pointer, @Nullable String inheritedFrom) {
        String cell = CellName.of(row, column);
        return new SourceLocation(file, layout.sheet(), cell, row, layout.label(column), pointer, inheritedFrom);
    }

    private @Nullable String sourceOf(int item, int column) {
        long wanted = key(item, column);
        int low = 0;
        int high = inherited.length() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = inherited.get(middle);
            if (found == wanted) {
                long source = sources.get(middle);
                return CellName.of((int) (source / MergedCells.MAX_COLUMNS), (int) (source % MergedCells.MAX_COLUMNS));
            } else if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private static long key(int high, int column) {
        return (long) high * MergedCells.MAX_COLUMNS + column;
    }

    /** Gathers places while rows stream by: items in order, the values of an item by ascending column. */
    static final class Builder {
        private final String file;
        private final List<TableLayout> layouts = new ArrayList<>();
        private final List<SourceLocation> sections = new ArrayList<>();
        private final ImmutableIntArray.Builder layoutOfItem = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder rowOfItem = ImmutableIntArray.builder();
        private final ImmutableLongArray.Builder inherited = ImmutableLongArray.builder();
        private final ImmutableLongArray.Builder sources = ImmutableLongArray.builder();

        Builder(String file) {
            this.file = file;
        }

        void layout(TableLayout layout) {
            layouts.add(layout);
        }

        void section(SourceLocation place) {
            sections.add(place);
        }

        void item(int item, int row, Iterable<CellValue> values) {
            layoutOfItem.add(layouts.size() - 1);
            rowOfItem.add(row);
            for (CellValue value : values) {
                if (value.isInherited()) {
                    inherited.add(key(item, value.column().index()));
                    sources.add(key(value.sourceRow(), value.sourceColumn()));
                }
            }
        }

        TableSourceMap build() {
            return new TableSourceMap(this);
        }
    }
}
