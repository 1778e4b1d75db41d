package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The documented calls with a JSON body, by path. Guarded by the account. */
final class SimulatedCalls {
    private static final JsonMapper JSON = new JsonMapper();

    private final SimulatedAccount account;
    private final Map<String, BiFunction<SimulatedCalls, JsonNode, ObjectNode>> calls = new HashMap<>();

    SimulatedCalls(SimulatedAccount account) {
        this.account = account;
        calls.put("cgi-bin/draft/add", SimulatedCalls::addDraft);
        calls.put("cgi-bin/draft/update", SimulatedCalls::updateDraft);
        calls.put("cgi-bin/draft/get", SimulatedCalls::getDraft);
        calls.put("cgi-bin/draft/delete", SimulatedCalls::deleteDraft);
        calls.put("cgi-bin/draft/batchget", SimulatedCalls::listDrafts);
        calls.put("cgi-bin/freepublish/submit", SimulatedCalls::submit);
        calls.put("cgi-bin/freepublish/get", SimulatedCalls::status);
        calls.put("cgi-bin/freepublish/delete", SimulatedCalls::deletePublished);
        calls.put("cgi-bin/freepublish/batchget", SimulatedCalls::listPublished);
        calls.put("cgi-bin/freepublish/getarticle", SimulatedCalls::getArticle);
        calls.put("cgi-bin/message/mass/sendall", SimulatedCalls::sendAll);
        calls.put("cgi-bin/message/mass/get", SimulatedCalls::massStatus);
        calls.put("cgi-bin/message/mass/delete", SimulatedCalls::deleteMass);
        calls.put("cgi-bin/openapi/quota/get", SimulatedCalls::quota);
    }

    Optional<ObjectNode> answer(String path, JsonNode body) {
        return Optional.ofNullable(calls.get(path)).map(call -> call.apply(this, body));
    }

    private ObjectNode addDraft(JsonNode body) {
        ArrayNode articles = ArticleRules.taken(body.path("articles"), account);
        String mediaId = "draft-" + account.nextId();
        account.drafts.put(mediaId, articles);
        return JSON.createObjectNode().put("media_id", mediaId);
    }

    private ObjectNode updateDraft(JsonNode body) {
        ArrayNode articles = draft(body);
        int index = body.path("index").asInt(-1);
        if (index < 0 || index >= articles.size()) {
            throw new CallError(40114, "invalid index value");
        }
        if (!(body.path("articles") instanceof ObjectNode article)) {
            throw new CallError(47001, "data format error");
        }
        ObjectNode taken = article.deepCopy();
        ArticleRules.check(taken, account);
        articles.set(index, taken);
        return done();
    }

    private ObjectNode getDraft(JsonNode body) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("news_item", draft(body));
        return answer;
    }

    private ObjectNode deleteDraft(JsonNode body) {
        account.drafts.remove(body.path("media_id").asText());
        return done();
    }

    private ObjectNode listDrafts(JsonNode body) {
        return page(body, "media_id", List.copyOf(account.drafts.entrySet()));
    }

    private ObjectNode submit(JsonNode body) {
        account.demandRight(false);
        PublishJob job = account.submit(body.path("media_id").asText());
        // A number here and a text in the next call, as the platform has it.
        return done().put("publish_id", Long.parseLong(job.publishId())).put("msg_data_id", 1);
    }

    private ObjectNode status(JsonNode body) {
        account.demandRight(false);
        PublishJob job = account.find(body.path("publish_id").asText())
                .orElseThrow(() -> new CallError(53600, "invalid publish id"));
        ObjectNode answer = JSON.createObjectNode().put("publish_id", job.publishId());
        answer.put("publish_status", job.status());
        ArrayNode failed = answer.putArray("fail_idx");
        if (job.isOut()) {
            answer.put("article_id", job.articleId());
            ObjectNode detail = answer.putObject("article_detail");
            detail.put("count", job.articles().size());
            ArrayNode items = detail.putArray("item");
            for (int i = 1; i <= job.articles().size(); i++) {
                items.addObject().put("idx", i).put("article_url", url(job, i));
            }
        } else if (job.status() != 5) {
            failed.add(1);
        }
        return answer;
    }

    private ObjectNode deletePublished(JsonNode body) {
        account.demandRight(true);
        String articleId = body.path("article_id").asText();
        account.jobs.values().stream()
                .filter(job -> job.articleId().equals(articleId) && job.isOut())
                .findFirst()
                .orElseThrow(() -> new CallError(53600, "invalid article id"))
                .delete(body.path("index").asInt());
        return done();
    }

    private ObjectNode getArticle(JsonNode body) {
        account.demandRight(false);
        String articleId = body.path("article_id").asText();
        PublishJob job = account.jobs.values().stream()
                .filter(candidate -> candidate.articleId().equals(articleId))
                .findFirst()
                .orElseThrow(() -> new CallError(53600, "invalid article id"));
        ArrayNode news = job.articles().deepCopy();
        for (int i = 0; i < news.size(); i++) {
            ((ObjectNode) news.get(i)).put("url", url(job, i + 1)).put("is_deleted", !job.isOut());
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.set("news_item", news);
        return answer;
    }

    private ObjectNode listPublished(JsonNode body) {
        account.demandRight(false);
        return page(
                body,
                "article_id",
                account.jobs.values().stream()
                        .filter(PublishJob::isOut)
                        .map(job -> Map.entry(job.articleId(), job.articles()))
                        .toList());
    }

    private ObjectNode sendAll(JsonNode body) {
        account.demandRight(false);
        String clientId = body.path("clientmsgid").asText();
        if (clientId.length() > 64) {
            throw new CallError(45067, "clientmsgid size out of limit");
        }
        Optional<MassMessage> before = account.messages.values().stream()
                .filter(message -> !clientId.isEmpty() && message.clientId().equals(clientId))
                .findFirst();
        if (before.isPresent()) {
            return JSON.createObjectNode()
                    .put("errcode", 45065)
                    .put("errmsg", "clientmsgid exist")
                    .put("msg_id", Long.parseLong(before.get().id()));
        }
        MassMessage message = account.send(body.path("mpnews").path("media_id").asText(), clientId);
        return done().put("msg_id", Long.parseLong(message.id()));
    }

    private ObjectNode massStatus(JsonNode body) {
        return JSON.createObjectNode()
                .put("msg_id", body.path("msg_id").asText())
                .put("msg_status", message(body).status());
    }

    private ObjectNode deleteMass(JsonNode body) {
        message(body).delete();
        return done();
    }

    private ObjectNode quota(JsonNode body) {
        String path = body.path("cgi_path").asText().replaceFirst("^/", "");
        ObjectNode answer = done();
        int limit = account.limitOf(path);
        int used = account.usedOf(path);
        answer.putObject("quota").put("daily_limit", limit).put("used", used).put("remain", limit - used);
        return answer;
    }

    private MassMessage message(JsonNode body) {
        return Optional.ofNullable(account.messages.get(body.path("msg_id").asText()))
                .orElseThrow(() -> new CallError(40007, "invalid msg_id"));
    }

    private ArrayNode draft(JsonNode body) {
        return Optional.ofNullable(account.drafts.get(body.path("media_id").asText()))
                .orElseThrow(() -> new CallError(40007, "invalid media_id"));
    }

    private static ObjectNode page(JsonNode body, String id, List<Map.Entry<String, ArrayNode>> all) {
        int from = Math.min(body.path("offset").asInt(), all.size());
        int to = Math.min(from + Math.min(20, body.path("count").asInt(20)), all.size());
        ObjectNode answer =
                JSON.createObjectNode().put("total_count", all.size()).put("item_count", to - from);
        ArrayNode items = answer.putArray("item");
        for (Map.Entry<String, ArrayNode> entry : all.subList(from, to)) {
            ObjectNode item = items.addObject().put(id, entry.getKey()).put("update_time", 1);
            ArrayNode news = item.putObject("content").putArray("news_item");
            for (JsonNode article : entry.getValue()) {
                ObjectNode shown =
                        news.add(article.deepCopy()).get(news.size() - 1).deepCopy();
                if (body.path("no_content").asInt() == 1) {
                    shown.remove("content");
                }
                news.set(news.size() - 1, shown);
            }
        }
        return answer;
    }

    private static String url(PublishJob job, int index) {
        return "https://mp.weixin.qq.com/s/" + job.articleId() + (index == 1 ? "" : "-" + index);
    }

    private static ObjectNode done() {
        return JSON.createObjectNode().put("errcode", 0).put("errmsg", "ok");
    }
}
