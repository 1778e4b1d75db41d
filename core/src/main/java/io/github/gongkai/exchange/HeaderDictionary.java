package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows what the headings of catalog tables mean; its words are data ({@code columns.txt}). Immutable. */
final class HeaderDictionary {
    private static final Pattern REMARK = Pattern.compile("\\((?!要素|编码|区|街|村|市|县|镇|园区|居|社区|街道)[^()]*\\)$");
    private static final int LONGEST_HEADING = 60;
    private static final int FEWEST = 3;
    /** So many headings make a header, however many other columns stand beside them. */
    private static final int SURE = 6;

    /** Over columns that mean nothing to the model, whatever their own headings say. */
    static final String EXTRA_GROUP = "附加栏目";

    private final Map<String, ColumnRole> roles = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> weak = new HashSet<>();
    private final BitSet beginnings = new BitSet();

    HeaderDictionary() {
        for (OfficialTable.Column column : OfficialTable.columns()) {
            // 解读 alone may be the name of an item; it is a heading under its group only.
            if (column.role().kind() != ColumnRole.Kind.LINK_TICK) {
                know(column.name(), column.role());
            }
            if (!column.leaf().isEmpty()) {
                know(column.heading(), null);
                know(column.heading() + "/" + column.leaf(), column.role());
            }
        }
        LabelledLines.read("columns.txt").forEach((key, aliases) -> {
            for (String alias : Splitter.on(" | ").split(aliases)) {
                know(alias, ColumnRole.ofKey(key).orElse(null));
                if (key.equals("weak")) {
                    weak.add(normal(alias));
                }
            }
        });
    }

    private void know(String heading, @Nullable ColumnRole role) {
        String word = normal(heading);
        words.add(word);
        beginnings.set(word.charAt(0));
        if (role != null) {
            roles.putIfAbsent(word, role);
        }
    }

    private static String normal(String heading) {
        String compact = Wording.compact(heading).replace("*", "");
        String plain = compact.endsWith(")") ? REMARK.matcher(compact).replaceAll("") : compact;
        return plain.isEmpty() ? compact : plain;
    }

    /** Whether a cell may be part of a heading. */
    boolean isWord(String text) {
        return text.length() <= LONGEST_HEADING && Wording.mayBegin(text, beginnings) && words.contains(normal(text));
    }

    /** Whether enough of these cells are headings for their row to be a header. */
    boolean isHeader(List<TableCell> cells) {
        Set<String> known = new HashSet<>();
        boolean core = false;
        for (TableCell cell : cells) {
            if (isWord(cell.text())) {
                String word = normal(cell.text());
                ColumnRole role = roles.get(word);
                core |= role != null && role.isCore();
                known.add(word);
            }
        }
        boolean many = known.size() >= SURE || known.size() * 2 >= cells.size();
        return core && known.size() >= FEWEST && many;
    }

    /** Whether these cells go on with a header that began a row above. */
    boolean isContinuation(List<TableCell> cells) {
        long known = cells.stream().filter(cell -> isWord(cell.text())).count();
        return known >= 1 && (known == cells.size() || (known >= 3 && known * 2 >= cells.size()));
    }

    /**
     * The role of a column among others. A weak heading, such as 公开方式 beside 公开属性, gives way to a column that has the same
     * role for certain.
     */
    ColumnRole role(List<String> headings, Collection<List<String>> all) {
        ColumnRole role = role(headings);
        boolean yields = isWeak(headings)
                && all.stream()
                        .filter(other -> !isWeak(other))
                        .anyMatch(other -> role(other).kind() == role.kind());
        return yields ? ColumnRole.EXTRA : role;
    }

    /** Whether a heading that stands alone means a column of the model. */
    boolean means(String heading) {
        return !role(List.of(heading)).equals(ColumnRole.EXTRA);
    }

    private boolean isWeak(List<String> headings) {
        return headings.size() == 1 && weak.contains(normal(headings.get(0)));
    }

    /** The role of a column whose headings, from the top down, are these. */
    ColumnRole role(List<String> headings) {
        List<String> parts = headings.stream().map(HeaderDictionary::normal).toList();
        int n = parts.size();
        if (n == 0 || (n > 1 && parts.get(0).equals(EXTRA_GROUP))) {
            return ColumnRole.EXTRA;
        }
        String leaf = parts.get(n - 1);
        String above = n > 1 ? parts.get(n - 2) : "";
        for (String attempt :
                List.of(String.join("/", parts), above + "/" + leaf, above + leaf, String.join("", parts), leaf)) {
            ColumnRole role = roles.get(attempt);
            if (role != null) {
                return role;
            }
        }
        return ColumnRole.EXTRA;
    }
}
