package io.github.gongkai.channel.sms.audience;

import java.util.Arrays;

/**
 * A map from numbers other than zero to small numbers, in two flat arrays: a million entries take 25 MB. Not thread-safe.
 */
public final class LongTable {
    /** What is not there. */
    public static final int ABSENT = -1;

    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int size;

    /** Whether the key was not there; then it has this value now. */
    public boolean add(long key, int value) {
        if (size * 3L >= keys.length * 2L) {
            grow();
        }
        int slot = slot(keys, key);
        if (keys[slot] != 0) {
            return false;
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        return true;
    }

    /** Sets the key's value, whether it was there or not. */
    public void put(long key, int value) {
        if (!add(key, value)) {
            values[slot(keys, key)] = value;
        }
    }

    /** The key's value, or {@link #ABSENT}. */
    public int get(long key) {
        int slot = slot(keys, key);
        return keys[slot] == 0 ? ABSENT : values[slot];
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    private void grow() {
        long[] before = keys;
        int[] held = values;
        keys = new long[before.length * 2];
        values = Arrays.copyOf(new int[0], keys.length);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(keys, before[i]);
                keys[slot] = before[i];
                values[slot] = held[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
