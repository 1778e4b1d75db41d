package io.github.gongkai.channel.sms.bulk;

import com.google.common.base.Suppliers;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.audience.Audience;
import io.github.gongkai.channel.sms.audience.FrequencyLog;
import io.github.gongkai.channel.sms.audience.LongTable;
import io.github.gongkai.channel.sms.audience.NumberForm;
import io.github.gongkai.channel.sms.audience.NumberHash;
import io.github.gongkai.channel.sms.audience.OptOuts;
import io.github.gongkai.channel.sms.recipient.RecipientSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a channel keeps (渠道文件夹): journals of sendings, receipts, who was written to when, who opted out. A sending is worked on by one
 * thread of one process at a time: its lock is the system's, so it dies with its process. Thread-safe.
 */
final class SendFolder {
    private static final String OPT_OUTS = "opt-outs.bin";
    private static final int MOST_CACHED = 4;

    private final SendSettings settings;
    private final Supplier<NumberHash> hash;
    private final Supplier<OptOuts> optOuts;
    private final Supplier<ReceiptSpool> receipts;
    private final FrequencyLog frequency;
    private final Set<IdempotencyKey> busy = new HashSet<>();

    /** A finished sending is asked for no more; what is asked for again is spared its journal's replay. */
    private final Map<IdempotencyKey, Work> cached = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IdempotencyKey, Work> eldest) {
            return size() > MOST_CACHED;
        }
    };

    SendFolder(SendSettings settings) {
        this.settings = settings;
        Path folder = settings.folder();
        String key = settings.numberKey();
        this.hash = Suppliers.memoize(
                () -> key == null ? NumberHash.keyedBy(folder.resolve("numbers.key")) : NumberHash.keyed(key));
        this.optOuts = Suppliers.memoize(() -> new OptOuts(folder.resolve(OPT_OUTS), hash.get()));
        this.receipts = Suppliers.memoize(() -> new ReceiptSpool(folder.resolve("receipts.tsv"), hash.get()));
        this.frequency = new FrequencyLog(folder, settings.frequency());
    }

    NumberHash hash() {
        return hash.get();
    }

    OptOuts optOuts() {
        return optOuts.get();
    }

    ReceiptSpool receipts() {
        return receipts.get();
    }

    FrequencyLog frequency() {
        return frequency;
    }

    boolean has(IdempotencyKey key) {
        return Files.exists(journal(key));
    }

    private Path journal(IdempotencyKey key) {
        return settings.folder().resolve("sends").resolve(key + ".jsonl");
    }

    /** Works on a sending alone; empty if another thread or process is at it. */
    <T> Optional<T> alone(IdempotencyKey key, Function<Work, T> work) {
        synchronized (busy) {
            if (!busy.add(key)) {
                return Optional.empty();
            }
        }
        try {
            return locked(key, work);
        } finally {
            synchronized (busy) {
                busy.remove(key);
            }
        }
    }

    private <T> Optional<T> locked(IdempotencyKey key, Function<Work, T> work) {
        Path file = settings.folder().resolve("sends").resolve(key + ".lock");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null ? Optional.empty() : Optional.of(work.apply(workOn(key)));
            }
        } catch (OverlappingFileLockException e) {
            // Another copy of this class, under another class loader, has it.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Work workOn(IdempotencyKey key) {
        synchronized (cached) {
            Work known = cached.get(key);
            if (known == null || known.journal().isStale()) {
                known = new Work(key, Journal.open(journal(key)));
                cached.put(key, known);
            }
            return known;
        }
    }

    /** One sending with what is remembered of it between calls. Used under its lock. */
    final class Work {
        private final IdempotencyKey key;
        private final Journal journal;
        private @Nullable People people;
        private @Nullable LongTable persons;
        private long receiptsRead;

        private Work(IdempotencyKey key, Journal journal) {
            this.key = key;
            this.journal = journal;
        }

        IdempotencyKey key() {
            return key;
        }

        Journal journal() {
            return journal;
        }

        /** Hands over receipts that came since the last time. */
        void newReceipts(java.util.function.Consumer<ReceiptSpool.Kept> consumer) {
            receiptsRead = receipts().readFrom(Math.max(receiptsRead, journal.receiptsFrom()), consumer);
        }

        /** A batch got its ids only now: receipts on it may have come before. */
        void lookAtReceiptsAgain() {
            receiptsRead = 0;
        }

        /** The list, read once in this process. */
        People people() throws IOException {
            People known = people;
            if (known == null) {
                known = readPeople();
                people = known;
            }
            return known;
        }

        /** A person's place on the list, or {@link LongTable#ABSENT}. */
        int personOf(long hash) throws IOException {
            LongTable known = persons;
            if (known == null) {
                known = new LongTable();
                long[] hashes = people().hashes();
                for (int i = 0; i < hashes.length; i++) {
                    known.add(hashes[i], i);
                }
                persons = known;
            }
            return known.get(hash);
        }

        /** Lets go of the list. */
        void forgetPeople() {
            people = null;
            persons = null;
        }
    }

    private People readPeople() throws IOException {
        Audience audience = audience();
        long[] hashes = new long[audience.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash().of(audience.at(i));
        }
        return new People(audience, hashes);
    }

    /** The list as it is now, without those who opted out; writes nothing. */
    Audience audience() throws IOException {
        RecipientSource source = settings.recipients();
        if (source == null) {
            return Audience.none();
        }
        boolean anybodyOptedOut = Files.exists(settings.folder().resolve(OPT_OUTS));
        if (anybodyOptedOut) {
            optOuts().refresh();
        }
        Set<Long> refused = new HashSet<>();
        RecipientSource operators = settings.optOuts();
        if (operators != null) {
            operators.read(entry -> refused.add(NumberForm.parse(entry)));
        }
        return Audience.read(
                source,
                number -> refused.contains(number)
                        || (anybodyOptedOut && optOuts().contains(number)));
    }

    /** A list and the hashes of its numbers. */
    @SuppressWarnings("ArrayRecordComponent") // a million objects otherwise; never compared, never changed
    record People(Audience audience, long[] hashes) {}
}
