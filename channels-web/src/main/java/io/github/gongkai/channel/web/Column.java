package io.github.gongkai.channel.web;

import java.util.List;

/**
 * A column of the site (栏目): one domain of disclosure. Immutable.
 *
 * @param slug folder's name
 * @param code of the domain
 * @param name of the domain
 * @param pages newest first; empty once all are retracted
 */
record Column(Slug slug, String code, String name, List<Page> pages) {
    Column {
        pages = List.copyOf(pages);
    }

    String url() {
        return "columns/" + slug + "/index.html";
    }
}
