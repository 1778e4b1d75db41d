package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.audience.LongTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one sending has come (群发进度), as its journal tells: a recipient has a place, from 0 in the order of the batches, found by
 * the hash of its number. A million recipients take 60 MB. Changed only by {@link Journal}; not thread-safe.
 */
final class SendState {
    private final LongTable places = new LongTable();
    private final LongTable ids = new LongTable();
    private final List<SendBatch> batches = new ArrayList<>();
    private final Map<Integer, String> doubts = new LinkedHashMap<>();
    private final Set<Integer> asked = new LinkedHashSet<>();
    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private long[] hashes = new long[256];
    private byte[] fates = new byte[256];
    private int size;
    private @Nullable Instant orderedAt;
    private @Nullable String stopped;

    boolean isOrdered() {
        return orderedAt != null;
    }

    @Nullable
    Instant orderedAt() {
        return orderedAt;
    }

    /** Why nothing more is sent; null if it goes on. */
    @Nullable
    String stopped() {
        return stopped;
    }

    List<SendBatch> batches() {
        return batches;
    }

    /** Evidence of each batch of which nobody knows whether it went out. */
    Map<Integer, String> doubts() {
        return doubts;
    }

    /** Whether a person was asked about every doubtful batch. */
    boolean isAskedAboutAllDoubts() {
        return !doubts.isEmpty() && asked.containsAll(doubts.keySet());
    }

    /** Why recipients were refused or not reached: the far end's codes with their counts. */
    Map<String, Integer> failures() {
        return failures;
    }

    long hashAt(int place) {
        return hashes[place];
    }

    Fate fateAt(int place) {
        return Fate.of(fates[place]);
    }

    /** The last place of a number, or {@link LongTable#ABSENT}: who came back and was sent to again has several. */
    int placeOf(long hash) {
        return places.get(hash);
    }

    /** Whether somebody still has to be written to. */
    boolean isOwed(long hash) {
        int place = places.get(hash);
        return place == LongTable.ABSENT || fateAt(place) == Fate.BACK;
    }

    /** The place that a receipt speaks of, or {@link LongTable#ABSENT} if it is none of this sending's. */
    int placeOf(long id, long number) {
        int place = ids.get(id);
        if (place == LongTable.ABSENT || place >= 0) {
            return place;
        }
        // The id is a whole batch's, so the number tells.
        SendBatch batch = batches.get(-2 - place);
        int found = places.get(number);
        return found >= batch.from() && found < batch.from() + batch.size() ? found : LongTable.ABSENT;
    }

    /** The batch that a place belongs to. */
    SendBatch batchOf(int place) {
        int low = 0;
        int high = batches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (batches.get(middle).from() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return batches.get(low);
    }

    /** How many people, by what became of them. */
    Map<Fate, Integer> counts() {
        int[] found = new int[Fate.values().length];
        for (int place = 0; place < size; place++) {
            // Who was sent to again counts once, by how it ended.
            if (places.get(hashes[place]) == place) {
                found[fates[place]]++;
            }
        }
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            if (found[fate.octet()] > 0) {
                counts.put(fate, found[fate.octet()]);
            }
        }
        return counts;
    }

    int count(Fate fate) {
        return counts().getOrDefault(fate, 0);
    }

    void order(Instant at) {
        orderedAt = at;
    }

    void stop(String why) {
        stopped = why;
    }

    void begin(SendBatch batch, long[] numbers) {
        batches.add(batch);
        while (size + numbers.length > hashes.length) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
            fates = Arrays.copyOf(fates, fates.length * 2);
        }
        for (long number : numbers) {
            hashes[size] = number;
            fates[size] = Fate.IN_DOUBT.octet();
            places.put(number, size);
            size++;
        }
        doubts.put(batch.number(), "进程在这一批发出时中断，没有应答 (the process died in this batch)");
    }

    void settle(int place, Fate fate, String code) {
        fates[place] = fate.octet();
        if (fate == Fate.FAILED) {
            failures.merge(code, 1, Integer::sum);
        }
    }

    /** All of a batch's recipients have this fate. */
    void settleAll(int batch, Fate fate) {
        SendBatch it = batches.get(batch);
        Arrays.fill(fates, it.from(), it.from() + it.size(), fate.octet());
    }

    /** Those of a batch of whom nobody knows are owed again. */
    void takeBackDoubtful(int batch) {
        SendBatch it = batches.get(batch);
        for (int place = it.from(); place < it.from() + it.size(); place++) {
            if (fateAt(place) == Fate.IN_DOUBT) {
                fates[place] = Fate.BACK.octet();
            }
        }
    }

    /** Whether nobody knows of anybody in the batch. */
    boolean isWhollyDoubtful(int batch) {
        SendBatch it = batches.get(batch);
        for (int place = it.from(); place < it.from() + it.size(); place++) {
            if (fateAt(place) != Fate.IN_DOUBT) {
                return false;
            }
        }
        return true;
    }

    void answered(int batch) {
        doubts.remove(batch);
        asked.remove(batch);
    }

    void doubt(int batch, String evidence) {
        doubts.put(batch, evidence);
    }

    void askedAbout(int batch) {
        asked.add(batch);
    }

    /** The id is one recipient's. */
    void identify(long id, int place) {
        ids.put(id, place);
    }

    /** The id is the whole batch's. */
    void identifyAll(long id, int batch) {
        ids.put(id, -2 - batch);
    }
}
