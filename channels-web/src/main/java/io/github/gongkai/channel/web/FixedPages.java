package io.github.gongkai.channel.web;

import java.net.URI;
import java.util.Optional;

/** Makes the pages that no publication changes. Thread-safe. */
final class FixedPages {
    private final WebSettings settings;
    private final SiteTemplates templates;
    private final HeadMaker heads;

    FixedPages(SiteLook look, SiteTemplates templates) {
        this.settings = look.settings();
        this.templates = templates;
        this.heads = new HeadMaker(settings);
    }

    byte[] search() {
        PageHead head = heads.withScript(heads.column("搜索", "搜索", "search/index.html", null), "search.js");
        return templates.page("search", head, out -> JtesearchGenerated.render(out, SiteTemplates.none()));
    }

    byte[] about() {
        PageHead head = heads.column("网站声明与无障碍", "网站声明", "about/index.html", null);
        return templates.page("about", head, out -> JteaboutGenerated.render(out, SiteTemplates.none(), settings));
    }

    byte[] missing() {
        // It answers at any address, so its links start at the host.
        String base = settings.baseUrl();
        String root = base == null ? "/" : URI.create(base).getRawPath() + "/";
        PageHead head = heads.plain("没有找到这个页面", root);
        return templates.page("missing", head, out -> JtemissingGenerated.render(out, SiteTemplates.none(), root));
    }

    byte[] moved(String root, String target) {
        return SiteTemplates.render(out -> JtemovedGenerated.render(
                out, SiteTemplates.none(), settings, root + target, Optional.ofNullable(settings.absolute(target))));
    }
}
