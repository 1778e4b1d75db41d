package io.github.gongkai.channel.web.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page under inspection, with what it says about itself. */
final class InspectedPage {
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})");
    private static final Pattern LATER_PAGE = Pattern.compile("(?i).*[_-]\\d+\\.s?html?");

    private final String path;
    private final Document document;

    InspectedPage(String path, String html) {
        this.path = path;
        this.document = Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true));
    }

    String path() {
        return path;
    }

    Document document() {
        return document;
    }

    /** Values of a meta tag; the name's letter case does not matter. */
    List<Element> metas(String name) {
        return document.select("meta[name]").stream()
                .filter(meta -> meta.attr("name").strip().equalsIgnoreCase(name))
                .toList();
    }

    String meta(String name) {
        List<Element> metas = metas(name);
        return metas.isEmpty() ? "" : metas.get(0).attr("content").strip();
    }

    boolean isFront() {
        return path.equals("index.html");
    }

    /** A page that leads on, or that says it is none: only links are of interest. */
    boolean isAside() {
        return !document.select("meta[http-equiv=refresh]").isEmpty()
                || meta("robots").contains("noindex");
    }

    boolean isArticle() {
        if (isFront() || isAside()) {
            return false;
        }
        boolean tagged = !metas("ArticleTitle").isEmpty()
                || !metas("PubDate").isEmpty()
                || !metas("ContentSource").isEmpty();
        String text = document.body().text();
        boolean looks =
                text.contains("来源：") && DATE.matcher(text).find() && entries().size() < 3;
        return tagged || looks;
    }

    boolean isColumn() {
        return !isFront() && !isAside() && !isArticle();
    }

    /** The first page of a list, which must be up to date; later ones hold what is old by nature. */
    boolean isFirstOfList() {
        return document.select("a[rel=prev]").isEmpty()
                && !LATER_PAGE.matcher(path).matches();
    }

    Element main() {
        Element main = document.selectFirst("main, [role=main]");
        return main == null ? document.body() : main;
    }

    /** Entries of lists that lead somewhere. */
    List<Element> entries() {
        List<Element> entries = new ArrayList<>();
        for (Element item : main().select("li, dd, tr")) {
            if (item.selectFirst("a[href]") != null && item.closest("nav, .trail, details") == null) {
                entries.add(item);
            }
        }
        return entries;
    }

    /** Dates in a text, newest last. */
    static Optional<LocalDate> dateIn(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(String.format(
                    java.util.Locale.ROOT,
                    "%s-%02d-%02d",
                    date.group(1),
                    Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3)))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day an entry shows, behind its title. */
    static Optional<LocalDate> dayOf(Element entry) {
        Element time = entry.selectFirst("time[datetime]");
        if (time != null) {
            return dateIn(time.attr("datetime"));
        }
        Element copy = entry.clone();
        copy.select("a").remove();
        return dateIn(copy.text());
    }
}
