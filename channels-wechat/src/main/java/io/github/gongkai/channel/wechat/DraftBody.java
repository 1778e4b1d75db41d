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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** The articles of a payload (草稿内容), and what a transport has to add to them. */
final class DraftBody {
    private static final JsonMapper JSON = new JsonMapper();

    private final ArrayNode articles;
    private final List<IdempotencyKey> companions;

    private DraftBody(ArrayNode articles, List<IdempotencyKey> companions) {
        this.articles = articles;
        this.companions = companions;
    }

    /** Empty if the text is not a draft with a title and content in each article. */
    static Optional<DraftBody> parse(String text) {
        ObjectNode body = read(text);
        return body.path("articles") instanceof ArrayNode articles && !articles.isEmpty() && areWhole(articles)
                ? companions(body).map(keys -> new DraftBody(articles, keys))
                : Optional.empty();
    }

    /** The text as an object; one without fields if it is none. */
    static ObjectNode read(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            // The parser's message quotes the text, so only the fact is told.
            return JSON.createObjectNode();
        }
    }

    private static Optional<List<IdempotencyKey>> companions(ObjectNode body) {
        try {
            List<IdempotencyKey> keys = new ArrayList<>();
            body.path("companions").forEach(key -> keys.add(new IdempotencyKey(key.asText())));
            return Optional.of(keys);
        } catch (IllegalArgumentException e) {
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

    /** Keys of the deliveries that this draft carries besides its own, in the order of the articles from the second on. */
    List<IdempotencyKey> companions() {
        return companions;
    }

    /** Addresses of all articles' pages, in their order. */
    List<String> pages() {
        List<String> pages = new ArrayList<>();
        articles.forEach(article -> pages.add(article.path("content_source_url").asText()));
        return pages;
    }

    /** Whether it can take the place of a draft with the same first article: what others have in that stays as it is. */
    boolean fitsInto(JsonNode draft) {
        for (int i = 1; i < articles.size(); i++) {
            if (!pages().get(i).equals(draft.path(i).path("content_source_url").asText())) {
                return false;
            }
        }
        return articles.size() == 1 || articles.size() == draft.size();
    }

    /** Without the articles at these places, from 1. */
    DraftBody without(Set<Integer> places) {
        ArrayNode kept = JSON.createArrayNode();
        for (int i = 0; i < articles.size(); i++) {
            if (!places.contains(i + 1)) {
                kept.add(articles.get(i));
            }
        }
        return new DraftBody(kept, companions);
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
        return new DraftBody(complete, companions);
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
