package io.github.gongkai.channel.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Entries in the order of their publication, cut into pages from the oldest. A page that is full therefore keeps its address
 * and its content for ever, and a new entry changes the first page only. Not thread-safe.
 */
final class Listing {
    static final int PAGE_LENGTH = 20;

    private final List<Entry> entries = new ArrayList<>();

    void add(Entry entry) {
        int place = Collections.binarySearch(entries, entry, Entry.OLDEST_FIRST);
        if (place < 0) {
            entries.add(-place - 1, entry);
        } else {
            entries.set(place, entry);
        }
    }

    /** Adds without keeping the order; {@link #sort} must follow. */
    void append(Entry entry) {
        entries.add(entry);
    }

    void sort() {
        entries.sort(Entry.OLDEST_FIRST);
    }

    void remove(Entry entry) {
        int place = Collections.binarySearch(entries, entry, Entry.OLDEST_FIRST);
        if (place >= 0) {
            entries.remove(place);
        }
    }

    int size() {
        return entries.size();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The newest ones, newest first. */
    List<Entry> newest(int count) {
        return backwards(Math.max(0, entries.size() - count), entries.size());
    }

    /** Full pages behind the first. */
    int archives() {
        return Math.max(0, entries.size() / PAGE_LENGTH - 1);
    }

    /** What the first page shows: the newest 20 to 39. */
    List<Entry> front() {
        return backwards(archives() * PAGE_LENGTH, entries.size());
    }

    /** What an archive page shows; 1 is the oldest. */
    List<Entry> archive(int number) {
        return backwards((number - 1) * PAGE_LENGTH, number * PAGE_LENGTH);
    }

    /** All of them, oldest first; a view. */
    List<Entry> all() {
        return Collections.unmodifiableList(entries);
    }

    private List<Entry> backwards(int from, int to) {
        List<Entry> part = new ArrayList<>(entries.subList(from, to));
        Collections.reverse(part);
        return part;
    }
}
