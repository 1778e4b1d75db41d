package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import io.github.gongkai.channel.web.Page.PageLink;
import io.github.gongkai.publication.PublicationLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** All entries of the site, with the lists they stand in and the ways between them. Not thread-safe. */
final class SiteIndex {
    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeMap<String, Article> withdrawn = new TreeMap<>();
    private final Map<String, NavigableSet<String>> linkedFrom = new HashMap<>();
    private final Map<Kind, TreeMap<String, Group>> groups = new HashMap<>();
    private final TreeMap<String, Listing> months = new TreeMap<>();
    private final Listing all = new Listing();
    private final Map<String, String> shared = new HashMap<>();
    private final SiteCatalog catalog;

    SiteIndex(SiteLook look) {
        this.catalog = look.catalog();
        for (Kind kind : Kind.values()) {
            groups.put(kind, new TreeMap<>());
        }
        for (SiteCatalog.Section section : catalog.sections()) {
            group(Kind.COLUMN, section.code(), section.name());
            section.items().forEach(item -> group(Kind.ITEM, item.id(), item.name()));
        }
    }

    /**
     * A way to another article.
     *
     * @param label what the other is to this one
     * @param entry the other
     */
    record Related(String label, Entry entry) {}

    /** The entry of a page, with names shared with the entries that are here. */
    Entry entryOf(Page page) {
        return Entry.of(page, name -> shared.computeIfAbsent(name, same -> same));
    }

    /** Adds many at once; {@link #sort} must follow. */
    void append(Entry entry) {
        entries.put(entry.slug(), entry);
        link(entry);
        listings(entry).forEach(listing -> listing.append(entry));
    }

    void sort() {
        all.sort();
        months.values().forEach(Listing::sort);
        groups.values()
                .forEach(kind -> kind.values().forEach(group -> group.listing().sort()));
    }

    /** Takes an article's new state in place of the one that is here. */
    void put(Article article, @Nullable Entry entry) {
        Entry old = entries.remove(article.slug());
        if (old != null) {
            unlink(old);
            listings(old).forEach(listing -> listing.remove(old));
        }
        withdrawn.remove(article.slug());
        if (entry == null) {
            addWithdrawn(article);
        } else {
            entries.put(entry.slug(), entry);
            link(entry);
            listings(entry).forEach(listing -> listing.add(entry));
        }
    }

    void addWithdrawn(Article article) {
        group(Kind.COLUMN, article.column(), article.columnName());
        withdrawn.put(article.slug(), article);
    }

    @Nullable
    Entry find(String slug) {
        return entries.get(slug);
    }

    @Nullable
    Article findWithdrawn(String slug) {
        return withdrawn.get(slug);
    }

    Map<String, Article> withdrawn() {
        return withdrawn;
    }

    /** The groups that an entry stands in; an item that the catalog does not know has none. */
    List<Group> groupsOf(Entry entry) {
        List<Group> found = new ArrayList<>();
        found.add(group(Kind.COLUMN, entry.column(), entry.columnName()));
        found.add(group(Kind.BODY, entry.issuerId(), entry.issuer()));
        if (catalog.find(entry.item()) != null) {
            found.add(group(Kind.ITEM, entry.item(), ""));
        }
        return found;
    }

    /** All groups of a kind that are not of the catalog only, by code. */
    List<Group> groups(Kind kind) {
        return List.copyOf(requireNonNull(groups.get(kind)).values());
    }

    /** The group, made where there is none yet. */
    Group group(Kind kind, String code, String name) {
        return requireNonNull(groups.get(kind))
                .computeIfAbsent(
                        code,
                        key -> new Group(
                                kind, Slug.of(key), name, new Listing(), kind == Kind.ITEM ? catalog.find(key) : null));
    }

    /** The group, or an empty one that is not of the site. */
    Group find(Kind kind, String code, String name) {
        Group group = requireNonNull(groups.get(kind)).get(code);
        return group == null ? new Group(kind, Slug.of(code), name, new Listing(), null) : group;
    }

    Map<String, Listing> months() {
        return months;
    }

    Listing all() {
        return all;
    }

    SiteCatalog catalog() {
        return catalog;
    }

    /** Those whose pages show a link to or from the article. */
    Set<String> neighbours(String slug) {
        NavigableSet<String> neighbours = new TreeSet<>(linkedFrom.getOrDefault(slug, new TreeSet<>()));
        Entry entry = entries.get(slug);
        if (entry != null) {
            entry.links().forEach(link -> neighbours.add(Slug.of(link.target()).value()));
        }
        return neighbours;
    }

    boolean hasLinks(String slug) {
        return linkedFrom.containsKey(slug)
                || !requireNonNull(entries.get(slug)).links().isEmpty();
    }

    /** The articles that the entry links to, then those that link to it, as far as they are on this site. */
    List<Related> related(Entry entry) {
        List<Related> related = new ArrayList<>();
        for (PageLink link : entry.links()) {
            Entry target = entries.get(Slug.of(link.target()).value());
            if (target != null) {
                related.add(new Related(link.kind().label() + "对象", target));
            }
        }
        for (String slug : linkedFrom.getOrDefault(entry.slug(), new TreeSet<>())) {
            Entry source = entries.get(slug);
            if (source != null) {
                source.links().stream()
                        .filter(link -> Slug.of(link.target()).value().equals(entry.slug()))
                        .forEach(link -> related.add(new Related(backwards(link.kind()), source)));
            }
        }
        return related;
    }

    private List<Listing> listings(Entry entry) {
        List<Listing> listings = new ArrayList<>();
        listings.add(all);
        listings.add(months.computeIfAbsent(entry.month(), month -> new Listing()));
        groupsOf(entry).forEach(group -> listings.add(group.listing()));
        return listings;
    }

    private void link(Entry entry) {
        for (PageLink link : entry.links()) {
            linkedFrom
                    .computeIfAbsent(Slug.of(link.target()).value(), target -> new TreeSet<>())
                    .add(entry.slug());
        }
    }

    private void unlink(Entry entry) {
        for (PageLink link : entry.links()) {
            linkedFrom.computeIfPresent(Slug.of(link.target()).value(), (target, sources) -> {
                sources.remove(entry.slug());
                return sources.isEmpty() ? null : sources;
            });
        }
    }

    private static String backwards(PublicationLink.Kind kind) {
        return switch (kind) {
            case INTERPRETS -> "相关解读";
            case RESPONDS_TO -> "相关回应";
            case CORRECTS -> "更正公告";
            case REPLACES -> "替代文件";
            case FOLLOWS -> "后续进展";
        };
    }
}
