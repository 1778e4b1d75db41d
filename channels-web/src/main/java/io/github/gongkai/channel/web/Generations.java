package io.github.gongkai.channel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Whole sites beside the one that is read: the site's folder is a link to the newest, so that readers see the old site or the
 * new one and never a mixture. The one before is kept for those who are still reading it. A folder that is no link yet is moved
 * aside once; for that blink there is no site.
 */
final class Generations {
    private final Path site;
    private final Path home;

    Generations(Path site) {
        this.site = site;
        this.home = site.resolveSibling("." + requireNonNull(site.getFileName(), "a site is not the root") + ".sites");
    }

    /** An empty folder for the next one. */
    Path next() throws IOException {
        List<Integer> numbers = numbers();
        int last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
        // A folder above the one that is read was never finished.
        if (Files.isSymbolicLink(site)) {
            last = Integer.parseInt(String.valueOf(site.toRealPath().getFileName()));
        }
        for (int number : numbers) {
            if (number > last) {
                delete(folderOf(number));
            }
        }
        Path next = folderOf(last + 1);
        Files.createDirectories(next);
        return next;
    }

    /** Makes the folder the site, and drops all but it and the one before. */
    void switchTo(Path next) throws IOException {
        int number = Integer.parseInt(String.valueOf(next.getFileName()));
        Path link = home.resolve("link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(String.valueOf(home.getFileName()), Integer.toString(number)));
        if (Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS)) {
            Path aside = home.resolve("before");
            delete(aside);
            Files.move(site, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(link, site, StandardCopyOption.ATOMIC_MOVE);
        for (int old : numbers()) {
            if (old < number - 1) {
                delete(folderOf(old));
            }
        }
    }

    private Path folderOf(int number) {
        return home.resolve(Integer.toString(number));
    }

    private List<Integer> numbers() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
