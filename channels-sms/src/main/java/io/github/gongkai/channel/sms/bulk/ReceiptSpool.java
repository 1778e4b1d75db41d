package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.audience.LongTable;
import io.github.gongkai.channel.sms.audience.NumberHash;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Every receipt that ever came (回执登记), a line each, on the disk before any is acted upon: a far end may tell a thing only once.
 * One that comes again adds nothing; a late one is kept all the same. Ids and numbers are there as hashes. Thread-safe; shared by
 * processes.
 */
final class ReceiptSpool {
    private final Path file;
    private final NumberHash hash;
    private final LongTable known = new LongTable();
    private long read;

    ReceiptSpool(Path file, NumberHash hash) {
        this.file = file;
        this.hash = hash;
    }

    /** One receipt as it is kept; an empty code means that it arrived. */
    record Kept(long id, long number, String code, Instant at) {}

    /** Keeps those that are new; tells how many were. */
    synchronized int add(Collection<SmsReceipt> receipts, Instant now) {
        read = readFrom(read, kept -> known.add(identity(kept), 0));
        StringBuilder lines = new StringBuilder();
        int added = 0;
        for (SmsReceipt receipt : receipts) {
            Kept kept = kept(receipt, now);
            if (known.add(identity(kept), 0)) {
                lines.append(Long.toHexString(kept.id()))
                        .append('\t')
                        .append(Long.toHexString(kept.number()))
                        .append('\t')
                        .append(kept.at().getEpochSecond())
                        .append('\t')
                        .append(kept.code())
                        .append('\n');
                added++;
            }
        }
        if (added > 0) {
            append(lines.toString());
        }
        return added;
    }

    private Kept kept(SmsReceipt receipt, Instant now) {
        MobileNumber number = receipt.number();
        GatewayFailure failure = receipt.failure();
        Instant at = receipt.at();
        String code =
                failure == null ? "" : failure.code().isEmpty() ? failure.sort().name() : failure.code();
        return new Kept(
                hash.of(receipt.messageId()),
                number == null ? 0 : hash.of(number.digits()),
                code,
                at == null ? now : at);
    }

    /** The first word on a message is final. */
    private static long identity(Kept kept) {
        long identity = kept.id() * 31 + kept.number();
        return identity == 0 ? 1 : identity;
    }

    private void append(String lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offset behind the last receipt. */
    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over what stands from an offset on; returns the offset after it. */
    long readFrom(long offset, Consumer<Kept> receipts) {
        if (!Files.exists(file)) {
            return offset;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(offset);
            java.io.InputStream in =
                    new java.io.BufferedInputStream(java.nio.channels.Channels.newInputStream(channel));
            long end = offset;
            StringBuilder line = new StringBuilder(64);
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                if (octet != '\n') {
                    line.append((char) octet);
                    continue;
                }
                end += line.length() + 1L;
                parse(line.toString(), receipts);
                line.setLength(0);
            }
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parse(String line, Consumer<Kept> receipts) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 4) {
            receipts.accept(new Kept(
                    Long.parseUnsignedLong(cells[0], 16),
                    Long.parseUnsignedLong(cells[1], 16),
                    cells[3],
                    Instant.ofEpochSecond(Long.parseLong(cells[2]))));
        }
    }
}
