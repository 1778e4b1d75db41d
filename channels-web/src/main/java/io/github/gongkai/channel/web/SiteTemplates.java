package io.github.gongkai.channel.web;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.gongkai.channel.web.PageHead.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Makes the text of each page. Templates are compiled with the module and called as methods, so a wrong parameter is a
 * compiler's error; whatever they print is escaped for its place. Thread-safe.
 */
final class SiteTemplates {
    private static final String COLUMN_TYPE = "政府信息公开";

    /** No form fields to protect: jte takes null for "nobody listens", its generated code just cannot say so. */
    @SuppressWarnings("NullAway")
    private static final HtmlInterceptor NONE = null;

    private final WebSettings settings;

    SiteTemplates(WebSettings settings) {
        this.settings = settings;
    }

    String front(SiteIndex index) {
        List<Column> columns = index.columns().stream()
                .filter(column -> !column.pages().isEmpty())
                .toList();
        List<Meta> metas = siteMetas();
        metas.add(new Meta(
                "Keywords",
                "政务公开," + String.join(",", columns.stream().map(Column::name).toList())));
        metas.add(new Meta("Description", settings.siteName() + "基层政务公开：按领域公开的政府信息。"));
        PageHead head = new PageHead(settings.siteName(), metas, "");
        return render(out -> JtefrontGenerated.render(out, NONE, head, settings, columns));
    }

    String column(Column column, List<Page> shown, Paging paging) {
        List<Meta> metas = siteMetas();
        columnMetas(column.name(), metas);
        String number = paging.number() == 1 ? "" : "（第 " + paging.number() + " 页）";
        PageHead head = new PageHead(column.name() + number + " - " + settings.siteName(), metas, "../../");
        return render(out -> JtecolumnGenerated.render(out, NONE, head, settings, column, shown, paging));
    }

    String article(Page page, List<SiteIndex.Related> related) {
        List<Meta> metas = siteMetas();
        columnMetas(page.columnName(), metas);
        metas.add(new Meta("ArticleTitle", page.title()));
        metas.add(new Meta("PubDate", page.publishedAt()));
        metas.add(new Meta("ContentSource", page.source()));
        metas.add(new Meta(
                "Keywords", page.keywords().isEmpty() ? page.columnName() : String.join(",", page.keywords())));
        metas.add(new Meta("Description", page.summary() == null ? page.title() : page.summary()));
        PageHead head = new PageHead(page.title() + " - " + settings.siteName(), metas, "../");
        return render(out -> JtearticleGenerated.render(out, NONE, head, settings, page, related));
    }

    String tombstone(Article article) {
        List<Meta> metas = siteMetas();
        columnMetas(article.columnName(), metas);
        metas.add(new Meta("robots", "noindex"));
        PageHead head = new PageHead("该信息已撤回 - " + settings.siteName(), metas, "../");
        return render(out -> JtetombstoneGenerated.render(
                out, NONE, head, settings, article.columnName(), Slug.of(article.column())));
    }

    /** Empty where the site's address is not known: a site map has absolute addresses only. */
    String sitemap(SiteIndex index) {
        String base = settings.baseUrl();
        return base == null ? "" : render(out -> JtesitemapGenerated.render(out, NONE, base, index));
    }

    private List<Meta> siteMetas() {
        List<Meta> metas = new ArrayList<>();
        metas.add(new Meta("SiteName", settings.siteName()));
        metas.add(new Meta("SiteDomain", settings.siteDomain()));
        metas.add(new Meta("SiteIDCode", settings.siteIdCode()));
        return metas;
    }

    private void columnMetas(String name, List<Meta> metas) {
        metas.add(new Meta("ColumnName", name));
        metas.add(new Meta("ColumnDescription", settings.siteName() + name + "领域政府信息公开栏目"));
        metas.add(new Meta("ColumnKeywords", name + ",政务公开,信息公开"));
        metas.add(new Meta("ColumnType", COLUMN_TYPE));
    }

    private static String render(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }

    /** A number of bytes for people: 12 字节, 3.4 KB, 5.6 MB. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        } else if (bytes < 1024 * 1024) {
            return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024.0));
    }

    /** What kind of file it is, for people. */
    static String kind(Page.PageFile file) {
        int dot = file.name().lastIndexOf('.');
        return dot < 0 ? file.mediaType() : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
