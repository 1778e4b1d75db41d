package io.github.gongkai.channel.sandbox;

import io.github.gongkai.channel.sandbox.SandboxFolder.Step;
import io.github.gongkai.channel.sandbox.SandboxFolder.StepListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;

/** Writes a file or a folder so that it is there whole or not at all, whatever happens to the process or the power. */
final class DurableFiles {
    private static final String UNFINISHED = ".unfinished-";

    private final StepListener listener;

    DurableFiles(StepListener listener) {
        this.listener = listener;
    }

    /** Makes the folder with these files, unless another writer was faster: then that one's folder stays. */
    void writeFolder(Path folder, Map<String, String> contents) throws IOException {
        Path parent = parentOf(folder);
        listener.before(Step.MAKE_FOLDER);
        Files.createDirectories(parent);
        String prefix = UNFINISHED + folder.getFileName() + "-";
        Path unfinished = Files.createTempDirectory(parent, prefix);
        try {
            for (Map.Entry<String, String> file : contents.entrySet()) {
                listener.before(Step.WRITE_FILE);
                write(unfinished.resolve(file.getKey()), file.getValue());
            }
            flushFolder(unfinished);
            listener.before(Step.RENAME);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            flushFolder(parent);
        } catch (IOException e) {
            deleteUnfinished(unfinished);
            if (!Files.exists(folder)) {
                throw e;
            }
        }
        listener.before(Step.CLEAN_UP);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path leftByTheDead : left) {
                deleteUnfinished(leftByTheDead);
            }
        }
    }

    /** Makes the file, or takes its place. */
    void writeFile(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(parentOf(file), UNFINISHED, null);
        try {
            listener.before(Step.WRITE_FILE);
            write(unfinished, text);
            listener.before(Step.RENAME);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        flushFolder(parentOf(file));
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A rename survives a power cut only once the folder itself is flushed; Windows does so by itself and refuses to be asked. */
    private static void flushFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void deleteUnfinished(Path folder) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                Files.deleteIfExists(child);
            }
            Files.deleteIfExists(folder);
        } catch (IOException | DirectoryIteratorException e) {
            // Another writer of the same key is at it too, or the disk refuses. Nobody reads what is unfinished, and
            // the next
            // writer sweeps again; what counts is whether the whole folder is in place.
            return;
        }
    }

    private static Path parentOf(Path path) {
        return Objects.requireNonNull(path.getParent(), "the root folder cannot be a sandbox");
    }
}
