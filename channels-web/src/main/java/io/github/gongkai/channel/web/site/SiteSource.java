package io.github.gongkai.channel.web.site;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the pages of a site under inspection come from. Paths are relative to the site's root, without a stroke in front. */
interface SiteSource {
    /** Largest page that is read, in bytes. */
    int LARGEST = 8 << 20;

    /** Pages known beforehand; the inspector finds the others by their links. */
    List<String> pages() throws IOException;

    /** The text of a page; empty if there is none. */
    Optional<String> read(String path) throws IOException;

    /** Whether something stands at a path. */
    boolean exists(String path) throws IOException;

    /** The path on this site that an address in a page leads to; empty if it leads elsewhere. */
    Optional<String> local(String page, String address);
}
