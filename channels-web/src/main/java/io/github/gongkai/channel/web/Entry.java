package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Page.PageLink;
import io.github.gongkai.publication.Validity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What lists, feeds and links need of a page: everything but its text, so that a site of many pages fits into memory.
 * Immutable.
 *
 * @param slug file name
 * @param revision newest one taken
 * @param column code of the domain
 * @param columnName name of the domain
 * @param item item of the catalog
 * @param issuerId the host's key of the body
 * @param issuer name of the body
 * @param title 标题
 * @param documentNumber 发文字号, or null
 * @param publishedAt 发布日期, {@code yyyy-MM-dd HH:mm}
 * @param validity 有效性, or null
 * @param links to other publications
 */
record Entry(
        String slug,
        int revision,
        String column,
        String columnName,
        String item,
        String issuerId,
        String issuer,
        String title,
        @Nullable String documentNumber,
        String publishedAt,
        @Nullable Validity validity,
        List<PageLink> links) {
    /** The order of every list's file: by date, then by file name. */
    static final Comparator<Entry> OLDEST_FIRST =
            Comparator.comparing(Entry::publishedAt).thenComparing(Entry::slug);

    /** Of a page; names that many pages share go through {@code shared}, so that they are in memory once. */
    static Entry of(Page page, UnaryOperator<String> shared) {
        return new Entry(
                page.slug().value(),
                page.revision(),
                shared.apply(page.column()),
                shared.apply(page.columnName()),
                shared.apply(page.item()),
                shared.apply(page.issuerId()),
                shared.apply(page.issuer()),
                page.title(),
                page.documentNumber(),
                page.publishedAt(),
                page.validity(),
                page.links());
    }

    String url() {
        return "content/" + slug + ".html";
    }

    String publishedOn() {
        return publishedAt.substring(0, "yyyy-MM-dd".length());
    }

    /** Month of the publication, {@code yyyy-MM}: the part of the open data that it stands in. */
    String month() {
        return publishedAt.substring(0, "yyyy-MM".length());
    }

    /** Mark of what no longer holds, or null. */
    @Nullable
    String mark() {
        return validity == null || validity == Validity.IN_FORCE ? null : validity.label();
    }

    /** Class of the mark in the style sheet. */
    String markClass() {
        return validity == null ? "" : validity.code().toLowerCase(Locale.ROOT);
    }
}
