package io.github.gongkai.channel.web;

import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.web.Page.PageLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Writes the site. The order is: journal, article, its page, pages it is linked with, column lists, front page, receipt. A
 * reader who follows a link therefore always finds what it points to, and after a crash at any point the next operation makes
 * up what the journal says is owed. Callers hold the folder's lock.
 */
final class Site {
    private static final String CSS = "site.css";
    private static final int PAGE_LENGTH = 20;

    private final SiteFolder folder;
    private final SiteRecords records;
    private final SiteTemplates templates;
    private final @Nullable String baseUrl;

    Site(WebSettings settings, SiteFolder folder) {
        this.folder = folder;
        this.records = new SiteRecords(folder);
        this.templates = new SiteTemplates(settings);
        this.baseUrl = settings.baseUrl();
    }

    SiteRecords records() {
        return records;
    }

    /** Takes the article's new state and brings every page into line with it. */
    void put(Article article, IdempotencyKey key) throws IOException {
        SiteIndex before = new SiteIndex(records.articles());
        NavigableSet<String> touched = new TreeSet<>(before.neighbours(article.slug()));
        touched.add(article.slug());
        if (article.page() != null) {
            for (PageLink link : article.page().links()) {
                touched.add(Slug.of(link.target()).value());
            }
        }
        NavigableSet<String> owed = records.owe(touched);
        writeCss();
        records.put(article);
        SiteIndex after = new SiteIndex(records.articles());
        writeArticle(after, article.slug());
        for (String slug : owed) {
            writeArticle(after, slug);
        }
        writeColumns(after);
        folder.write("index.html", utf8(templates.front(after)));
        writeSitemap(after);
        records.putReceipt(key, new Slug(article.slug()));
        records.settle();
    }

    /** The article's public address, or null where the site's is not known. */
    @Nullable
    String urlOf(Slug slug) {
        return baseUrl == null ? null : baseUrl + "/content/" + slug + ".html";
    }

    private void writeCss() throws IOException {
        try (var css = requireNonNull(Site.class.getResourceAsStream(CSS), CSS)) {
            folder.write("assets/" + CSS, css.readAllBytes());
        }
    }

    private void writeArticle(SiteIndex index, String slug) throws IOException {
        Article article = index.find(slug);
        if (article != null) {
            String html = article.page() == null
                    ? templates.tombstone(article)
                    : templates.article(article.page(), index.related(article.page()));
            folder.write("content/" + slug + ".html", utf8(html));
        }
    }

    private void writeColumns(SiteIndex index) throws IOException {
        for (Column column : index.columns()) {
            String home = "columns/" + column.slug() + "/";
            List<Page> pages = column.pages();
            int count = Math.max(1, (pages.size() + PAGE_LENGTH - 1) / PAGE_LENGTH);
            // From the last to the first, so that a list never points to one that is not there yet.
            for (int number = count; number >= 1; number--) {
                List<Page> shown = pages.subList(
                        Math.min(pages.size(), (number - 1) * PAGE_LENGTH),
                        Math.min(pages.size(), number * PAGE_LENGTH));
                folder.write(home + fileOf(number), utf8(templates.column(column, shown, new Paging(number, count))));
            }
            for (int number = count + 1; folder.read(home + fileOf(number)).isPresent(); number++) {
                folder.delete(home + fileOf(number));
            }
            folder.write(home + "index.json", PageJson.bytes(listing(column)));
        }
    }

    private static Map<String, Object> listing(Column column) {
        Map<String, Object> listing = new TreeMap<>();
        listing.put("column", column.code());
        listing.put("name", column.name());
        listing.put("items", column.pages().stream().map(Site::entry).toList());
        return listing;
    }

    private static Map<String, Object> entry(Page page) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("id", page.id());
        entry.put("title", page.title());
        entry.put("url", "../../content/" + page.slug() + ".html");
        entry.put("issuer", page.issuer());
        entry.put("formedOn", page.formedOn());
        entry.put("publishedAt", page.publishedAt());
        if (page.indexNumber() != null) {
            entry.put("indexNumber", page.indexNumber());
        }
        if (page.documentNumber() != null) {
            entry.put("documentNumber", page.documentNumber());
        }
        return entry;
    }

    private void writeSitemap(SiteIndex index) throws IOException {
        String sitemap = templates.sitemap(index);
        if (!sitemap.isEmpty()) {
            folder.write("sitemap.xml", utf8(sitemap));
        }
    }

    static String fileOf(int number) {
        return number == 1 ? "index.html" : "page-" + number + ".html";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
