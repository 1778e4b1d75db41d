package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.SearchText.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static java.util.stream.Collectors.joining;

/**
 * A part of the search index: some pages, and for each pair of characters the pages that hold it, spread over small files by the
 * pair, so that a browser fetches only those that a question needs. Not thread-safe.
 */
final class SearchSegment {
    private static final int MOST_PAGES = 4096;
    /** Long pages fill a segment sooner: it is made in memory. */
    private static final int MOST_POSTINGS = 1 << 23;

    private static final int CHUNK = 64;
    private static final int MOST_SHARDS = 128;
    private static final int PAGES_PER_SHARD = 16;

    private final List<Shown> pages = new ArrayList<>();
    private final SearchPostings postings = new SearchPostings();

    void add(SearchText text) {
        pages.add(text.shown());
        postings.add(text);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    boolean isFull() {
        return pages.size() == MOST_PAGES || postings.size() > MOST_POSTINGS;
    }

    /** Writes the segment below a folder of its own; answers the files. */
    List<String> write(SiteFolder folder, String home) throws IOException {
        List<String> files = new ArrayList<>();
        int wanted = Integer.highestOneBit(Math.max(1, pages.size() / PAGES_PER_SHARD));
        byte[][] shards = postings.json(Math.min(MOST_SHARDS, wanted));
        for (int i = 0; i < shards.length; i++) {
            put(folder, home + "p" + i + ".json", shards[i], files);
        }
        for (int from = 0; from < pages.size(); from += CHUNK) {
            List<List<String>> chunk = pages.subList(from, Math.min(pages.size(), from + CHUNK)).stream()
                    .map(page -> List.of(page.slug(), page.title(), page.day(), page.about(), page.excerpt()))
                    .toList();
            put(folder, home + "d" + from / CHUNK + ".json", PageJson.bytes(chunk), files);
        }
        String days = pages.stream()
                .map(page -> Long.toString(LocalDate.parse(page.day()).toEpochDay()))
                .collect(joining(","));
        put(folder, home + "segment.json", utf8("{\"shards\":" + shards.length + ",\"days\":[" + days + "]}"), files);
        put(folder, home + "slugs.txt", utf8(pages.stream().map(Shown::slug).collect(joining("\n"))), files);
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(SiteFolder folder, String name, byte[] bytes, List<String> files) throws IOException {
        folder.write(name, bytes);
        files.add(name);
    }
}
