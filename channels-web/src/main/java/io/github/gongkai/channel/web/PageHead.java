package io.github.gongkai.channel.web;

import java.util.List;

/**
 * What a page says to machines. Immutable.
 *
 * @param title of the browser's window
 * @param metas government meta tags, in order
 * @param root way back to the site's root: empty or some {@code ../}
 */
record PageHead(String title, List<Meta> metas, String root) {
    PageHead {
        metas = List.copyOf(metas);
    }

    /** A meta tag. */
    record Meta(String name, String content) {}
}
