package io.github.gongkai.channel.web.site;

import io.github.gongkai.notice.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.nodes.Element;

/**
 * Whether pages are kept up (政府网站检查指标, 国办秘函〔2019〕19号): the thresholds are data with their source, in
 * {@code inspection-thresholds.properties}. An entry without a date counts as not updated.
 */
final class FreshnessChecks {
    private final Findings findings;
    private final LocalDate today;
    private final Properties thresholds = new Properties();
    private int blank;
    private int staleNews;
    private int stale;

    FreshnessChecks(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today;
        try (InputStream in =
                Objects.requireNonNull(FreshnessChecks.class.getResourceAsStream("inspection-thresholds.properties"))) {
            thresholds.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void check(InspectedPage page) {
        boolean list = page.isFront() || page.isColumn() && page.isFirstOfList();
        if (!list || page.isAside()) {
            return;
        }
        List<Element> entries = page.entries();
        Optional<LocalDate> newest = entries.stream()
                .map(InspectedPage::dayOf)
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo);
        if (page.isFront()) {
            front(page, newest);
        } else if (entries.isEmpty() && isBlank(page)) {
            blank++;
            findings.add("WEB-019", page, null, null, Map.of());
        } else if (newest.isPresent()) {
            column(page, newest.get());
        }
        undated(page, entries, newest.isPresent());
    }

    private static boolean isBlank(InspectedPage page) {
        Element main = page.main().clone();
        main.select("nav, h1, .trail, form, noscript").remove();
        return main.text().length() < 40
                && main.select("a[href], img, table, input, button").isEmpty();
    }

    private void front(InspectedPage page, Optional<LocalDate> newest) {
        Period limit = Period.parse(thresholds.getProperty("front"));
        if (newest.isEmpty() || newest.get().isBefore(today.minus(limit))) {
            findings.add("WEB-017", page, null, newest.map(LocalDate::toString).orElse(null), Map.of("limit", limit));
        }
    }

    private void column(InspectedPage page, LocalDate newest) {
        String name = page.meta("ColumnName") + " " + page.meta("ColumnType");
        String kind = kindOf(name);
        Period limit = Period.parse(thresholds.getProperty(kind));
        if (newest.isBefore(today.minus(limit))) {
            stale++;
            if (kind.equals("column.news") || kind.equals("column.notices")) {
                staleNews++;
            }
            findings.add("WEB-018", page, null, newest.toString(), Map.of("limit", words(limit)));
        }
    }

    private String kindOf(String name) {
        for (String kind : List.of("column.news", "column.notices", "column.standing")) {
            for (String word : thresholds.getProperty(kind + ".words").split(",", -1)) {
                if (name.contains(word.strip())) {
                    return kind;
                }
            }
        }
        return "column.other";
    }

    private static String words(Period limit) {
        return limit.getMonths() > 0
                ? limit.getMonths() + " 个月"
                : limit.getYears() > 0 ? limit.getYears() + " 年" : limit.getDays() + " 天";
    }

    private void undated(InspectedPage page, List<Element> entries, boolean othersAreDated) {
        if (othersAreDated) {
            entries.stream()
                    .filter(entry -> entry.normalName().equals("li") && entry.parent() != null)
                    .filter(entry -> InspectedPage.dayOf(entry).isEmpty() && hasDatedSibling(entry))
                    .forEach(entry -> findings.add("WEB-021", page, entry, entry.text(), Map.of()));
        }
    }

    private static boolean hasDatedSibling(Element entry) {
        return entry.siblingElements().stream()
                .anyMatch(other -> InspectedPage.dayOf(other).isPresent());
    }

    /** The veto (单项否决) that columns not kept up add up to. */
    void conclude() {
        boolean veto =
                staleNews >= number("veto.staleNews") || stale >= number("veto.stale") || blank >= number("veto.blank");
        if (veto) {
            findings.add(
                    "WEB-024",
                    SourceLocation.ofFile("index.html"),
                    null,
                    Map.of("stale", stale, "news", staleNews, "blank", blank));
        }
    }

    private int number(String key) {
        return Integer.parseInt(thresholds.getProperty(key));
    }
}
