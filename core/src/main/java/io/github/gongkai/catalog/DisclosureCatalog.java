package io.github.gongkai.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure catalog (公开事项目录): dated, versioned, in sections by domain. Immutable.
 *
 * @param id stays the same across versions
 * @param title as printed
 * @param version the compiler's own, such as {@code 2026-1}
 * @param validFrom first day on which it holds, or null if not stated
 * @param validTo last day on which it holds, or null if open
 * @param sections one for each domain, in the order of the file
 * @param items all items in the order of the file; each names its section by its domain
 */
public record DisclosureCatalog(
        CatalogId id,

        @NotBlank(message = "{io.github.gongkai.notice.CAT-030}")
        String title,

        String version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<CatalogSection> sections,

        @NotEmpty(message = "{io.github.gongkai.notice.CAT-031}")
        List<DisclosureItem> items) {
    /** Copies the lists. */
    public DisclosureCatalog {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    /** The item with this id. */
    public Optional<DisclosureItem> findItem(ItemId item) {
        return items.stream().filter(i -> i.id().equals(item)).findFirst();
    }

    /** The section of a domain. */
    public Optional<CatalogSection> findSection(DomainCode domain) {
        return sections.stream().filter(s -> s.domain().code().equals(domain)).findFirst();
    }
}
