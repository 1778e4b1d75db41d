package io.github.gongkai.channel.web;

import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.web.Page.PageLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Keeps a site that people read: takes one article and writes what it changes. The order is: mark, record, the article's page,
 * pages it is linked with, lists, front page, open data, search, receipt. A reader who follows a link therefore always finds
 * what it points to. After a crash at any point the mark is still there, and the next operation first makes every page again
 * from the records; so it does when the look has changed. Callers hold the folder's lock.
 */
final class Site {
    private final SiteLook look;
    private final SiteFolder folder;
    private final SiteRecords records;
    private final SiteFiles files;
    private final SearchFiles search;
    private @Nullable Memory memory;

    Site(SiteLook look, SiteFolder folder) throws IOException {
        this.look = look;
        this.folder = folder;
        this.records = new SiteRecords(folder);
        this.files = new SiteFiles(look, folder);
        this.search = new SearchFiles(folder);
    }

    /** The index as this writer left it; another writer's stamp, or another folder behind the same name, makes it old. */
    private record Memory(SiteIndex index, String stamp, Path folder) {}

    SiteRecords records() {
        return records;
    }

    /** Takes the article's new state and brings every page into line with it. */
    void put(Article article, IdempotencyKey key) throws IOException {
        SiteIndex index = index();
        memory = null;
        records.begin();
        String slug = article.slug();
        Entry old = index.find(slug);
        Entry entry = article.page() == null ? null : index.entryOf(article.page());
        NavigableSet<String> linked = new TreeSet<>(index.neighbours(slug));
        if (entry != null) {
            for (PageLink link : entry.links()) {
                linked.add(Slug.of(link.target()).value());
            }
        }
        Set<Group> groups = new LinkedHashSet<>();
        Set<String> months = new TreeSet<>();
        stands(index, old, groups, months);
        String line = new String(records.put(article), StandardCharsets.UTF_8);
        index.put(article, entry);
        stands(index, entry, groups, months);
        groups.add(index.group(Group.Kind.COLUMN, article.column(), article.columnName()));

        writeArticle(index, slug);
        for (String other : linked) {
            writeArticle(index, other);
        }
        for (Group group : groups) {
            files.group(group);
        }
        files.summaries(index);
        writeData(article, line, months, entry);
        files.sitemaps(index, months);
        search.put(article);
        records.putReceipt(key, slug);
        records.end(look);
        remember(index);
    }

    /** The article's public address, or null where the site's is not known. */
    @Nullable
    String urlOf(Slug slug) {
        return look.settings().absolute("content/" + slug + ".html");
    }

    private static void stands(SiteIndex index, @Nullable Entry entry, Set<Group> groups, Set<String> months) {
        if (entry != null) {
            groups.addAll(index.groupsOf(entry));
            months.add(entry.month());
        }
    }

    private SiteIndex index() throws IOException {
        if (!records.isSettled(look)) {
            new SiteBuild(look, folder).again();
        }
        Memory known = memory;
        if (known != null
                && known.stamp().equals(records.stamp())
                && known.folder().equals(folder.root().toRealPath())) {
            return known.index();
        }
        SiteIndex index = new SiteIndex(look);
        records.load(index);
        remember(index);
        return index;
    }

    private void remember(SiteIndex index) throws IOException {
        memory = new Memory(index, records.stamp(), folder.root().toRealPath());
    }

    private void writeArticle(SiteIndex index, String slug) throws IOException {
        Entry entry = index.find(slug);
        Article withdrawn = index.findWithdrawn(slug);
        if (entry != null) {
            Article article = records.find(slug).orElseThrow(() -> new IOException("record lost: " + slug));
            files.article(requireNonNull(article.page()), index.related(entry));
        } else if (withdrawn != null) {
            files.tombstone(withdrawn);
        }
    }

    private void writeData(Article article, String line, Set<String> months, @Nullable Entry entry) throws IOException {
        for (String month : months) {
            boolean here = entry != null && entry.month().equals(month);
            records.putLine(SiteRecords.monthFile(month), article.slug(), here ? line : null);
        }
        records.putLine(SiteRecords.WITHDRAWN, article.slug(), article.page() == null ? line : null);
    }
}
