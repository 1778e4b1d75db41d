package io.github.gongkai.catalog;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a disclosure item (公开事项); stays the same across versions of the catalog. Immutable.
 *
 * @param value never blank
 */
public record ItemId(String value) {
    /** Refuses a blank value. */
    public ItemId {
        checkArgument(!value.isBlank(), "an item id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
