package io.github.gongkai.channel.wechat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder of what has to survive (账号状态): shared by all threads, and by all processes on the machine, that serve one account.
 * Each file is there whole or not at all. A lock is a lease that the system takes back when its process dies. Thread-safe.
 */
final class AccountState {
    /** A file's lock is between processes and knows no threads; this one is between the threads of all channels in this one. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration NEXT_TRY = Duration.ofMillis(5);

    private final Path folder;

    AccountState(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Does it while nobody else does anything under that name. */
    <T, X extends Exception> T locked(String name, Work<T, X> work) throws X {
        Path file = folder.resolve(name + ".lock");
        ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        threads.lock();
        try {
            return threads.getHoldCount() > 1 ? work.run() : alone(file, work);
        } finally {
            threads.unlock();
        }
    }

    /** Deletes all files of a subfolder. */
    void deleteAll(String name) {
        Path subfolder = folder.resolve(name);
        if (!Files.isDirectory(subfolder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(subfolder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StateException(folder, e);
        }
    }

    /** Closing the file frees its lock. */
    private static <T, X extends Exception> T alone(Path file, Work<T, X> work) throws X {
        try (FileChannel channel = open(file)) {
            waitFor(channel);
            return work.run();
        } catch (IOException e) {
            throw new StateException(file, e);
        }
    }

    /** Asks again and again: where it waits, the system takes threads of one process for one, and sees a deadlock that is none. */
    private static void waitFor(FileChannel channel) throws IOException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!isLocked(channel)) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("locked for too long");
            }
            LockSupport.parkNanos(NEXT_TRY.toNanos());
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another copy of this class, under another class loader, has it.
            return false;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StateException(folder, e);
        }
    }

    void write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), ".unfinished-", null);
            try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new StateException(folder, e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new StateException(folder, e);
        }
    }

    /** What is done under a lock. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** The folder refuses. Its message names the folder and the sort of failure. */
    static final class StateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StateException(Path folder, IOException cause) {
            super("状态文件夹不能读写，请检查磁盘空间与权限：" + folder + " (" + cause.getClass().getSimpleName() + ")", cause);
        }
    }
}
