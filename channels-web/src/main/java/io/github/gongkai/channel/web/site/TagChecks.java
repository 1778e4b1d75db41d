package io.github.gongkai.channel.web.site;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The government meta tags (网站页面标签, 国办发〔2017〕47号 附件): there, once, well formed, and true. */
final class TagChecks {
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern CODE = Pattern.compile("\\d{10}|bm\\d{8}");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> COLUMN =
            List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
    private static final List<String> ONCE =
            List.of("SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ArticleTitle", "PubDate", "ContentSource");

    private final Findings findings;
    private @Nullable InspectedPage front;

    TagChecks(Findings findings) {
        this.findings = findings;
    }

    void check(InspectedPage page) {
        if (page.isFront()) {
            front = page;
        }
        site(page);
        once(page);
        if (page.isColumn()) {
            for (String name : COLUMN) {
                if (page.meta(name).isEmpty()) {
                    findings.add("WEB-004", page, null, null, Map.of("tag", name));
                }
            }
        } else if (page.isArticle()) {
            article(page);
        }
    }

    private void site(InspectedPage page) {
        if (page.document().select("meta[http-equiv=refresh]").size() > 0) {
            return;
        }
        if (page.meta("SiteName").isEmpty()) {
            findings.add("WEB-001", page, null, null, Map.of());
        }
        form("WEB-002", "SiteDomain", DOMAIN, page);
        form("WEB-003", "SiteIDCode", CODE, page);
        InspectedPage first = front;
        if (first != null) {
            for (String name : List.of("SiteName", "SiteDomain", "SiteIDCode")) {
                String here = page.meta(name);
                if (!here.isEmpty() && !here.equals(first.meta(name))) {
                    findings.add("WEB-009", page, null, here, Map.of("tag", name));
                }
            }
        }
    }

    private void form(String code, String name, Pattern form, InspectedPage page) {
        String value = page.meta(name);
        if (!form.matcher(value).matches()) {
            findings.add(code, page, first(page, name), value.isEmpty() ? null : value, Map.of());
        }
    }

    private void once(InspectedPage page) {
        for (String name : ONCE) {
            List<Element> metas = page.metas(name);
            if (metas.size() > 1) {
                findings.add("WEB-008", page, metas.get(1), null, Map.of("tag", name));
            }
        }
    }

    private void article(InspectedPage page) {
        String title = page.meta("ArticleTitle");
        Element heading = page.document().selectFirst("h1");
        if (title.isEmpty() || heading != null && !same(title, heading.text())) {
            findings.add("WEB-005", page, first(page, "ArticleTitle"), title.isEmpty() ? null : title, Map.of());
        }
        String published = page.meta("PubDate");
        if (minute(published).isEmpty()) {
            findings.add("WEB-006", page, first(page, "PubDate"), published.isEmpty() ? null : published, Map.of());
        }
        if (page.meta("ContentSource").isEmpty()) {
            findings.add("WEB-007", page, null, null, Map.of());
        }
    }

    private static boolean same(String a, String b) {
        return a.replaceAll("\\s+", "").equals(b.replaceAll("\\s+", ""));
    }

    /** The minute of a PubDate that is well formed. */
    static Optional<LocalDateTime> minute(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, MINUTE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Element first(InspectedPage page, String name) {
        List<Element> metas = page.metas(name);
        return metas.isEmpty() ? null : metas.get(0);
    }
}
