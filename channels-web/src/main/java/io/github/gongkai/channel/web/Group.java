package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.SiteCatalog.Item;
import org.jspecify.annotations.Nullable;

/**
 * Entries that belong together and have a list of their own: those of a domain, of a body or of an item. Immutable but for
 * its listing.
 *
 * @param kind by what they belong together
 * @param slug folder's name
 * @param name for readers
 * @param listing the entries
 * @param item what the catalog says; null for the other kinds
 */
record Group(
        Kind kind,
        Slug slug,
        String name,
        Listing listing,
        @Nullable Item item) {
    /** By what entries belong together. */
    enum Kind {
        /** 领域: a column of the site. */
        COLUMN("columns"),
        /** 发布机构. */
        BODY("bodies"),
        /** 事项. */
        ITEM("items");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        String folder() {
            return folder;
        }
    }

    String home() {
        return kind.folder + "/" + slug + "/";
    }

    String url() {
        return home() + "index.html";
    }
}
