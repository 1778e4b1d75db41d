package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the files of the site into a folder. Thread-safe as far as the index is not changed meanwhile. */
final class SiteFiles {
    private static final int IN_LISTING = 100;

    private final SiteLook look;
    private final SiteFolder folder;
    private final SitePages pages;
    private final CatalogPages catalog;
    private final FixedPages fixed;
    private final Feeds feeds;
    private final Consumer<String> written;

    SiteFiles(SiteLook look, SiteFolder folder) throws IOException {
        this(look, folder, name -> {});
    }

    /** With an ear for the name of each file that belongs to the site. */
    SiteFiles(SiteLook look, SiteFolder folder, Consumer<String> written) throws IOException {
        this.look = look;
        this.folder = folder;
        SiteTemplates templates = new SiteTemplates(look);
        this.pages = new SitePages(look, templates);
        this.catalog = new CatalogPages(look, templates);
        this.fixed = new FixedPages(look, templates);
        this.feeds = new Feeds(look.settings());
        this.written = written;
    }

    void article(Page page, List<SiteIndex.Related> related) throws IOException {
        write("content/" + page.slug() + ".html", pages.article(page, related));
    }

    void tombstone(Article article) throws IOException {
        write("content/" + article.slug() + ".html", pages.tombstone(article));
    }

    /** The pages of a group, from the oldest to the first, so that no page points to one that is not there yet. */
    void group(Group group) throws IOException {
        int archives = group.listing().archives();
        for (int number = 1; number <= archives; number++) {
            write(group.home() + Paging.fileOf(number), pages.group(group, new Paging(number, archives)));
        }
        write(group.url(), pages.group(group, new Paging(0, archives)));
        for (int number = archives + 1; folder.exists(group.home() + Paging.fileOf(number)); number++) {
            folder.delete(group.home() + Paging.fileOf(number));
        }
        if (group.kind() == Kind.COLUMN) {
            write(group.home() + "index.json", PageJson.bytes(listing(group)));
            feed(new Feeds.Feed(group.name(), group.home(), group.listing().newest(Feeds.LENGTH)));
        }
    }

    private void feed(Feeds.Feed feed) throws IOException {
        write(feed.folder() + "feed.xml", feeds.atom(feed));
        write(feed.folder() + "feed.json", feeds.json(feed));
    }

    private static Map<String, Object> listing(Group column) {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("name", column.name());
        listing.put("count", column.listing().size());
        listing.put("all", "../../data/index.json");
        List<Object> items = new ArrayList<>();
        for (Entry entry : column.listing().newest(IN_LISTING)) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("title", entry.title());
            item.put("url", "../../" + entry.url());
            item.put("record", "../../content/" + entry.slug() + ".json");
            item.put("issuer", entry.issuer());
            item.put("publishedAt", entry.publishedAt());
            items.add(item);
        }
        listing.put("items", items);
        return listing;
    }

    /** What changes with every publication: the front page and its like, and the lists for machines. */
    void summaries(SiteIndex index) throws IOException {
        write("catalog/index.html", catalog.catalog(index));
        write("bodies/index.html", pages.bodies(index));
        List<CatalogPages.Stage> stages = catalog.stages(index);
        for (CatalogPages.Stage stage : stages) {
            write(stage.url(), catalog.stage(stage, stages));
        }
        String topic = look.settings().slots().topicTitle();
        if (topic != null) {
            write("topic/index.html", catalog.topic(index, topic));
        }
        write("openness/index.html", pages.openness(index));
        data(index);
        write("index.html", pages.front(index));
        feed(new Feeds.Feed("", "", index.all().newest(Feeds.LENGTH)));
    }

    private void data(SiteIndex index) throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        index.months().forEach((month, listing) -> {
            if (!listing.isEmpty()) {
                files.add(dataFile(month + ".jsonl", listing.size()));
            }
        });
        if (!index.withdrawn().isEmpty()) {
            files.add(dataFile("withdrawn.jsonl", index.withdrawn().size()));
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("site", look.settings().siteName());
        list.put("siteIdCode", look.settings().siteIdCode());
        list.put("records", index.all().size());
        list.put("files", files);
        write("data/index.json", PageJson.bytes(list));
        write("data/index.html", pages.data(index, files));
    }

    private static Map<String, Object> dataFile(String file, int count) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file);
        entry.put("count", count);
        return entry;
    }

    /** The site maps of some months, and the index of all. */
    void sitemaps(SiteIndex index, Iterable<String> months) throws IOException {
        String base = look.settings().baseUrl();
        if (base == null) {
            return;
        }
        Sitemaps maps = new Sitemaps(base);
        for (String month : months) {
            for (Sitemaps.Part part : Sitemaps.parts(month, index.months().getOrDefault(month, new Listing()))) {
                write(part.file(), maps.part(part));
            }
        }
        List<String> lists = new ArrayList<>(List.of(
                "index.html", "openness/index.html", "catalog/index.html", "bodies/index.html", "data/index.html"));
        for (Kind kind : Kind.values()) {
            index.groups(kind).forEach(group -> lists.add(group.url()));
        }
        write("sitemaps/lists.xml", maps.lists(lists));
        List<Sitemaps.Part> parts = new ArrayList<>();
        index.months().forEach((month, listing) -> parts.addAll(Sitemaps.parts(month, listing)));
        write("sitemap.xml", maps.index(parts));
    }

    /** What no publication changes. */
    void fixed() throws IOException {
        for (String name : StaticFiles.OWN) {
            folder.write("assets/" + name, StaticFiles.bytes(name));
        }
        if (look.theme().css() != null) {
            write("assets/theme.css", look.theme().css());
        }
        for (Map.Entry<String, byte[]> asset : look.theme().assets().entrySet()) {
            folder.write("assets/theme/" + asset.getKey(), asset.getValue());
        }
        write("search/index.html", fixed.search());
        write("about/index.html", fixed.about());
        write("404.html", fixed.missing());
        for (Map.Entry<String, String> moved : look.redirects().targets().entrySet()) {
            write(moved.getKey(), fixed.moved(Redirects.rootOf(moved.getKey()), moved.getValue()));
        }
        if (!look.redirects().targets().isEmpty()) {
            write("redirects.map", look.redirects().table());
        }
        String sitemap = look.settings().absolute("sitemap.xml");
        write("robots.txt", "User-agent: *\nAllow: /\n" + (sitemap == null ? "" : "Sitemap: " + sitemap + "\n"));
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        folder.write(name, bytes);
        written.accept(name);
    }
}
