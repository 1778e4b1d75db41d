package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.AdaptationNote;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A page that shows the articles of a draft about as a phone would, with what was changed or lost on the way beside them (预览). It
 * runs no script and fetches nothing but pictures, whatever the articles hold.
 */
final class ArticlePreview {
    private static final String PAGE = template("preview.html");
    private static final String ARTICLE = template("preview-article.html");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private ArticlePreview() {}

    static String page(JsonNode articles, List<AdaptationNote> notes) {
        StringBuilder phones = new StringBuilder();
        for (int i = 0; i < articles.size(); i++) {
            String place = articles.size() == 1 ? "" : "第 " + (i + 1) + " 篇，共 " + articles.size() + " 篇";
            phones.append(article(articles.get(i), place));
        }
        return filled(
                PAGE,
                Map.of(
                        "title",
                        escaped(articles.path(0), "title"),
                        "articles",
                        phones.toString(),
                        "notes",
                        notes.isEmpty() ? "<p class=\"none\">没有改动或丢失</p>" : list(notes)));
    }

    private static String article(JsonNode article, String place) {
        String source = article.path("content_source_url").asText();
        String digest = article.path("digest").asText();
        return filled(
                ARTICLE,
                Map.of(
                        "place",
                        place.isEmpty() ? "" : "<p class=\"place\">" + place + "</p>",
                        "title",
                        escaped(article, "title"),
                        "author",
                        escaped(article, "author"),
                        "content",
                        article.path("content").asText(),
                        "source",
                        source.isEmpty() ? "" : link(source),
                        "digest",
                        digest.isEmpty()
                                ? ""
                                : "<div class=\"digest\">转发时显示的摘要：" + Entities.escape(digest) + "</div>"));
    }

    private static String list(List<AdaptationNote> notes) {
        return notes.stream()
                .map(note -> "<li class=\"" + note.kind().name().toLowerCase(Locale.ROOT) + "\">"
                        + Entities.escape(note.message()) + "</li>")
                .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    private static String link(String address) {
        return "<p class=\"source\"><a href=\"" + Entities.escape(address) + "\" rel=\"noreferrer\">阅读原文</a></p>";
    }

    private static String escaped(JsonNode article, String field) {
        return Entities.escape(article.path(field).asText());
    }

    /** In one pass, so that an article that holds such a place itself is shown as it is. */
    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static String template(String name) {
        try (InputStream in =
                Objects.requireNonNull(ArticlePreview.class.getResourceAsStream(name), name + " is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
