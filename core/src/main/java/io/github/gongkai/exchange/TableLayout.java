package io.github.gongkai.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one table mean, as its header says. Immutable once built.
 *
 * @param sheet name of the table
 * @param columns from left to right
 * @param path the columns of the item name, from the top level down
 * @param places where each value of an item stands: column by pointer below the item
 */
record TableLayout(String sheet, List<Column> columns, List<Column> path, Map<String, Integer> places) {
    /** Headings are broken over lines anywhere; the blank before a number that tells equal headings apart stays. */
    private static final Pattern BLANKS = Pattern.compile("\\s+(?!\\(\\d+\\)$)");

    /**
     * A column: its index in the sheet, its position among the layout's columns, its heading as printed, its role; whether an earlier
     * column already has that role.
     */
    record Column(int index, int position, String label, ColumnRole role, boolean repeated) {}

    static TableLayout of(String sheet, NavigableMap<Integer, List<String>> headings, HeaderDictionary dictionary) {
        List<Column> columns = new ArrayList<>();
        Set<ColumnRole> taken = new HashSet<>();
        Set<String> labels = new HashSet<>();
        headings.forEach((index, parts) -> {
            ColumnRole role = dictionary.role(parts, headings.values());
            boolean grouped = parts.size() > 1 && parts.get(0).equals(HeaderDictionary.EXTRA_GROUP);
            List<String> names = grouped ? parts.subList(1, parts.size()) : parts;
            boolean repeated = !role.equals(ColumnRole.EXTRA) && !taken.add(role);
            String label = unique(BLANKS.matcher(String.join("/", names)).replaceAll(""), labels);
            columns.add(new Column(index, columns.size(), label, repeated ? ColumnRole.EXTRA : role, repeated));
        });
        List<Column> path = columns.stream()
                .filter(c -> c.role().kind() == ColumnRole.Kind.PATH)
                .sorted(java.util.Comparator.comparingInt(c -> c.role().pathLevel()))
                .toList();
        return new TableLayout(sheet, List.copyOf(columns), path, places(columns, path));
    }

    private static String unique(String label, Set<String> labels) {
        String free = label;
        for (int i = 2; !labels.add(free); i++) {
            free = label + " (" + i + ")";
        }
        return free;
    }

    private static Map<String, Integer> places(List<Column> columns, List<Column> path) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Column column : columns) {
            ColumnRole role = column.role();
            String pointer = role.pointer();
            switch (role.kind()) {
                case PATH -> places.put(pointer + "/" + path.indexOf(column), column.index());
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
        for (Column column : columns) {
            if (column.index() == index) {
                return column;
            }
        }
        return null;
    }

    String label(int index) {
        Column column = column(index);
        return column == null ? "" : column.label();
    }

    /** The pointer below the item of a column's value. */
    String pointer(int index) {
        Column column = column(index);
        if (column == null) {
            return "";
        }
        return switch (column.role().kind()) {
            case PATH -> "/path/" + path.indexOf(column);
            case EXTRA -> "/extra/" + escape(column.label());
            case PROACTIVE, ON_APPLICATION -> "/standard/modes";
            default -> column.role().pointer();
        };
    }
}
