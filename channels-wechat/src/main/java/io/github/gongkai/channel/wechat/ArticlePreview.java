package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A page that shows an article about as a phone would (预览). It runs no script, whatever the article holds. */
final class ArticlePreview {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https:">
            <title>{{title}}</title>
            <style>
            body { margin: 0; background: #fff; font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
            .sandbox { padding: 8px 16px; background: #fff4d6; color: #6b4e00; font-size: 13px; }
            .article { max-width: 667px; margin: 0 auto; padding: 20px 16px 48px; }
            h1.title { margin: 0 0 14px; font-size: 22px; line-height: 1.4; font-weight: 500; }
            .author { margin: 0 0 24px; color: #767676; font-size: 15px; }
            .source { margin-top: 24px; font-size: 15px; }
            .source a { color: #576b95; text-decoration: none; }
            .digest { margin-top: 32px; padding: 12px; background: #f7f7f7; color: #555; font-size: 13px; line-height: 1.6; }
            </style>
            </head>
            <body>
            <div class="sandbox">沙箱预览：未发送到微信 (sandbox: nothing was sent)</div>
            <div class="article">
            <h1 class="title">{{title}}</h1>
            <p class="author">{{author}}</p>
            {{content}}
            {{source}}
            <div class="digest">转发时显示的摘要：{{digest}}</div>
            </div>
            </body>
            </html>
            """;
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private ArticlePreview() {}

    static String page(JsonNode article) {
        String source = article.path("content_source_url").asText();
        Map<String, String> values = Map.of(
                "title", escaped(article, "title"),
                "author", escaped(article, "author"),
                "content", article.path("content").asText(),
                "source", source.isEmpty() ? "" : link(source),
                "digest", escaped(article, "digest"));
        // In one pass, so that an article that holds such a place itself is shown as it is.
        return PLACE.matcher(PAGE)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static String link(String address) {
        return "<p class=\"source\"><a href=\"" + Entities.escape(address) + "\" rel=\"noreferrer\">阅读原文</a></p>";
    }

    private static String escaped(JsonNode article, String field) {
        return Entities.escape(article.path(field).asText());
    }
}
