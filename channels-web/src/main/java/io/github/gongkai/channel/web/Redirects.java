package io.github.gongkai.channel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Addresses that moved (旧地址): each old one gets a page that leads to the new one, and a line in a table that a web server
 * can answer from. Immutable.
 *
 * @param targets new path by old path, both relative to the site's root
 */
record Redirects(SortedMap<String, String> targets) {
    static final Redirects NONE = new Redirects(new TreeMap<>());

    private static final int MOST = 100_000;
    private static final Pattern OLD = Pattern.compile(
            "(?!content/|assets/|data/|search/)(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.html?");
    private static final Pattern NEW =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?");

    Redirects {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /** Reads the table; {@link IOException} names the line that is wrong. */
    static Redirects read(Path file) throws IOException {
        SortedMap<String, String> targets = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] pair = line.split("\\s+", -1);
            boolean good = pair.length == 2
                    && OLD.matcher(plain(pair[0])).matches()
                    && NEW.matcher(plain(pair[1])).matches()
                    && !plain(pair[0]).equals(plain(pair[1]));
            if (!good || targets.size() >= MOST) {
                throw new IOException(file.getFileName() + " 第 " + (i + 1)
                        + " 行应为“旧路径 新路径”，如 zwgk/12.html content/a-1.html；旧路径以 .html 结尾 (line must be: old new)");
            }
            targets.put(plain(pair[0]), plain(pair[1]));
        }
        return new Redirects(targets);
    }

    private static String plain(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** The way from an old address back to the root. */
    static String rootOf(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** As a map block of nginx reads it. */
    String table() {
        StringBuilder table = new StringBuilder();
        targets.forEach((from, to) ->
                table.append('/').append(from).append(" /").append(to).append(";\n"));
        return table.toString();
    }
}
