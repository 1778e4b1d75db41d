package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the platform demands of an article, and what it takes out of it without a word. */
final class ArticleRules {
    private ArticleRules() {}

    static ArrayNode taken(JsonNode articles, SimulatedAccount account) {
        if (!(articles instanceof ArrayNode array) || array.isEmpty()) {
            throw new CallError(44003, "empty news data");
        }
        if (array.size() > 8) {
            throw new CallError(45008, "article count over limit");
        }
        ArrayNode taken = array.deepCopy();
        taken.forEach(article -> check((ObjectNode) article, account));
        return taken;
    }

    static void check(ObjectNode article, SimulatedAccount account) {
        demand(
                text(article, "title").length() <= 32 && !text(article, "title").isBlank(),
                45003,
                "title size out of limit");
        demand(text(article, "author").length() <= 16, 45110, "author size out of limit");
        demand(text(article, "digest").length() <= 120, 45004, "description size out of limit");
        String content = text(article, "content");
        demand(!content.isBlank(), 44003, "empty content");
        demand(
                content.length() < 20_000 && content.getBytes(StandardCharsets.UTF_8).length < 1 << 20,
                45002,
                "content size out of limit");
        demand(
                text(article, "content_source_url").getBytes(StandardCharsets.UTF_8).length <= 1024,
                45005,
                "url size out of limit");
        demand(account.materials.containsKey(text(article, "thumb_media_id")), 40007, "invalid media_id");
        article.put("content", filtered(content));
    }

    /** Scripts, and pictures of other hosts. */
    private static String filtered(String content) {
        Document document = Jsoup.parseBodyFragment(content);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("script, video, iframe").remove();
        for (Element picture : body.select("img")) {
            if (!picture.attr("src").matches("https?://mmbiz\\.qpic\\.cn/.*")) {
                picture.remove();
            }
        }
        return body.html();
    }

    private static String text(JsonNode article, String field) {
        return article.path(field).asText();
    }

    private static void demand(boolean kept, int code, String message) {
        if (!kept) {
            throw new CallError(code, message);
        }
    }
}
