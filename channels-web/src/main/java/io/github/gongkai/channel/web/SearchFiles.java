package io.github.gongkai.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The search index of the site: segments that are written once and never changed, and a list of those that count. A change
 * makes small new segments, which grow together as they become many; a page that was withdrawn or replaced is left out of its
 * segment for good, so that nothing of it can be found. Not thread-safe.
 */
final class SearchFiles {
    private static final String LIST = "search/index.json";
    /** Small segments grow together up to this size. */
    private static final int SMALL = 1024;

    private final SiteFolder folder;
    /** Segments are new files under new names, and can be made again: nothing waits for the disk. */
    private final SiteFolder fresh;

    private final SiteRecords records;
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private SearchSegment open = new SearchSegment();
    private int next;

    SearchFiles(SiteFolder folder) {
        this.folder = folder;
        this.fresh = SiteFolder.fresh(folder.root());
        this.records = new SiteRecords(folder);
    }

    private record Segment(String name, List<String> slugs) {
        String home() {
            return "search/" + name + "/";
        }
    }

    /** Begins a whole new index; people search the old one until {@link #end}. */
    void begin() throws IOException {
        next = load();
        segments.clear();
        written.clear();
        open = new SearchSegment();
    }

    void add(SearchText text) throws IOException {
        open.add(text);
        if (open.isFull()) {
            close();
        }
    }

    private void close() throws IOException {
        String name = "s" + next++;
        written.addAll(open.write(fresh, "search/" + name + "/"));
        segments.add(new Segment(name, List.of()));
        open = new SearchSegment();
    }

    /** Ends the new index; answers all its files. */
    List<String> end() throws IOException {
        if (!open.isEmpty()) {
            close();
        }
        writeList();
        written.add(LIST);
        written.add("search/index.html");
        return written;
    }

    /** Takes an article's new state. */
    void put(Article article) throws IOException {
        next = load();
        List<Segment> old = List.copyOf(segments);
        String slug = article.slug();
        boolean published = article.page() != null;
        boolean known = false;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.slugs().contains(slug)) {
                known = true;
                List<String> left = new ArrayList<>(segment.slugs());
                if (!published) {
                    left.remove(slug);
                }
                segments.set(i, make(left));
            }
        }
        if (published && !known) {
            grow(slug);
        }
        segments.removeIf(segment -> segment.slugs().isEmpty());
        writeList();
        for (Segment segment : old) {
            if (!segments.contains(segment)) {
                for (String file : folder.walk(segment.home())) {
                    folder.delete(file);
                }
            }
        }
    }

    /** A new segment, together with small ones before it that are not much larger. */
    private void grow(String slug) throws IOException {
        List<String> slugs = new ArrayList<>(List.of(slug));
        while (!segments.isEmpty()) {
            List<String> last = segments.get(segments.size() - 1).slugs();
            if (last.size() > 2 * slugs.size() || last.size() + slugs.size() > SMALL) {
                break;
            }
            slugs.addAll(0, last);
            segments.remove(segments.size() - 1);
        }
        segments.add(make(slugs));
    }

    private Segment make(List<String> slugs) throws IOException {
        SearchSegment segment = new SearchSegment();
        for (String slug : slugs) {
            Optional<Article> article = records.find(slug);
            if (article.isPresent() && article.get().page() != null) {
                segment.add(SearchText.of(article.get().page()));
            }
        }
        Segment made = new Segment("s" + next++, List.copyOf(slugs));
        if (!segment.isEmpty()) {
            segment.write(fresh, made.home());
        }
        return made;
    }

    private int load() throws IOException {
        segments.clear();
        Optional<String> list = folder.read(LIST);
        if (list.isEmpty()) {
            return 1;
        }
        JsonNode json = PageJson.tree(list.get());
        for (JsonNode name : json.path("segments")) {
            List<String> slugs = folder.read("search/" + name.asText() + "/slugs.txt").stream()
                    .flatMap(String::lines)
                    .toList();
            segments.add(new Segment(name.asText(), slugs));
        }
        return json.path("next").asInt(1);
    }

    private void writeList() throws IOException {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("segments", segments.stream().map(Segment::name).toList());
        list.put("next", next);
        folder.write(LIST, PageJson.bytes(list));
    }
}
