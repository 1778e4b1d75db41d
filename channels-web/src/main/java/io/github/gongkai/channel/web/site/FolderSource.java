package io.github.gongkai.channel.web.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A site in a folder: every page in it is looked at. */
final class FolderSource implements SiteSource {
    private static final URI ROOT = URI.create("folder://site/");

    private final Path root;

    FolderSource(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    @Override
    public List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("(?i).*\\.s?html?") && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<String> read(String path) throws IOException {
        Path file = file(path);
        if (file == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    @Override
    public boolean exists(String path) {
        Path file = file(path);
        return file != null && Files.isRegularFile(file);
    }

    private @org.jspecify.annotations.Nullable Path file(String path) {
        try {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public Optional<String> local(String page, String address) {
        return Paths.resolve(ROOT, page, address);
    }
}
