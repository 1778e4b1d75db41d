package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Makes a whole site, in one pass over its articles: each is read, written and forgotten but for its entry and its line of the
 * open data; pages that are linked with others are written once more at the end, when all links are known. The same articles in
 * the same order make the same files, on one core or on many. Not thread-safe.
 */
final class SiteBuild {
    private static final int BATCH = 256;

    private final SiteLook look;
    private final SiteFolder folder;
    private final SiteRecords records;
    private final SiteFiles files;
    private final SearchFiles search;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Map<String, Writer> lines = new TreeMap<>();
    private final SiteIndex index;
    /** The ways between the articles where they are known beforehand. */
    private final SiteIndex links;

    SiteBuild(SiteLook look, SiteFolder folder) throws IOException {
        this.look = look;
        this.folder = folder;
        this.records = new SiteRecords(folder);
        this.files = new SiteFiles(look, folder, name -> {
            if (!name.startsWith("content/")) {
                written.add(name);
            }
        });
        this.search = new SearchFiles(folder);
        this.index = new SiteIndex(look);
        this.links = new SiteIndex(look);
    }

    /** What one article leaves behind. */
    private record Made(Article article, String line, SearchText text) {}

    /** Makes every page again from the records that stand in the folder, where people read meanwhile. */
    void again() throws IOException {
        records.begin();
        List<String> slugs = records.slugs();
        for (String slug : slugs) {
            Page page = record(slug).page();
            if (page != null) {
                links.append(links.entryOf(page));
            }
        }
        build(
                slugs.stream()
                        .map(slug -> (Supplier<Article>) () -> unchecked(() -> record(slug)))
                        .iterator(),
                false);
        removeStale();
        records.end(look);
    }

    private Article record(String slug) throws IOException {
        return records.find(slug).orElseThrow(() -> new IOException("record lost: " + slug));
    }

    /** Makes the site in a fresh folder. Each article comes once. */
    int fresh(Iterator<Supplier<Article>> articles) throws IOException {
        build(articles, true);
        records.end(look);
        return index.all().size();
    }

    private void build(Iterator<Supplier<Article>> articles, boolean fresh) throws IOException {
        search.begin();
        List<Supplier<Article>> batch = new ArrayList<>(BATCH);
        try {
            while (articles.hasNext()) {
                batch.add(articles.next());
                if (batch.size() == BATCH || !articles.hasNext()) {
                    take(batch, fresh);
                    batch.clear();
                }
            }
        } catch (UncheckedIOException e) {
            throw requireNonNull(e.getCause());
        } finally {
            for (Writer open : lines.values()) {
                open.close();
            }
        }
        index.sort();
        if (fresh) {
            writeLinked();
        }
        lists(fresh);
    }

    private void take(List<Supplier<Article>> batch, boolean fresh) throws IOException {
        Stream<Supplier<Article>> stream = fresh ? batch.parallelStream() : batch.stream();
        List<Made> made =
                stream.map(article -> unchecked(() -> make(article.get()))).toList();
        for (Made one : made) {
            String slug = one.article().slug();
            if (index.find(slug) != null || index.findWithdrawn(slug) != null) {
                throw new IllegalArgumentException("同一信息出现两次 (a publication comes twice): " + slug);
            }
            Page page = one.article().page();
            if (page == null) {
                index.addWithdrawn(one.article());
                line(SiteRecords.WITHDRAWN, one.line());
            } else {
                Entry entry = index.entryOf(page);
                index.append(entry);
                line(SiteRecords.monthFile(entry.month()), one.line());
                search.add(one.text(), fresh);
            }
        }
    }

    private Made make(Article article) throws IOException {
        records.put(article);
        Page page = article.page();
        if (page == null) {
            files.tombstone(article);
            return new Made(article, PageJson.record(article), SearchText.NONE);
        }
        Entry known = links.find(article.slug());
        files.article(page, known == null ? List.of() : links.related(known));
        return new Made(article, PageJson.line(page), SearchText.of(page));
    }

    private void line(String file, String line) throws IOException {
        Writer writer = lines.get(file);
        if (writer == null) {
            writer = folder.stage(file);
            lines.put(file, writer);
            written.add(file);
        }
        writer.write(line);
        writer.write('\n');
    }

    private void writeLinked() throws IOException {
        for (Entry entry : index.all().all()) {
            if (index.hasLinks(entry.slug())) {
                files.article(requireNonNull(record(entry.slug()).page()), index.related(entry));
            }
        }
    }

    private void lists(boolean fresh) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            groups.addAll(index.groups(kind));
        }
        Stream<Group> stream = fresh ? groups.parallelStream() : groups.stream();
        stream.forEach(group -> unchecked(() -> {
            files.group(group);
            return group;
        }));
        files.fixed();
        files.summaries(index);
        for (String file : lines.keySet()) {
            folder.settle(file);
        }
        files.sitemaps(index, List.copyOf(index.months().keySet()));
        written.addAll(search.end());
    }

    /** Files of lists that no longer belong to the site. */
    private void removeStale() throws IOException {
        for (String home : List.of("columns", "bodies", "items", "stages", "topic", "data", "sitemaps", "search")) {
            for (String name : folder.walk(home)) {
                if (!written.contains(name)) {
                    folder.delete(name);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T unchecked(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
