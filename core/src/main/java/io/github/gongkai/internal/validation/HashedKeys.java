package io.github.gongkai.internal.validation;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number for each of many keys by their 64-bit hashes, so that a million publications can be compared with each other
 * in a few megabytes. Two keys share a hash once in about ten million runs over a million keys. Bounded: a key beyond the capacity is refused,
 * and whoever asks must say so.
 */
final class HashedKeys {
    /** Most keys: two tables of 32 megabytes, one where no number is kept beside the key. */
    static final int CAPACITY = 2_000_000;

    private static final HashFunction HASH = Hashing.sipHash24();
    private static final int FIRST_SIZE = 1 << 10;

    private final int capacity;
    private long[] hashes = new long[FIRST_SIZE];
    private long @Nullable [] values;
    private int size;

    HashedKeys() {
        this(CAPACITY);
    }

    HashedKeys(int capacity) {
        this.capacity = capacity;
    }

    /** Never 0, which stands for an empty place. */
    static long hash(String key) {
        long hash = HASH.hashString(key, StandardCharsets.UTF_8).asLong();
        return hash == 0 ? 1 : hash;
    }

    boolean isFull() {
        return size >= capacity;
    }

    OptionalLong find(long hash) {
        int place = placeOf(hash);
        return hashes[place] == hash ? OptionalLong.of(valueAt(place)) : OptionalLong.empty();
    }

    /** Keeps a value in place of an earlier one; false if there is no room for another key. */
    boolean put(long hash, long value) {
        int place = placeOf(hash);
        if (hashes[place] != hash) {
            if (isFull()) {
                return false;
            }
            hashes[place] = hash;
            size++;
        }
        if (value != 0 && values == null) {
            values = new long[hashes.length];
        }
        if (values != null) {
            values[place] = value;
        }
        if (size * 2 > hashes.length) {
            grow();
        }
        return true;
    }

    /** Keeps a key; false if there is no room for it. */
    boolean add(long hash) {
        return put(hash, 0);
    }

    private long valueAt(int place) {
        return values == null ? 0 : values[place];
    }

    private int placeOf(long hash) {
        int mask = hashes.length - 1;
        int place = (int) hash & mask;
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = oldValues == null ? null : new long[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int place = placeOf(oldHashes[i]);
                hashes[place] = oldHashes[i];
                if (values != null && oldValues != null) {
                    values[place] = oldValues[i];
                }
            }
        }
    }
}
