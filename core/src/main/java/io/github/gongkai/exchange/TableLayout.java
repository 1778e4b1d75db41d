package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one table mean, as its header says. Immutable once built.
 *
 * @param sheet name of the table
 * @param columns by index
 * @param pathColumns indexes of the columns of the item name, from the top level down
 * @param places where each value of an item stands: column by pointer below the item
 */
record TableLayout(
        String sheet, NavigableMap<Integer, Column> columns, List<Integer> pathColumns, Map<String, Integer> places) {
    /** A column: its index, its heading as printed, its role; whether an earlier column already has that role. */
    record Column(int index, String label, ColumnRole role, boolean repeated) {}

    static TableLayout of(String sheet, NavigableMap<Integer, List<String>> headings, HeaderDictionary dictionary) {
        NavigableMap<Integer, Column> columns = new TreeMap<>();
        Set<ColumnRole> taken = new HashSet<>();
        Set<String> labels = new HashSet<>();
        headings.forEach((index, parts) -> {
            ColumnRole role = dictionary.role(parts, headings.values());
            boolean repeated = !role.equals(ColumnRole.EXTRA) && !taken.add(role);
            String label = unique(String.join("/", parts).replaceAll("\\s+", ""), labels);
            columns.put(index, new Column(index, label, repeated ? ColumnRole.EXTRA : role, repeated));
        });
        List<Integer> path = new ArrayList<>(columns.values().stream()
                .filter(c -> c.role().kind() == ColumnRole.Kind.PATH)
                .sorted(java.util.Comparator.comparingInt(c -> c.role().pathLevel()))
                .map(Column::index)
                .toList());
        return new TableLayout(sheet, columns, List.copyOf(path), places(columns, path));
    }

    private static String unique(String label, Set<String> labels) {
        String free = label;
        for (int i = 2; !labels.add(free); i++) {
            free = label + " (" + i + ")";
        }
        return free;
    }

    private static Map<String, Integer> places(NavigableMap<Integer, Column> columns, List<Integer> path) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Column column : columns.values()) {
            ColumnRole role = column.role();
            String pointer = role.pointer();
            switch (role.kind()) {
                case PATH -> places.put(pointer + "/" + path.indexOf(column.index()), column.index());
                case EXTRA -> places.put(pointer + "/" + escape(column.label()), column.index());
                default -> places.putIfAbsent(pointer, column.index());
            }
            if (role.kind() == ColumnRole.Kind.CONTENT) {
                places.put("/standard/elements", column.index());
            } else if (role.kind() == ColumnRole.Kind.GROUP) {
                places.put("/standard/audience/specificGroup", column.index());
            }
            if (role.kind() != ColumnRole.Kind.EXTRA) {
                enclosing(pointer, column.index(), places);
            }
        }
        return new HashMap<>(places);
    }

    /** A pointer to a whole group of columns leads to the group's first. */
    private static void enclosing(String pointer, int column, Map<String, Integer> places) {
        for (String p = pointer; p.lastIndexOf('/') > 0; p = p.substring(0, p.lastIndexOf('/'))) {
            if (!p.equals("/standard")) {
                places.putIfAbsent(p, column);
            }
        }
        if (pointer.equals("/path")) {
            places.putIfAbsent(pointer, column);
        }
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Nullable
    Column column(int index) {
        return columns.get(index);
    }

    String label(int index) {
        Column column = columns.get(index);
        return column == null ? "" : column.label();
    }

    /** The pointer below the item of a column's value. */
    String pointer(int index) {
        Column column = columns.get(index);
        if (column == null) {
            return "";
        }
        return switch (column.role().kind()) {
            case PATH -> "/path/" + pathColumns.indexOf(index);
            case EXTRA -> "/extra/" + escape(column.label());
            case PROACTIVE, ON_APPLICATION -> "/standard/modes";
            default -> column.role().pointer();
        };
    }
}
