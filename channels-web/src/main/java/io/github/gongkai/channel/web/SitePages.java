package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import io.github.gongkai.channel.web.SiteCatalog.Item;
import io.github.gongkai.channel.web.SiteTemplates.Part;
import io.github.gongkai.standard.OpennessStage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the text of every page kind of the site. Thread-safe as far as the index is not changed meanwhile. */
final class SitePages {
    private static final int ON_FRONT = 8;
    private static final int IN_CARD = 6;

    private final WebSettings settings;
    private final SiteCatalog catalog;
    private final SiteTemplates templates;
    private final HeadMaker heads;

    SitePages(SiteLook look) throws IOException {
        this.settings = look.settings();
        this.catalog = look.catalog();
        this.templates = new SiteTemplates(look);
        this.heads = new HeadMaker(settings);
    }

    /** A column with the entries that stand on another page. */
    record Card(Group group, List<Entry> shown) {}

    /** A stage of the five with the items that the catalog puts there. */
    record Stage(OpennessStage stage, List<Counted> items) {
        String url() {
            return "stages/" + stage.code() + ".html";
        }
    }

    /** An item with the number of its publications. */
    record Counted(Item item, int count) {}

    /** A section of the catalog with the numbers of its items. */
    record Chapter(Group group, List<Counted> items) {}

    String front(SiteIndex index) {
        List<Group> columns = columns(index);
        PageHead head = heads.front(columns.stream().map(Group::name).toList());
        List<Entry> newest = index.all().newest(ON_FRONT);
        List<Card> cards = columns.stream()
                .filter(column -> !column.listing().isEmpty())
                .map(column -> new Card(column, column.listing().newest(IN_CARD)))
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

    String openness(SiteIndex index) {
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

    String catalog(SiteIndex index) {
        PageHead head = heads.column("公开事项目录", "信息公开目录", "catalog/index.html", null);
        List<Chapter> chapters = chapters(index);
        return templates.page(
                "catalog",
                head,
                out -> JtecatalogGenerated.render(out, SiteTemplates.none(), catalog, chapters),
                new Part("title", catalog.title()),
                new Part("chapters", chapters));
    }

    String bodies(SiteIndex index) {
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

    List<Stage> stages(SiteIndex index) {
        List<Stage> stages = new ArrayList<>();
        if (!catalog.hasStages()) {
            return stages;
        }
        for (OpennessStage stage : OpennessStage.values()) {
            List<Counted> items = catalog.sections().stream()
                    .flatMap(section -> section.items().stream())
                    .filter(item -> item.stages().contains(stage.code()))
                    .map(item -> counted(index, item))
                    .toList();
            stages.add(new Stage(stage, items));
        }
        return stages;
    }

    String stage(Stage shown, List<Stage> all) {
        PageHead head = heads.column(shown.stage().label() + "公开", HeadMaker.OPENNESS, shown.url(), null);
        return templates.page(
                "stage",
                head,
                out -> JtestageGenerated.render(out, SiteTemplates.none(), shown, all),
                new Part("stage", shown),
                new Part("stages", all));
    }

    String topic(SiteIndex index, String title) {
        PageHead head = heads.column(title, "试点专题", "topic/index.html", null);
        Card news = slot(index, settings.slots().topic(), "试点工作动态");
        List<Chapter> chapters = chapters(index);
        List<Stage> stages = stages(index);
        return templates.page(
                "topic",
                head,
                out -> JtetopicGenerated.render(out, SiteTemplates.none(), title, news, chapters, stages),
                new Part("title", title),
                new Part("news", news),
                new Part("chapters", chapters));
    }

    /** One page of a group's list. */
    String group(Group group, Paging paging) {
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

    String article(Page page, List<SiteIndex.Related> related) {
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

    String tombstone(Article article) {
        Slug column = Slug.of(article.column());
        return templates.page(
                "tombstone",
                heads.tombstone(article),
                out -> JtetombstoneGenerated.render(out, SiteTemplates.none(), article.columnName(), column),
                new Part("columnName", article.columnName()),
                new Part("column", column));
    }

    String search() {
        PageHead head = heads.withScript(heads.column("搜索", "搜索", "search/index.html", null), "search.js");
        return templates.page("search", head, out -> JtesearchGenerated.render(out, SiteTemplates.none()));
    }

    String data(SiteIndex index, List<Map<String, Object>> files) {
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

    String about() {
        PageHead head = heads.column("网站声明与无障碍", "网站声明", "about/index.html", null);
        return templates.page("about", head, out -> JteaboutGenerated.render(out, SiteTemplates.none(), settings));
    }

    String missing() {
        // It answers at any address, so its links start at the host.
        String base = settings.baseUrl();
        String root = base == null ? "/" : URI.create(base).getRawPath() + "/";
        PageHead head = heads.plain("没有找到这个页面", root);
        return templates.page("missing", head, out -> JtemissingGenerated.render(out, SiteTemplates.none(), root));
    }

    String moved(String root, String target) {
        return SiteTemplates.render(out -> JtemovedGenerated.render(
                out, SiteTemplates.none(), settings, root + target, Optional.ofNullable(settings.absolute(target))));
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

    private List<Chapter> chapters(SiteIndex index) {
        return catalog.sections().stream()
                .map(section -> new Chapter(
                        index.find(Kind.COLUMN, section.code(), section.name()),
                        section.items().stream()
                                .map(item -> counted(index, item))
                                .toList()))
                .toList();
    }

    private static Counted counted(SiteIndex index, Item item) {
        return new Counted(
                item, index.find(Kind.ITEM, item.id(), item.name()).listing().size());
    }

    private Card slot(SiteIndex index, String column, String name) {
        Group group = index.find(Kind.COLUMN, column, name);
        return new Card(group, group.listing().newest(IN_CARD));
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
