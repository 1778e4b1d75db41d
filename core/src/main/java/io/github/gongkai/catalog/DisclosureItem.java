package io.github.gongkai.catalog;

import io.github.gongkai.standard.DisclosureStandard;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a catalog (公开事项): a row of the table. Immutable.
 *
 * @param id stays the same across versions
 * @param domain section that the item belongs to
 * @param serial 序号 as printed, or null
 * @param path 一级事项, 二级事项 and so on, from the top; an empty string where a level is left empty
 * @param standard what must be disclosed, by whom, when and how
 * @param extra columns that the model does not know, by heading, in the order of the table; they travel through unchanged
 */
public record DisclosureItem(
        ItemId id,
        DomainCode domain,
        @Nullable String serial,
        List<String> path,
        @Valid DisclosureStandard standard,
        Map<String, String> extra) {
    /** Copies the collections, keeping their order. */
    public DisclosureItem {
        path = List.copyOf(path);
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** The item's own name: its lowest level that is not empty; empty if there is none. */
    public String name() {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (!path.get(i).isBlank()) {
                return path.get(i);
            }
        }
        return "";
    }

    /**
     * All levels in the form in which names are compared: without regard to width, brackets, blanks, numbering and the words
     * 的, 及, 和. Two items of one domain that share it are meant as one.
     */
    public String comparablePath() {
        return String.join("\n", ItemName.of(this).levels());
    }
}
