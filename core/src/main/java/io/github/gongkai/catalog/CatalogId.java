package io.github.gongkai.catalog;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a disclosure catalog (公开事项目录) across its versions. Immutable.
 *
 * @param value never blank
 */
public record CatalogId(String value) {
    /** Refuses a blank value. */
    public CatalogId {
        checkArgument(!value.isBlank(), "a catalog id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
