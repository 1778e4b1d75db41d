package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.IdempotencyKey;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The account's interface (公众号接口): each method is one call, with the token, the day's quota and the error table seen to. A token
 * that the platform does not know any more is replaced and the call made once more. Thread-safe.
 */
final class WechatApi {
    static final String SUBMIT = "cgi-bin/freepublish/submit";
    static final String DELETE = "cgi-bin/freepublish/delete";
    static final String SEND_ALL = "cgi-bin/message/mass/sendall";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 20;

    private final PlatformHttp http;
    private final AccessTokens tokens;
    private final DailyQuota quota;
    private final ErrorTable errors;

    WechatApi(PlatformHttp http, AccessTokens tokens, DailyQuota quota, ErrorTable errors) {
        this.http = http;
        this.tokens = tokens;
        this.quota = quota;
        this.errors = errors;
    }

    String addDraft(ArrayNode articles, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode();
        body.set("articles", articles);
        return text("cgi-bin/draft/add", body, "media_id", deadline);
    }

    /** Replaces one article of a draft. */
    void updateDraft(String mediaId, int index, JsonNode article, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode().put("media_id", mediaId).put("index", index);
        body.set("articles", article);
        call("cgi-bin/draft/update", body, 0, deadline);
    }

    /** The articles of a draft; empty if it is not in the box. */
    Optional<JsonNode> findDraft(String mediaId, CallDeadline deadline) throws PlatformException {
        try {
            ObjectNode body = JSON.createObjectNode().put("media_id", mediaId);
            return Optional.of(call("cgi-bin/draft/get", body, 0, deadline).path("news_item"));
        } catch (PlatformException e) {
            if (e.action() == ErrorAction.ABSENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void deleteDraft(String mediaId, CallDeadline deadline) throws PlatformException {
        call("cgi-bin/draft/delete", JSON.createObjectNode().put("media_id", mediaId), 0, deadline);
    }

    /** A page of drafts, without their text. */
    JsonNode drafts(int offset, CallDeadline deadline) throws PlatformException {
        return call("cgi-bin/draft/batchget", page(offset), 0, deadline);
    }

    /** Hands a draft in for publishing. */
    String submit(String mediaId, CallDeadline deadline) throws PlatformException {
        return text(SUBMIT, JSON.createObjectNode().put("media_id", mediaId), "publish_id", deadline);
    }

    JsonNode status(String publishId, CallDeadline deadline) throws PlatformException {
        return call("cgi-bin/freepublish/get", JSON.createObjectNode().put("publish_id", publishId), 0, deadline);
    }

    /** Deletes the article at a place, from 1, of what was published; all of them at 0. */
    void deletePublished(String articleId, int place, int keptBack, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode().put("article_id", articleId).put("index", place);
        call(DELETE, body, keptBack, deadline);
    }

    /** A page of what was published, without its text. */
    JsonNode published(int offset, CallDeadline deadline) throws PlatformException {
        return call("cgi-bin/freepublish/batchget", page(offset), 0, deadline);
    }

    /** Where readers find the article at a place, from 1; null if the platform does not tell. */
    @Nullable
    String addressOf(String articleId, int place, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode().put("article_id", articleId);
        JsonNode articles =
                call("cgi-bin/freepublish/getarticle", body, 0, deadline).path("news_item");
        return PublishStatus.webAddress(articles.path(place - 1).path("url").asText());
    }

    /** Sends a draft to all followers, once under this key. */
    String sendAll(String mediaId, IdempotencyKey key, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode()
                .put("msgtype", "mpnews")
                .put("send_ignore_reprint", 0)
                .put("clientmsgid", key.value());
        body.putObject("filter").put("is_to_all", true).put("tag_id", "");
        body.putObject("mpnews").put("media_id", mediaId);
        return text(SEND_ALL, body, "msg_id", deadline);
    }

    String massStatus(String messageId, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode().put("msg_id", messageId);
        return text("cgi-bin/message/mass/get", body, "msg_status", deadline);
    }

    /** Deletes the article at a place, from 1, of what was sent to all; all of them at 0. */
    void deleteMass(String messageId, int place, CallDeadline deadline) throws PlatformException {
        ObjectNode body = JSON.createObjectNode().put("msg_id", messageId).put("article_idx", place);
        call("cgi-bin/message/mass/delete", body, 0, deadline);
    }

    /** Uploads a picture for the text; answers its address on the platform. */
    String uploadPicture(UploadFile file, CallDeadline deadline) throws PlatformException {
        return upload("cgi-bin/media/uploadimg", null, file, deadline)
                .path("url")
                .asText();
    }

    /** Keeps a picture in the material library; answers its id. */
    String addMaterial(UploadFile file, CallDeadline deadline) throws PlatformException {
        return upload("cgi-bin/material/add_material", "image", file, deadline)
                .path("media_id")
                .asText();
    }

    private static ObjectNode page(int offset) {
        return JSON.createObjectNode().put("offset", offset).put("count", PAGE).put("no_content", 1);
    }

    private String text(String path, ObjectNode body, String field, CallDeadline deadline) throws PlatformException {
        String value = call(path, body, 0, deadline).path(field).asText();
        if (value.isBlank()) {
            throw PlatformException.cut(path, "应答里没有 " + field);
        }
        return value;
    }

    private JsonNode call(String path, ObjectNode body, int keptBack, CallDeadline deadline) throws PlatformException {
        take(path, keptBack, deadline);
        return authorised(path, deadline, token -> http.post(path, token, body, deadline));
    }

    private JsonNode upload(String path, @Nullable String type, UploadFile file, CallDeadline deadline)
            throws PlatformException {
        return authorised(path, deadline, token -> http.upload(path, token, type, file, deadline));
    }

    private JsonNode authorised(String path, CallDeadline deadline, Request request) throws PlatformException {
        Secret token = tokens.current(deadline);
        JsonNode answer = request.send(token);
        if (action(answer) == ErrorAction.REFRESH) {
            answer = request.send(tokens.replacing(token, deadline));
        }
        int code = answer.path("errcode").asInt();
        ErrorTable.Entry entry = errors.of(code);
        if (code == 45009) {
            exhaust(path);
        }
        if (code == 0 || entry.action() == ErrorAction.REPEATED) {
            return answer;
        }
        throw PlatformException.refused(path, entry, code, trace(answer));
    }

    private ErrorAction action(JsonNode answer) {
        int code = answer.path("errcode").asInt();
        return code == 0 ? ErrorAction.REPEATED : errors.of(code).action();
    }

    /** The platform's table may say more than ours; it is asked before anything is refused on our word. */
    private void take(String path, int keptBack, CallDeadline deadline) throws PlatformException {
        OptionalInt reached = quota.take(path, keptBack);
        if (reached.isPresent() && !quota.isKnown(path)) {
            ObjectNode body = JSON.createObjectNode().put("cgi_path", "/" + path);
            JsonNode told = authorised(
                            "cgi-bin/openapi/quota/get",
                            deadline,
                            token -> http.post("cgi-bin/openapi/quota/get", token, body, deadline))
                    .path("quota");
            quota.learn(
                    path, told.path("daily_limit").asInt(), told.path("used").asInt());
            reached = quota.take(path, keptBack);
        }
        if (reached.isPresent()) {
            throw PlatformException.spent(path, reached.getAsInt() - keptBack);
        }
    }

    private void exhaust(String path) {
        quota.learn(path, 0, 0);
    }

    /** What the platform says beside the code: a sentence and a trace id, bounded and on one line. */
    static String trace(JsonNode answer) {
        String message = answer.path("errmsg").asText().replaceAll("\\p{Cntrl}", " ");
        return message.length() <= 200 ? message : message.substring(0, 200);
    }

    /** A call with a token. */
    @FunctionalInterface
    private interface Request {
        JsonNode send(Secret token) throws PlatformException;
    }
}
