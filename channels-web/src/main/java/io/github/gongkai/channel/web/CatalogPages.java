package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.Group.Kind;
import io.github.gongkai.channel.web.SiteCatalog.Item;
import io.github.gongkai.channel.web.SitePages.Card;
import io.github.gongkai.channel.web.SiteTemplates.Part;
import io.github.gongkai.standard.OpennessStage;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the pages that show the catalog: all of it, its stages, and the pilot topic (试点专题). Thread-safe as far as the index is
 * not changed meanwhile.
 */
final class CatalogPages {
    private final WebSettings settings;
    private final SiteCatalog catalog;
    private final SiteTemplates templates;
    private final HeadMaker heads;

    CatalogPages(SiteLook look, SiteTemplates templates) {
        this.settings = look.settings();
        this.catalog = look.catalog();
        this.templates = templates;
        this.heads = new HeadMaker(settings);
    }

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

    byte[] catalog(SiteIndex index) {
        PageHead head = heads.column("公开事项目录", "信息公开目录", "catalog/index.html", null);
        List<Chapter> chapters = chapters(index);
        return templates.page(
                "catalog",
                head,
                out -> JtecatalogGenerated.render(out, SiteTemplates.none(), catalog, chapters),
                new Part("title", catalog.title()),
                new Part("chapters", chapters));
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

    byte[] stage(Stage shown, List<Stage> all) {
        PageHead head = heads.column(shown.stage().label() + "公开", HeadMaker.OPENNESS, shown.url(), null);
        return templates.page(
                "stage",
                head,
                out -> JtestageGenerated.render(out, SiteTemplates.none(), shown, all),
                new Part("stage", shown),
                new Part("stages", all));
    }

    byte[] topic(SiteIndex index, String title) {
        PageHead head = heads.column(title, "试点专题", "topic/index.html", null);
        Card news = Card.of(index.find(Kind.COLUMN, settings.slots().topic(), "试点工作动态"));
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
}
