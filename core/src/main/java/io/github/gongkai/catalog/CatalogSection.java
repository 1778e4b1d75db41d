package io.github.gongkai.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A section of a catalog: the table of one domain (领域). Immutable.
 *
 * @param domain what the table is about
 * @param title heading of the table as printed, or null
 * @param compiledBy 编制单位 as printed, or null
 */
public record CatalogSection(
        Domain domain, @Nullable String title, @Nullable String compiledBy) {}
