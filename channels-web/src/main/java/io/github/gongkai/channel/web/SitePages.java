package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import io.github.gongkai.channel.web.SiteCatalog.Item;
import io.github.gongkai.channel.web.SiteTemplates.Part;
import java.util.List;
import java.util.Map;

/** Makes the pages of publications, their lists, and what shows the newest. Thread-safe as far as the index is not changed meanwhile. */
final class SitePages {
    private static final int ON_FRONT = 8;
    private static final int IN_CARD = 6;

    private final WebSettings settings;
    private final SiteCatalog catalog;
    private final SiteTemplates templates;
    private final HeadMaker heads;

    SitePages(SiteLook look, SiteTemplates templates) {
        this.settings = look.settings();
        this.catalog = look.catalog();
        this.templates = templates;
        this.heads = new HeadMaker(settings);
    }

    /** A column with the entries that stand on another page. */
    record Card(Group group, List<Entry> shown) {
        static Card of(Group group) {
            return new Card(group, group.listing().newest(IN_CARD));
        }
    }

    byte[] front(SiteIndex index) {
        List<Group> columns = columns(index);
        PageHead head = heads.front(columns.stream().map(Group::name).toList());
        List<Entry> newest = index.all().newest(ON_FRONT);
        List<Card> cards = columns.stream()
                .filter(column -> !column.listing().isEmpty())
                .map(Card::of)
                .toList();
        return templates.page(
                "front",
                head,
                out -> JtefrontGenerated.render(
                        out, SiteTemplates.none(), settings, columns, newest, cards, catalog.hasStages()),
                new Part("columns", columns),
                new Part("newest", newest),
                new Part("cards", cards));
    }

    byte[] openness(SiteIndex index) {
        PageHead head = heads.column("政府信息公开", HeadMaker.OPENNESS, "openness/index.html", "");
        WebSettings.Slots slots = settings.slots();
        Card guide = slot(index, slots.guide(), "政府信息公开指南");
        Card rules = slot(index, slots.rules(), "政府信息公开制度");
        Card reports = slot(index, slots.reports(), "政府信息公开年报");
        List<Group> columns = columns(index);
        return templates.page(
                "openness",
                head,
                out -> JteopennessGenerated.render(
                        out,
                        SiteTemplates.none(),
                        settings,
                        List.of(guide, rules, reports),
                        columns,
                        !catalog.isEmpty()),
                new Part("slots", List.of(guide, rules, reports)),
                new Part("columns", columns));
    }

    byte[] bodies(SiteIndex index) {
        PageHead head = heads.column("按机构查看", HeadMaker.OPENNESS, "bodies/index.html", null);
        List<Group> bodies = index.groups(Kind.BODY).stream()
                .filter(body -> !body.listing().isEmpty())
                .toList();
        return templates.page(
                "bodies",
                head,
                out -> JtebodiesGenerated.render(out, SiteTemplates.none(), bodies),
                new Part("bodies", bodies));
    }

    /** One page of a group's list. */
    byte[] group(Group group, Paging paging) {
        String url = group.home() + paging.file();
        PageHead head = heads.column(
                paging.isFirst() ? group.name() : group.name() + "（归档第 " + paging.archive() + " 页）",
                typeOf(group),
                url,
                group.kind() == Kind.COLUMN ? group.home() : null);
        List<Entry> shown =
                paging.isFirst() ? group.listing().front() : group.listing().archive(paging.archive());
        List<Item> items = group.kind() == Kind.COLUMN && paging.isFirst() ? itemsOf(group) : List.of();
        return templates.page(
                "group",
                head,
                out -> JtegroupGenerated.render(out, SiteTemplates.none(), head, group, shown, items, paging),
                new Part("group", group),
                new Part("shown", shown),
                new Part("items", items),
                new Part("paging", paging));
    }

    byte[] article(Page page, List<SiteIndex.Related> related) {
        Item known = catalog.find(page.item());
        List<Item> item = known == null ? List.of() : List.of(known);
        PageHead head = heads.article(page);
        return templates.page(
                "article",
                head,
                out -> JtearticleGenerated.render(out, SiteTemplates.none(), page, related, item),
                new Part("page", page),
                new Part("related", related));
    }

    byte[] tombstone(Article article) {
        Slug column = Slug.of(article.column());
        return templates.page(
                "tombstone",
                heads.tombstone(article),
                out -> JtetombstoneGenerated.render(out, SiteTemplates.none(), article.columnName(), column),
                new Part("columnName", article.columnName()),
                new Part("column", column));
    }

    byte[] data(SiteIndex index, List<Map<String, Object>> files) {
        PageHead head = heads.dataset(
                "数据开放",
                "data/index.html",
                files.stream().map(file -> "data/" + file.get("file")).toList());
        int count = index.all().size();
        return templates.page(
                "data",
                head,
                out -> JtedataGenerated.render(out, SiteTemplates.none(), files, count),
                new Part("files", files),
                new Part("count", count));
    }

    /** Domains that readers look for: those with publications or with items, without the fixed parts. */
    private List<Group> columns(SiteIndex index) {
        return index.groups(Kind.COLUMN).stream()
                .filter(column -> !settings.slots().contains(column.slug()))
                .filter(column ->
                        !column.listing().isEmpty() || !itemsOf(column).isEmpty())
                .toList();
    }

    private List<Item> itemsOf(Group column) {
        return catalog.sections().stream()
                .filter(section -> Slug.of(section.code()).equals(column.slug()))
                .flatMap(section -> section.items().stream())
                .toList();
    }

    private static Card slot(SiteIndex index, String column, String name) {
        return Card.of(index.find(Kind.COLUMN, column, name));
    }

    private String typeOf(Group group) {
        WebSettings.Slots slots = settings.slots();
        String slug = group.slug().value();
        if (slug.equals(Slug.of(slots.guide()).value())) {
            return "信息公开指南";
        } else if (slug.equals(Slug.of(slots.reports()).value())) {
            return "信息公开年报";
        }
        return HeadMaker.OPENNESS;
    }
}
