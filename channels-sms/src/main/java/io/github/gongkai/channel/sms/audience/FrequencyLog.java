package io.github.gongkai.channel.sms.audience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was written to when (发送频次记录), as far back as the limits look: twelve octets for a message, in a file for each day (UTC), so
 * it survives a restart and knows no midnight. A number is there only as its hash. Thread-safe; processes that share the
 * folder see each other's entries at the next {@link #refresh}.
 */
public final class FrequencyLog {
    private static final int RECORD = Long.BYTES + Integer.BYTES;
    private static final String PREFIX = "frequency-";
    private static final int PAGE = RECORD * 8192;

    private final Path folder;
    private final List<FrequencyLimit> limits;
    private final Duration longest;
    private final Map<Path, Long> read = new HashMap<>();
    private final LongTable last = new LongTable();
    private int[] times = new int[1024];
    private int[] before = new int[1024];
    private int size;

    /** In this folder, for these limits; nothing is read before it is needed. */
    public FrequencyLog(Path folder, List<FrequencyLimit> limits) {
        this.folder = folder;
        this.limits = List.copyOf(limits);
        this.longest = limits.stream()
                .map(FrequencyLimit::window)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Reads what was written since, by whomever, and deletes files that no limit looks back to. */
    public synchronized void refresh(Instant now) {
        if (limits.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        LocalDate oldest = LocalDate.ofInstant(now.minus(longest), ZoneOffset.UTC);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*.log")) {
            for (Path file : files) {
                LocalDate day =
                        LocalDate.parse(file.getFileName().toString().substring(PREFIX.length(), PREFIX.length() + 10));
                if (day.isBefore(oldest)) {
                    Files.deleteIfExists(file);
                } else {
                    readOn(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOn(Path file) throws IOException {
        long from = read.getOrDefault(file, 0L);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer page = ByteBuffer.allocate(PAGE);
            while (from + RECORD <= channel.size() && channel.read(page, from) > 0) {
                page.flip();
                while (page.remaining() >= RECORD) {
                    enter(page.getLong(), page.getInt());
                    from += RECORD;
                }
                page.clear();
            }
        }
        read.put(file, from);
    }

    private void enter(long hash, int second) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        times[size] = second;
        before[size] = last.get(hash);
        last.put(hash, size);
        size++;
    }

    /** How long a number must still be left alone; zero if it may be written to now. */
    public synchronized Duration wait(long hash, Instant now) {
        int second = (int) now.getEpochSecond();
        int longestWait = 0;
        for (FrequencyLimit limit : limits) {
            int window = (int) limit.window().toSeconds();
            int left = limit.most();
            int place = last.get(hash);
            while (place >= 0 && times[place] > second - window && --left > 0) {
                place = before[place];
            }
            if (place >= 0 && left == 0) {
                longestWait = Math.max(longestWait, times[place] + window - second);
            }
        }
        return Duration.ofSeconds(longestWait);
    }

    /** Enters that these numbers were written to now, durably. */
    public synchronized void record(long[] hashes, Instant now) {
        if (limits.isEmpty() || hashes.length == 0) {
            return;
        }
        ByteBuffer records = ByteBuffer.allocate(hashes.length * RECORD);
        for (long hash : hashes) {
            records.putLong(hash).putInt((int) now.getEpochSecond());
        }
        records.flip();
        Path file = folder.resolve(PREFIX + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".log");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(records);
                channel.force(false);
            }
            readOn(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
