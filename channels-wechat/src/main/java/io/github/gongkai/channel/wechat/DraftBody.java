package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** The articles of a payload (草稿内容), and what a transport has to add to them. */
final class DraftBody {
    private static final JsonMapper JSON = new JsonMapper();

    private final ArrayNode articles;

    private DraftBody(ArrayNode articles) {
        this.articles = articles;
    }

    /** Empty if the text is not a draft with a title and content in each article. */
    static Optional<DraftBody> parse(String text) {
        try {
            JsonNode articles = JSON.readTree(text).path("articles");
            return articles instanceof ArrayNode array && !array.isEmpty() && areWhole(array)
                    ? Optional.of(new DraftBody(array))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            // The parser's message quotes the text, so only the fact is told.
            return Optional.empty();
        }
    }

    private static boolean areWhole(ArrayNode articles) {
        for (JsonNode article : articles) {
            if (!article.isObject()
                    || article.path("title").asText().isBlank()
                    || article.path("content").isMissingNode()) {
                return false;
            }
        }
        return true;
    }

    static PublishOutcome notADraft() {
        return new PublishOutcome.Rejected(
                new FailureReason(Code.CONTENT_REJECTED, "内容不是带标题的公众号文章 (the payload holds no article with a title)"));
    }

    ArrayNode articles() {
        return articles;
    }

    /** Address of the first article's page; empty if it has none. */
    String page() {
        return articles.path(0).path("content_source_url").asText();
    }

    /** Adds the cover, our mark and the platform's addresses of the pictures. */
    DraftBody completed(String cover, IdempotencyKey key, Map<String, String> pictures) {
        ArrayNode complete = articles.deepCopy();
        for (JsonNode node : complete) {
            ObjectNode article = (ObjectNode) node;
            article.put("thumb_media_id", cover);
            article.put("content", withPictures(article.path("content").asText(), pictures));
        }
        if (!page().isEmpty()) {
            ((ObjectNode) complete.get(0)).put("content_source_url", ArticleMark.put(page(), key));
        }
        return new DraftBody(complete);
    }

    /** Longest content, in UTF-16 units. */
    int longestContent() {
        int longest = 0;
        for (JsonNode article : articles) {
            longest = Math.max(longest, article.path("content").asText().length());
        }
        return longest;
    }

    private static String withPictures(String content, Map<String, String> pictures) {
        String result = content;
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            result = result.replace(source(picture.getKey()), source(picture.getValue()));
        }
        return result;
    }

    private static String source(String address) {
        return "src=\"" + Entities.escape(address) + "\"";
    }
}
