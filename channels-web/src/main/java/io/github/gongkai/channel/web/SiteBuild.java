package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import static java.util.Objects.requireNonNull;

/**
 * Makes a whole site, in one pass over its articles: each is read, written and forgotten but for its entry and its line of the
 * open data; pages that are linked with others are written once more at the end, when all links are known. The same articles in
 * the same order make the same files, on one core or on many. Not thread-safe.
 */
final class SiteBuild {
    private final SiteLook look;
    private final SiteFolder folder;
    private final SiteRecords records;
    private final SiteFiles files;
    private final SearchFiles search;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Map<String, OutputStream> lines = new TreeMap<>();
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

    /** Where an article comes from. */
    @FunctionalInterface
    interface Source {
        /** Reads or makes it; other threads do the same with other sources. */
        Article article() throws IOException;
    }

    /** What one article leaves behind. */
    private static final class Made {
        private final Article article;
        private final byte[] line;
        private final SearchText text;

        Made(Article article, byte[] line, SearchText text) {
            this.article = article;
            this.line = line;
            this.text = text;
        }
    }

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
        try (Crew crew = Crew.ofCaller()) {
            articles(
                    crew,
                    slugs.stream().map(slug -> (Source) () -> record(slug)).iterator());
            lists(crew);
        }
        removeStale();
        records.end(look);
    }

    private Article record(String slug) throws IOException {
        return records.find(slug).orElseThrow(() -> new IOException("record lost: " + slug));
    }

    /** Makes the site in a fresh folder. Each article comes once. */
    int fresh(Iterator<Source> articles) throws IOException {
        try (Crew crew = Crew.ofAll()) {
            articles(crew, articles);
            linked(crew);
            lists(crew);
        }
        records.end(look);
        return index.all().size();
    }

    private void articles(Crew crew, Iterator<Source> articles) throws IOException {
        search.begin();
        try {
            crew.work(articles, source -> make(source.article()), this::note);
        } finally {
            for (OutputStream open : lines.values()) {
                open.close();
            }
        }
        index.sort();
    }

    private Made make(Article article) throws IOException {
        byte[] line = records.put(article);
        Page page = article.page();
        if (page == null) {
            files.tombstone(article);
            return new Made(article, line, SearchText.NONE);
        }
        Entry known = links.find(article.slug());
        files.article(page, known == null ? List.of() : links.related(known));
        return new Made(article, line, SearchText.of(page));
    }

    private void note(Made made) throws IOException {
        String slug = made.article.slug();
        if (index.find(slug) != null || index.findWithdrawn(slug) != null) {
            throw new IllegalArgumentException("同一信息出现两次 (a publication comes twice): " + slug);
        }
        Page page = made.article.page();
        if (page == null) {
            index.addWithdrawn(made.article);
            line(SiteRecords.WITHDRAWN, made.line);
        } else {
            Entry entry = index.entryOf(page);
            index.append(entry);
            line(SiteRecords.monthFile(entry.month()), made.line);
            search.add(made.text);
        }
    }

    private void line(String file, byte[] line) throws IOException {
        OutputStream open = lines.get(file);
        if (open == null) {
            open = folder.stage(file);
            lines.put(file, open);
            written.add(file);
        }
        open.write(line);
        open.write('\n');
    }

    private void linked(Crew crew) throws IOException {
        List<Crew.Task> tasks = new ArrayList<>();
        for (Entry entry : index.all().all()) {
            if (index.hasLinks(entry.slug())) {
                tasks.add(
                        () -> files.article(requireNonNull(record(entry.slug()).page()), index.related(entry)));
            }
        }
        crew.doAll(tasks);
    }

    private void lists(Crew crew) throws IOException {
        List<Crew.Task> tasks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            index.groups(kind).forEach(group -> tasks.add(() -> files.group(group)));
        }
        tasks.add(files::fixed);
        tasks.add(() -> files.summaries(index));
        lines.keySet().forEach(file -> tasks.add(() -> folder.settle(file)));
        tasks.add(() -> files.sitemaps(index, List.copyOf(index.months().keySet())));
        tasks.add(() -> written.addAll(search.end()));
        crew.doAll(tasks);
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
}
