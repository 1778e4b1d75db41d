package io.github.gongkai.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says to machines. Immutable.
 *
 * @param title of the browser's window
 * @param metas government meta tags, in order
 * @param root way back to the site's root: empty or some {@code ../}
 * @param canonical public address of the page, or null where the site's is not known
 * @param feed folder of the Atom and JSON feeds that follow this page, from the root; null for none
 * @param alternate the same as JSON, relative to the page; null for none
 * @param structured JSON-LD as it stands in the script element, or null
 * @param scripts further scripts of ours
 */
record PageHead(
        String title,
        List<Meta> metas,
        String root,
        @Nullable String canonical,
        @Nullable String feed,
        @Nullable String alternate,
        @Nullable String structured,
        List<String> scripts) {
    PageHead {
        metas = List.copyOf(metas);
        scripts = List.copyOf(scripts);
    }

    /** A meta tag. */
    record Meta(String name, String content) {}
}
