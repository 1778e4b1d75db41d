package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** A draft that was handed in (发布任务). Guarded by its account. */
final class PublishJob {
    private final String publishId;
    private final ArrayNode articles;
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

    void decide(int verdict) {
        status = verdict;
    }
}
