package io.github.gongkai.channel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a host puts in place of our own look: {@code theme.css} after our style sheet, files for it below {@code assets}, and
 * templates {@code <page kind>.mustache} in place of ours. Immutable.
 *
 * @param css style sheet, or null
 * @param assets files by name
 * @param templates text of each template by page kind
 */
record Theme(@Nullable String css, SortedMap<String, byte[]> assets, SortedMap<String, String> templates) {
    static final Theme NONE = new Theme(null, new TreeMap<>(), new TreeMap<>());

    private static final String TEMPLATE = ".mustache";
    private static final Pattern ASSET =
            Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}\\.(?:css|png|jpg|jpeg|webp|svg|woff2|ico)");
    private static final long LARGEST = 4L << 20;

    Theme {
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }

    /** Reads the folder; {@link IOException} says what is wrong with it. */
    static Theme read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("找不到主题文件夹 (no such theme folder): " + folder.getFileName());
        }
        Path css = folder.resolve("theme.css");
        SortedMap<String, String> templates = new TreeMap<>();
        for (Path file : files(folder, name -> name.endsWith(TEMPLATE))) {
            String name = file.getFileName().toString();
            String kind = name.substring(0, name.length() - TEMPLATE.length());
            if (!SiteTemplates.KINDS.contains(kind)) {
                throw new IOException("没有这种页面，不能替换其模板 (no such page kind): " + name + "，可用 " + SiteTemplates.KINDS);
            }
            templates.put(kind, Files.readString(file));
        }
        SortedMap<String, byte[]> assets = new TreeMap<>();
        Path folderOfAssets = folder.resolve("assets");
        if (Files.isDirectory(folderOfAssets)) {
            for (Path file : files(folderOfAssets, ASSET.asMatchPredicate())) {
                assets.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new Theme(Files.exists(css) ? Files.readString(css) : null, assets, templates);
    }

    private static Set<Path> files(Path folder, Predicate<String> wanted) throws IOException {
        Set<Path> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file) && wanted.test(file.getFileName().toString())) {
                    if (Files.size(file) > LARGEST) {
                        throw new IOException("主题文件超过 4 MB (file of the theme too large): " + file.getFileName());
                    }
                    found.add(file);
                }
            }
        }
        return found;
    }
}
