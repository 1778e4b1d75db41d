package io.github.gongkai.channel.web;

import java.io.IOException;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** Files that are the same on every site. */
final class StaticFiles {
    /** Style sheet and scripts, all our own. */
    static final List<String> OWN = List.of("site.css", "site.js", "search.js");

    private StaticFiles() {}

    static byte[] bytes(String name) throws IOException {
        try (var file = requireNonNull(StaticFiles.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }
}
