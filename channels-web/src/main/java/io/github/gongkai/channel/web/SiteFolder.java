package io.github.gongkai.channel.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * The folder that holds the site. A file is either its old self or its new self, never half: it is written under another name
 * beside its place and renamed. That other name is fixed, so whatever a crash leaves is overwritten by the next attempt. Against
 * a power cut a record is on the disk before it stands in its place; what can be made again from the records is on the disk by
 * the next {@link #sync}, all files together, which costs a tenth of waiting for each. Writers hold the {@link #tryLock lock};
 * readers need none.
 */
final class SiteFolder {
    private static final String LOCK = ".gongkai/lock";

    private final Path root;
    private final Steps steps;
    /** Whether nobody reads the folder yet: then a file is simply written. */
    private final boolean fresh;

    private final Set<Path> made = ConcurrentHashMap.newKeySet();
    private final Set<Path> unforced = ConcurrentHashMap.newKeySet();

    SiteFolder(Path root) {
        this(root, step -> {});
    }

    /** With an ear for each step, so that a test can halt between any two. */
    SiteFolder(Path root, Steps steps) {
        this(root, steps, false);
    }

    private SiteFolder(Path root, Steps steps, boolean fresh) {
        this.root = root;
        this.steps = steps;
        this.fresh = fresh;
    }

    /** A new folder that nobody reads until it is whole. */
    static SiteFolder fresh(Path root) {
        return new SiteFolder(root, step -> {}, true);
    }

    Path root() {
        return root;
    }

    /** Hears of each step that changed something on the disk. */
    @FunctionalInterface
    interface Steps {
        /** Called after the step. */
        void after(String step);
    }

    /** A held lock. */
    interface Lock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** The lock against other processes and other channels on this folder; empty while one of them holds it. Never waits. */
    Optional<Lock> tryLock() throws IOException {
        Path file = root.resolve(LOCK);
        Files.createDirectories(folderOf(file));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel::close);
            }
        } catch (OverlappingFileLockException e) {
            // Another channel of this process holds it: the same answer as for another process.
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Puts the bytes in place of a file that can be made again; does nothing where they stand there already. */
    void write(String name, byte[] bytes) throws IOException {
        put(name, bytes, false);
    }

    /** The same for a file that nothing else can be made again from. */
    void keep(String name, byte[] bytes) throws IOException {
        put(name, bytes, true);
    }

    private void put(String name, byte[] bytes, boolean forced) throws IOException {
        Path file = root.resolve(name);
        if (fresh) {
            makeFolderOf(file);
            Files.write(file, bytes);
            return;
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(folderOf(file));
        Path part = partOf(file);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            // Two halves, so that a test can halt in the middle of a file.
            buffer.limit(bytes.length / 2);
            drain(buffer, channel);
            steps.after("half of " + name);
            buffer.limit(bytes.length);
            drain(buffer, channel);
            if (forced) {
                channel.force(true);
            }
        }
        steps.after("written " + name);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        unforced.add(file);
        steps.after("renamed " + name);
    }

    private void makeFolderOf(Path file) throws IOException {
        Path folder = folderOf(file);
        if (!made.contains(folder)) {
            Files.createDirectories(folder);
            made.add(folder);
        }
    }

    /** A place to write a file bit by bit; {@link #settle} puts it in place. */
    OutputStream stage(String name) throws IOException {
        Path part = partOf(root.resolve(name));
        makeFolderOf(part);
        return new BufferedOutputStream(Files.newOutputStream(part));
    }

    /** Puts what was staged in place of the file. */
    void settle(String name) throws IOException {
        Path file = root.resolve(name);
        Files.move(partOf(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        unforced.add(file);
        steps.after("settled " + name);
    }

    private static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    void delete(String name) throws IOException {
        if (Files.deleteIfExists(root.resolve(name))) {
            steps.after("deleted " + name);
        }
    }

    Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(root.resolve(name), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean exists(String name) {
        return Files.exists(root.resolve(name));
    }

    /** Names of the finished files in a folder, sorted; none if there is no such folder. */
    List<String> list(String folder) throws IOException {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Names of all finished files below a folder, from the root, sorted. */
    List<String> walk(String folder) throws IOException {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static Path folderOf(Path file) {
        return requireNonNull(file.getParent(), "a file below the root has a folder");
    }

    private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Makes all files so far safe from a power cut. */
    void sync() throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path file : unforced) {
            folders.add(folderOf(file));
            if (Files.exists(file)) {
                force(file, StandardOpenOption.WRITE);
            }
        }
        // A rename is safe only once its folder is on the disk. Windows has no such call and does not need it.
        for (Path folder : folders) {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                force(folder, StandardOpenOption.READ);
            }
        }
        unforced.clear();
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
