package io.github.gongkai.channel.sms.audience;

import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** People who do not want to be written to (退订名单): kept for good, as hashes. Thread-safe, also across processes. */
public final class OptOuts {
    private final Path file;
    private final NumberHash hash;
    private final LongTable known = new LongTable();
    private long read;

    /** In this file. */
    public OptOuts(Path file, NumberHash hash) {
        this.file = file;
        this.hash = hash;
    }

    /** Whether somebody opted out, as far as this was {@linkplain #refresh refreshed}. */
    public synchronized boolean contains(long number) {
        return known.size() > 0 && known.get(hash.of(number)) != LongTable.ABSENT;
    }

    /** Reads what came since, by whomever. */
    public synchronized void refresh() {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer rest = ByteBuffer.allocate((int) (channel.size() - read));
            channel.read(rest, read);
            rest.flip();
            while (rest.remaining() >= Long.BYTES) {
                known.add(rest.getLong(), 0);
                read += Long.BYTES;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps it, once. */
    public synchronized void add(MobileNumber number) {
        refresh();
        long one = hash.of(number.digits());
        if (known.get(one) != LongTable.ABSENT) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.allocate(Long.BYTES).putLong(one).flip());
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refresh();
    }
}
