package io.github.gongkai.channel.web;

import org.jspecify.annotations.Nullable;

/**
 * What the site knows of one publication; stored beside the pages, which can all be made again from it. Once retracted it
 * keeps nothing of the content: what was withdrawn may have been a secret or a person's data. Immutable.
 *
 * @param slug file name
 * @param revision newest one taken
 * @param column code of its domain
 * @param columnName name of its domain
 * @param page what is shown; null once retracted
 */
record Article(
        String slug,
        int revision,
        String column,
        String columnName,
        @Nullable Page page) {
    static Article of(Page page) {
        return new Article(page.slug().value(), page.revision(), page.column(), page.columnName(), page);
    }

    Article retracted() {
        return new Article(slug, revision, column, columnName, null);
    }
}
