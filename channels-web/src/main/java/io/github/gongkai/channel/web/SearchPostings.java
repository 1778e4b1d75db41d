package io.github.gongkai.channel.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * For each pair of characters the pages that hold it, in the order of the pages. A pair gets a number when it first comes, found
 * by a table with open addresses; where it stands is kept in the order of the pages and brought into the order of the pairs once,
 * at the end, so that nothing is sorted. Not thread-safe.
 */
final class SearchPostings {
    private int[] table = new int[1 << 14];
    private int[] pairs = new int[1 << 13];
    private int[] pagesOf = new int[1 << 13];
    private int[] lastPage = new int[1 << 13];
    private int numbers;
    /** The pair's number, doubled, odd where the title has it; those of one page follow each other. */
    private int[] postings = new int[1 << 14];

    private int count;
    private int[] ends = new int[64];
    private int pages;

    /** Adds the next page. */
    void add(SearchText text) {
        pages++;
        for (int i = 1; i < text.length(); i++) {
            int pair = text.pairAt(i);
            if (pair == 0) {
                continue;
            }
            int number = numberOf(pair);
            if (lastPage[number] != pages) {
                lastPage[number] = pages;
                pagesOf[number]++;
                if (count == postings.length) {
                    postings = Arrays.copyOf(postings, count * 2);
                }
                postings[count++] = number << 1 | (text.isInTitle(i) ? 1 : 0);
            }
        }
        if (pages > ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[pages - 1] = count;
    }

    int size() {
        return count;
    }

    private int numberOf(int pair) {
        int at = placeOf(pair);
        if (table[at] == 0) {
            if (numbers == pairs.length) {
                grow();
                at = placeOf(pair);
            }
            pairs[numbers++] = pair;
            table[at] = numbers;
        }
        return table[at] - 1;
    }

    /** Where the pair stands in the table, as its number and one; or the free place, 0, where it belongs. */
    private int placeOf(int pair) {
        int mask = table.length - 1;
        int at = (pair * 0x9e3779b1 >>> 8) & mask;
        while (table[at] != 0 && pairs[table[at] - 1] != pair) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, numbers * 2);
        pagesOf = Arrays.copyOf(pagesOf, numbers * 2);
        lastPage = Arrays.copyOf(lastPage, numbers * 2);
        table = new int[table.length * 2];
        for (int number = 0; number < numbers; number++) {
            table[placeOf(pairs[number])] = number + 1;
        }
    }

    /** The pairs spread over some files, as JSON each: of every pair the pages' distances, doubled, odd where the title has it. */
    byte[][] json(int shards) {
        int[] starts = new int[numbers + 1];
        for (int i = 0; i < numbers; i++) {
            starts[i + 1] = starts[i] + pagesOf[i];
        }
        int[] placed = new int[count];
        int[] next = Arrays.copyOf(starts, numbers);
        for (int page = 0, i = 0; page < pages; page++) {
            for (; i < ends[page]; i++) {
                placed[next[postings[i] >> 1]++] = page << 1 | postings[i] & 1;
            }
        }
        StringBuilder[] texts = new StringBuilder[shards];
        Arrays.setAll(texts, i -> new StringBuilder(count / shards * 4 + 16));
        for (int number = 0; number < numbers; number++) {
            int pair = pairs[number];
            StringBuilder json = texts[(pair >>> 16) * 31 + (pair & 0xffff) & shards - 1];
            json.append(json.isEmpty() ? "{\"" : ",\"")
                    .append(Long.toString(pair & 0xffffffffL, 36))
                    .append("\":[");
            int before = 0;
            for (int i = starts[number]; i < starts[number + 1]; i++) {
                int page = placed[i] >> 1;
                json.append(i == starts[number] ? "" : ",").append(page - before << 1 | placed[i] & 1);
                before = page;
            }
            json.append(']');
        }
        byte[][] bytes = new byte[shards][];
        Arrays.setAll(bytes, i -> bytes(texts[i]));
        return bytes;
    }

    private static byte[] bytes(StringBuilder json) {
        return json.append(json.isEmpty() ? "{}" : "}").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
