package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.PageHead.Meta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a page is to machines: the government meta tags (网站页面标签: site, column, article), the public address, feeds and
 * JSON-LD in the terms of schema.org. Immutable.
 */
final class HeadMaker {
    static final String OPENNESS = "政府信息公开";
    private static final String CONTEXT = "https://schema.org";

    private final WebSettings settings;

    HeadMaker(WebSettings settings) {
        this.settings = settings;
    }

    PageHead front(List<String> columns) {
        List<Meta> metas = siteMetas();
        metas.add(new Meta("Keywords", "政务公开," + String.join(",", columns)));
        metas.add(new Meta("Description", settings.siteName() + "基层政务公开：按领域公开的政府信息。"));
        addUrl(metas, "index.html");
        Map<String, Object> site = thing("WebSite", settings.siteName(), "index.html");
        site.put("publisher", organization(settings.siteName()));
        site.put("inLanguage", "zh-CN");
        return new PageHead(
                settings.siteName(),
                metas,
                "",
                settings.absolute("index.html"),
                "",
                null,
                PageJson.inScript(site),
                List.of());
    }

    /**
     * Of a page that belongs to a column.
     *
     * @param name of the column
     * @param type class of the column
     * @param url of the page, from the root
     * @param feed folder of its feeds, or null
     */
    PageHead column(String name, String type, String url, @Nullable String feed) {
        List<Meta> metas = siteMetas();
        columnMetas(name, type, metas);
        addUrl(metas, url);
        Map<String, Object> page = thing("CollectionPage", name, url);
        page.put("isPartOf", website());
        return new PageHead(
                name + " - " + settings.siteName(),
                metas,
                Redirects.rootOf(url),
                settings.absolute(url),
                feed,
                null,
                PageJson.inScript(page),
                List.of());
    }

    PageHead withScript(PageHead head, String script) {
        return new PageHead(
                head.title(),
                head.metas(),
                head.root(),
                head.canonical(),
                head.feed(),
                head.alternate(),
                head.structured(),
                List.of(script));
    }

    /** Of the page of open data: a data set with its parts. */
    PageHead dataset(String name, String url, List<String> files) {
        PageHead head = column(name, "数据开放", url, null);
        Map<String, Object> set = thing("Dataset", settings.siteName() + "政府信息公开数据", url);
        set.put("description", "主动公开的政府信息的元数据，每行一条 JSON，按发布月份分文件。");
        set.put("creator", organization(settings.siteName()));
        List<Object> parts = new ArrayList<>();
        for (String file : files) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("@type", "DataDownload");
            part.put("encodingFormat", "application/jsonl");
            part.put("contentUrl", settings.baseUrl() == null ? file : settings.absolute(file));
            parts.add(part);
        }
        set.put("distribution", parts);
        return new PageHead(
                head.title(),
                head.metas(),
                head.root(),
                head.canonical(),
                null,
                "index.json",
                PageJson.inScript(set),
                List.of());
    }

    PageHead article(Page page) {
        String url = "content/" + page.slug() + ".html";
        List<Meta> metas = siteMetas();
        columnMetas(page.columnName(), OPENNESS, metas);
        metas.add(new Meta("ArticleTitle", page.title()));
        metas.add(new Meta("PubDate", page.publishedAt()));
        metas.add(new Meta("ContentSource", page.source()));
        metas.add(new Meta(
                "Keywords", page.keywords().isEmpty() ? page.columnName() : String.join(",", page.keywords())));
        metas.add(new Meta("Author", page.issuer()));
        metas.add(new Meta("Description", page.summary() == null ? page.title() : page.summary()));
        addUrl(metas, url);
        return new PageHead(
                page.title() + " - " + settings.siteName(),
                metas,
                "../",
                settings.absolute(url),
                null,
                page.slug() + ".json",
                PageJson.inScript(document(page, url)),
                List.of());
    }

    PageHead tombstone(Article article) {
        List<Meta> metas = siteMetas();
        columnMetas(article.columnName(), OPENNESS, metas);
        metas.add(new Meta("robots", "noindex"));
        return plain("该信息已撤回", metas, "../");
    }

    /** Of a page that is nobody's column: not found, moved. */
    PageHead plain(String title, String root) {
        List<Meta> metas = siteMetas();
        metas.add(new Meta("robots", "noindex"));
        return plain(title, metas, root);
    }

    private PageHead plain(String title, List<Meta> metas, String root) {
        return new PageHead(title + " - " + settings.siteName(), metas, root, null, null, null, null, List.of());
    }

    private Map<String, Object> document(Page page, String url) {
        boolean numbered = page.documentNumber() != null;
        Map<String, Object> document = thing(numbered ? "Legislation" : "DigitalDocument", page.title(), url);
        document.put("inLanguage", "zh-CN");
        document.put("datePublished", page.publishedAt().replace(' ', 'T') + ":00+08:00");
        document.put("dateCreated", page.formedOn());
        document.put("publisher", organization(page.issuer()));
        if (page.indexNumber() != null) {
            document.put("identifier", page.indexNumber());
        }
        if (page.documentNumber() != null) {
            document.put("legislationIdentifier", page.documentNumber());
            document.put("legislationLegalForce", CONTEXT + (page.isInForce() ? "/InForce" : "/NotInForce"));
        }
        if (page.summary() != null) {
            document.put("description", page.summary());
        }
        if (!page.keywords().isEmpty()) {
            document.put("keywords", page.keywords());
        }
        document.put("isPartOf", website());
        return document;
    }

    private Map<String, Object> thing(String type, String name, String url) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", CONTEXT);
        thing.put("@type", type);
        thing.put("name", name);
        if (settings.baseUrl() != null) {
            thing.put("url", settings.absolute(url));
        }
        return thing;
    }

    private Map<String, Object> website() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@type", "WebSite");
        site.put("name", settings.siteName());
        return site;
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("@type", "GovernmentOrganization");
        organization.put("name", name);
        return organization;
    }

    private List<Meta> siteMetas() {
        List<Meta> metas = new ArrayList<>();
        metas.add(new Meta("SiteName", settings.siteName()));
        metas.add(new Meta("SiteDomain", settings.siteDomain()));
        metas.add(new Meta("SiteIDCode", settings.siteIdCode()));
        return metas;
    }

    private void columnMetas(String name, String type, List<Meta> metas) {
        metas.add(new Meta("ColumnName", name));
        metas.add(new Meta("ColumnDescription", settings.siteName() + name + "栏目，公开政府信息"));
        metas.add(new Meta("ColumnKeywords", name + ",政务公开,信息公开"));
        metas.add(new Meta("ColumnType", type));
    }

    private void addUrl(List<Meta> metas, String url) {
        String absolute = settings.absolute(url);
        if (absolute != null) {
            metas.add(new Meta("Url", absolute));
        }
    }
}
