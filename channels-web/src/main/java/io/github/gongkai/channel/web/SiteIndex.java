package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Page.PageLink;
import io.github.gongkai.publication.PublicationLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All articles of the site at one moment, with the ways between them. Immutable. */
final class SiteIndex {
    private static final Comparator<Page> NEWEST_FIRST =
            Comparator.comparing(Page::publishedAt).reversed().thenComparing(Page::slug);

    private final NavigableMap<String, Article> articles = new TreeMap<>();
    private final NavigableMap<String, NavigableSet<String>> linkedFrom = new TreeMap<>();

    SiteIndex(List<Article> all) {
        for (Article article : all) {
            articles.put(article.slug(), article);
            if (article.page() != null) {
                for (PageLink link : article.page().links()) {
                    linkedFrom
                            .computeIfAbsent(Slug.of(link.target()).value(), target -> new TreeSet<>())
                            .add(article.slug());
                }
            }
        }
    }

    /**
     * A way to another article.
     *
     * @param label what the other is to this one
     * @param page the other
     */
    record Related(String label, Page page) {}

    @Nullable
    Article find(String slug) {
        return articles.get(slug);
    }

    /** Those whose pages show a link to or from the article. */
    Set<String> neighbours(String slug) {
        NavigableSet<String> neighbours = new TreeSet<>(linkedFrom.getOrDefault(slug, new TreeSet<>()));
        Page page = pageOf(slug);
        if (page != null) {
            page.links().forEach(link -> neighbours.add(Slug.of(link.target()).value()));
        }
        return neighbours;
    }

    /** The articles that the page links to, then those that link to it, as far as they are on this site. */
    List<Related> related(Page page) {
        List<Related> related = new ArrayList<>();
        for (PageLink link : page.links()) {
            Page target = pageOf(Slug.of(link.target()).value());
            if (target != null) {
                related.add(new Related(link.kind().label() + "对象", target));
            }
        }
        for (String slug : linkedFrom.getOrDefault(page.slug().value(), new TreeSet<>())) {
            Page source = pageOf(slug);
            if (source != null) {
                source.links().stream()
                        .filter(link -> Slug.of(link.target()).equals(page.slug()))
                        .forEach(link -> related.add(new Related(backwards(link.kind()), source)));
            }
        }
        return related;
    }

    /** Every column that ever had an article, by code. */
    List<Column> columns() {
        NavigableMap<String, List<Article>> byCode = new TreeMap<>();
        articles.values()
                .forEach(article -> byCode.computeIfAbsent(article.column(), code -> new ArrayList<>())
                        .add(article));
        return byCode.entrySet().stream()
                .map(entry -> column(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Column column(String code, List<Article> articles) {
        List<Page> pages = articles.stream()
                .map(Article::page)
                .filter(Objects::nonNull)
                .sorted(NEWEST_FIRST)
                .toList();
        String name =
                pages.isEmpty() ? articles.get(0).columnName() : pages.get(0).columnName();
        return new Column(Slug.of(code), code, name, pages);
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

    private @Nullable Page pageOf(String slug) {
        Article article = articles.get(slug);
        return article == null ? null : article.page();
    }

    /** All pages that can be read, by file name. */
    Map<String, Page> pages() {
        Map<String, Page> pages = new TreeMap<>();
        articles.forEach((slug, article) -> {
            if (article.page() != null) {
                pages.put(slug, article.page());
            }
        });
        return pages;
    }
}
