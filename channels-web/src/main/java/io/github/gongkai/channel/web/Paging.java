package io.github.gongkai.channel.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list stands: the first page, or an archive page, of which 1 is the oldest. It says nothing about how many
 * there are, so that a full page never changes again. Immutable.
 *
 * @param archive number of the archive page; 0 for the first page
 * @param archives how many archive pages there are
 */
record Paging(int archive, int archives) {
    String file() {
        return archive == 0 ? "index.html" : fileOf(archive);
    }

    boolean isFirst() {
        return archive == 0;
    }

    /** File of the next newer page, or null on the first. */
    @Nullable
    String newer() {
        if (archive == 0) {
            return null;
        }
        return archive == archives ? "index.html" : fileOf(archive + 1);
    }

    /** File of the next older page, or null on the last. */
    @Nullable
    String older() {
        int next = archive == 0 ? archives : archive - 1;
        return next == 0 ? null : fileOf(next);
    }

    static String fileOf(int archive) {
        return "page-" + archive + ".html";
    }
}
