package io.github.gongkai.exchange;

import com.google.common.hash.Hashing;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Derives ids of items that have none: the domain's code, a hyphen, and eight hex digits of the SHA-256 of the item's names without
 * blanks. So an id does not change when rows move, are renumbered or are edited, and changes when the item is renamed. A second
 * item with the same names gets {@code -2}, a third {@code -3}. Used by one thread.
 */
final class ItemIds {
    private static final int DIGITS = 8;

    private final Map<String, Integer> used = new HashMap<>();

    ItemId derive(DomainCode domain, List<String> path) {
        StringJoiner names = new StringJoiner(">");
        for (String name : path) {
            names.add(Wording.compact(name));
        }
        byte[] hash = Hashing.sha256()
                .hashString(names.toString(), StandardCharsets.UTF_8)
                .asBytes();
        String id = domain + "-" + HexFormat.of().formatHex(hash, 0, DIGITS / 2);
        int count = used.merge(id, 1, Integer::sum);
        return new ItemId(count == 1 ? id : id + "-" + count);
    }

    /** Whether the id that was derived last for these names had to be told apart from an earlier one. */
    static boolean isRepeated(ItemId id, DomainCode domain) {
        return id.value().length() > domain.value().length() + 1 + DIGITS;
    }
}
