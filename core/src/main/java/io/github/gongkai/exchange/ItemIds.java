package io.github.gongkai.exchange;

import com.google.common.primitives.Ints;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Derives ids of items that have none: the domain's code, a hyphen, and eight hex digits of the SHA-256 of the item's names without
 * blanks. So an id does not change when rows move, are renumbered or are edited, and changes when the item is renamed. A second
 * item with the same names gets {@code -2}, a third {@code -3}. Used by one thread.
 */
final class ItemIds {
    private static final int DIGITS = 8;

    private final MessageDigest sha256 = sha256();
    private final Map<DomainCode, HashCounts> used = new HashMap<>();

    ItemId derive(DomainCode domain, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                sha256.update((byte) '>');
            }
            sha256.update(Wording.compact(path.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        int hash = Ints.fromByteArray(sha256.digest());
        String id = domain + "-" + HexFormat.of().toHexDigits(hash);
        int count = used.computeIfAbsent(domain, d -> new HashCounts()).add(hash);
        return new ItemId(count == 1 ? id : id + "-" + count);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** Whether the id that was derived last for these names had to be told apart from an earlier one. */
    static boolean isRepeated(ItemId id, DomainCode domain) {
        return id.value().length() > domain.value().length() + 1 + DIGITS;
    }
}
