package io.github.gongkai.channel.web.site;

import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What a page says and how it is made: personal data, dates, active content, structure. */
final class ContentChecks {
    private final Findings findings;
    private final LocalDate today;
    private final PersonalDataScanner scanner = new PersonalDataScanner();

    ContentChecks(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today;
    }

    void check(InspectedPage page) {
        structure(page);
        active(page);
        personal(page);
        dates(page);
    }

    private void structure(InspectedPage page) {
        if (!page.document().select("meta[http-equiv=refresh]").isEmpty()) {
            return;
        }
        int headings = page.document().select("h1").size();
        if (headings != 1) {
            findings.add("WEB-015", page, null, Integer.toString(headings), Map.of());
        }
        Element html = page.document().selectFirst("html");
        boolean spoken = html != null && !html.attr("lang").isBlank();
        if (!spoken || page.document().title().isBlank()) {
            findings.add("WEB-016", page, null, null, Map.of());
        }
        for (Element image : page.document().select("img:not([alt])")) {
            findings.add("WEB-014", page, image, image.attr("src"), Map.of());
        }
        if (!page.isAside() && !page.document().body().text().contains("网站标识码")) {
            findings.add("WEB-023", page, null, null, Map.of());
        }
    }

    private void active(InspectedPage page) {
        for (Element script : page.document().select("script:not([src])")) {
            String type = script.attr("type");
            if (!type.equals("application/ld+json") && !type.equals("application/json")) {
                findings.add("WEB-013", page, script, null, Map.of());
            }
        }
        for (Element element : page.document().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().regionMatches(true, 0, "on", 0, 2)) {
                    findings.add("WEB-013", page, element, attribute.getKey(), Map.of());
                }
            }
        }
    }

    private void personal(InspectedPage page) {
        for (PersonalDataFinding finding : scanner.scan(page.main().wholeText())) {
            String code = finding.kind() == PersonalDataKind.MOBILE ? "WEB-027" : "WEB-022";
            findings.add(
                    code,
                    page,
                    null,
                    finding.masked(),
                    Map.of("kind", finding.kind().label()));
        }
    }

    private void dates(InspectedPage page) {
        if (!page.isArticle()) {
            return;
        }
        Optional<LocalDateTime> published = TagChecks.minute(page.meta("PubDate"));
        if (published.isEmpty()) {
            return;
        }
        LocalDate day = published.get().toLocalDate();
        if (day.isAfter(today)) {
            findings.add("WEB-020", page, null, day.toString(), Map.of());
            return;
        }
        Element time = page.main().selectFirst(".byline time[datetime], .pubdate, [itemprop=datePublished]");
        Optional<LocalDate> shown = time == null
                ? Optional.empty()
                : InspectedPage.dateIn(time.hasAttr("datetime") ? time.attr("datetime") : time.text());
        if (shown.isPresent() && !shown.get().equals(day)) {
            findings.add("WEB-026", page, time, shown.get().toString(), Map.of("tag", day.toString()));
        }
    }
}
