package io.github.gongkai.exchange;

/**
 * Counts how often each of very many hashes was met, in two arrays: a map of objects would cost more than all else that is known of an
 * item. Open addressing; used by one thread.
 */
final class HashCounts {
    private int[] hashes = new int[64];
    /** 0 where a place is free. */
    private int[] counts = new int[64];

    private int size;

    /** How often this hash was met, this time included. */
    int add(int hash) {
        if (2 * size == hashes.length) {
            grow();
        }
        int at = place(hash);
        if (counts[at] == 0) {
            hashes[at] = hash;
            size++;
        }
        return ++counts[at];
    }

    private int place(int hash) {
        int mask = hashes.length - 1;
        int at = hash & mask;
        while (counts[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new int[2 * oldHashes.length];
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] != 0) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
