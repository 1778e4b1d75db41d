package io.github.gongkai.channel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the search index: some pages, and for each pair of characters the pages that hold it, spread over small files by the
 * pair, so that a browser fetches only those that a question needs. Not thread-safe.
 */
final class SearchSegment {
    /** Most pages in one. */
    static final int CAPACITY = 4096;

    private static final int CHUNK = 64;
    private static final int MOST_SHARDS = 128;
    private static final int PAGES_PER_SHARD = 16;

    private final List<SearchText> texts = new ArrayList<>();

    void add(SearchText text) {
        texts.add(text);
    }

    int size() {
        return texts.size();
    }

    /** A posting holds the pair in its upper half; in its lower half the page's number, doubled, odd where the title has it. */
    private static final class Shard {
        private long[] postings = new long[256];
        private int count;

        void add(int pair, int page, boolean inTitle) {
            if (count == postings.length) {
                postings = Arrays.copyOf(postings, count * 2);
            }
            postings[count++] = (long) pair << 32 | page << 1 | (inTitle ? 1 : 0);
        }

        byte[] json() {
            Arrays.sort(postings, 0, count);
            StringBuilder json = new StringBuilder(count * 4).append('{');
            int last = -1;
            for (int i = 0; i < count; i++) {
                int pair = (int) (postings[i] >> 32);
                int posting = (int) postings[i];
                if (i == 0 || pair != (int) (postings[i - 1] >> 32)) {
                    json.append(i == 0 ? "\"" : "],\"")
                            .append(Long.toString(pair & 0xffffffffL, 36))
                            .append("\":[");
                    last = 0;
                } else {
                    json.append(',');
                }
                json.append((posting >> 1) - last << 1 | posting & 1);
                last = posting >> 1;
            }
            return json.append(count == 0 ? "}" : "]}").toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** Writes the segment below a folder of its own; answers the files. */
    List<String> write(SiteFolder folder, String home, boolean parallel) throws IOException {
        Shard[] shards = shards();
        List<String> files = new ArrayList<>();
        byte[][] bytes = new byte[shards.length][];
        IntStream numbers = IntStream.range(0, shards.length);
        (parallel ? numbers.parallel() : numbers).forEach(i -> bytes[i] = shards[i].json());
        for (int i = 0; i < shards.length; i++) {
            put(folder, home + "p" + i + ".json", bytes[i], files);
        }
        for (int from = 0; from < texts.size(); from += CHUNK) {
            List<List<String>> chunk = texts.subList(from, Math.min(texts.size(), from + CHUNK)).stream()
                    .map(SearchText::shown)
                    .map(page -> List.of(page.slug(), page.title(), page.day(), page.about(), page.excerpt()))
                    .toList();
            put(folder, home + "d" + from / CHUNK + ".json", PageJson.bytes(chunk), files);
        }
        String days = String.join(
                ",",
                texts.stream()
                        .map(text -> Long.toString(
                                LocalDate.parse(text.shown().day()).toEpochDay()))
                        .toList());
        put(
                folder,
                home + "segment.json",
                ("{\"shards\":" + shards.length + ",\"days\":[" + days + "]}").getBytes(StandardCharsets.UTF_8),
                files);
        put(
                folder,
                home + "slugs.txt",
                String.join(
                                "\n",
                                texts.stream().map(text -> text.shown().slug()).toList())
                        .getBytes(StandardCharsets.UTF_8),
                files);
        return files;
    }

    private Shard[] shards() {
        int wanted = Integer.highestOneBit(Math.max(1, texts.size() / PAGES_PER_SHARD));
        Shard[] shards = new Shard[Math.min(MOST_SHARDS, wanted)];
        Arrays.setAll(shards, i -> new Shard());
        for (int page = 0; page < texts.size(); page++) {
            SearchText text = texts.get(page);
            for (int i = 0; i < text.size(); i++) {
                int pair = text.pair(i);
                int shard = (pair >>> 16) * 31 + (pair & 0xffff) & shards.length - 1;
                shards[shard].add(pair, page, text.inTitle(pair));
            }
        }
        return shards;
    }

    private static void put(SiteFolder folder, String name, byte[] bytes, List<String> files) throws IOException {
        folder.write(name, bytes);
        files.add(name);
    }
}
