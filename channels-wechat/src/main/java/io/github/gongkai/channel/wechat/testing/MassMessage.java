package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** A draft that was sent to all followers (群发消息). Guarded by its account. */
final class MassMessage {
    private final String id;
    private final String clientId;
    private final ArrayNode articles;
    private String status = "SENDING";

    MassMessage(String id, String clientId, ArrayNode articles) {
        this.id = id;
        this.clientId = clientId;
        this.articles = articles;
    }

    String id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    ArrayNode articles() {
        return articles;
    }

    String status() {
        return status;
    }

    void finish() {
        status = status.equals("SENDING") ? "SEND_SUCCESS" : status;
    }

    void delete() {
        status = "DELETE";
    }
}
