package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A draft that was handed in (发布任务). Guarded by its account. */
final class PublishJob {
    private static final int DELETED = 5;

    private final String publishId;
    private final ArrayNode articles;
    private final Set<Integer> deleted = new HashSet<>();
    private int status = 1;

    PublishJob(String publishId, ArrayNode articles) {
        this.publishId = publishId;
        this.articles = articles;
    }

    String publishId() {
        return publishId;
    }

    String articleId() {
        return "article-" + publishId;
    }

    ArrayNode articles() {
        return articles;
    }

    int status() {
        return status;
    }

    boolean isUnderWay() {
        return status == 1;
    }

    boolean isOut() {
        return status == 0;
    }

    /** The articles that readers can see. */
    List<JsonNode> visible() {
        return IntStream.rangeClosed(1, articles.size())
                .filter(place -> isOut() && !deleted.contains(place))
                .mapToObj(place -> articles.get(place - 1))
                .toList();
    }

    void decide(int verdict) {
        status = verdict;
    }

    /** The article at a place, from 1; all of them at 0. */
    void delete(int place) {
        if (place < 0 || place > articles.size()) {
            throw new CallError(40114, "invalid index value");
        }
        deleted.add(place);
        if (place == 0 || visible().isEmpty()) {
            status = DELETED;
        }
    }
}
