package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.RemoteReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far each delivery has come (投递进度): written before and after every call that must not be made twice, so that after a crash the
 * platform has to be asked about one call only. Also which articles of one page are out. Thread-safe.
 */
final class Journal {
    private static final JsonMapper JSON = new JsonMapper();

    private final AccountState state;

    Journal(AccountState state) {
        this.state = state;
    }

    /** How far a delivery has come. */
    enum Stage {
        /** Nothing that matters was begun. */
        NEW,
        /** A draft may be in the box. */
        DRAFTING,
        /** The draft is in the box, or was. */
        DRAFTED,
        /** It may have been handed in. */
        SUBMITTING,
        /** It was handed in. */
        SUBMITTED
    }

    /**
     * One delivery.
     *
     * @param stage how far it has come
     * @param draft media id, from drafted on
     * @param reference what the platform calls it, once submitted
     * @param page address that the article leads to; empty if it has none
     * @param polls how often it was asked for
     */
    record Entry(
            Stage stage, @Nullable String draft, @Nullable String reference, String page, int polls) {
        static final Entry NEW = new Entry(Stage.NEW, null, null, "", 0);

        Entry drafting(String address) {
            return new Entry(Stage.DRAFTING, null, null, address, 0);
        }

        Entry drafted(String mediaId) {
            return new Entry(Stage.DRAFTED, mediaId, null, page, 0);
        }

        Entry submitting() {
            return new Entry(Stage.SUBMITTING, draft, null, page, 0);
        }

        Entry submitted(RemoteName remote) {
            return new Entry(Stage.SUBMITTED, draft, remote.reference().value(), page, 0);
        }

        Entry polled() {
            return new Entry(stage, draft, reference, page, polls + 1);
        }
    }

    Entry find(IdempotencyKey key) {
        return state.read(file(key)).flatMap(Journal::parse).map(Journal::entry).orElse(Entry.NEW);
    }

    Entry write(IdempotencyKey key, Entry entry) {
        ObjectNode node = JSON.createObjectNode().put("stage", entry.stage().name());
        node.put("draft", entry.draft()).put("reference", entry.reference());
        node.put("page", entry.page()).put("polls", entry.polls());
        state.write(file(key), node.toString());
        return entry;
    }

    /** What is out of a page under other keys than this. */
    List<RemoteReference> othersOf(String page, IdempotencyKey key) {
        List<RemoteReference> others = new ArrayList<>();
        if (page.isEmpty()) {
            return others;
        }
        pageOf(page).properties().forEach(entry -> {
            if (!entry.getKey().equals(key.value())) {
                others.add(new RemoteReference(entry.getValue().asText()));
            }
        });
        return others;
    }

    void addToPage(String page, IdempotencyKey key, RemoteReference reference) {
        if (!page.isEmpty()) {
            changePage(page, node -> node.put(key.value(), reference.value()));
        }
    }

    void removeFromPage(String page, RemoteReference reference) {
        changePage(page, node -> {
            List<String> keys = new ArrayList<>();
            node.properties().forEach(entry -> {
                if (entry.getValue().asText().equals(reference.value())) {
                    keys.add(entry.getKey());
                }
            });
            node.remove(keys);
        });
    }

    /** A draft was taken out of the box by us, not by a person. */
    void deleted(String mediaId) {
        state.write(deletedFile(mediaId), "");
    }

    boolean wasDeleted(String mediaId) {
        return state.read(deletedFile(mediaId)).isPresent();
    }

    private static String deletedFile(String mediaId) {
        return "deleted/" + UploadFile.sha256(mediaId);
    }

    private void changePage(String page, Consumer<ObjectNode> change) {
        state.locked("pages", () -> {
            ObjectNode node = pageOf(page);
            change.accept(node);
            if (node.isEmpty()) {
                state.delete(pageFile(page));
            } else {
                state.write(pageFile(page), node.toString());
            }
            return true;
        });
    }

    private ObjectNode pageOf(String page) {
        JsonNode stored = state.read(pageFile(page)).flatMap(Journal::parse).orElse(null);
        return stored instanceof ObjectNode known ? known : JSON.createObjectNode();
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                Stage.valueOf(node.path("stage").asText()),
                text(node, "draft"),
                text(node, "reference"),
                node.path("page").asText(),
                node.path("polls").asInt());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "状态文件夹中的投递进度不是 JSON，请从备份恢复或删除该文件 (a file of the state folder is damaged)", e);
        }
    }

    private static String file(IdempotencyKey key) {
        return "deliveries/" + key + ".json";
    }

    private static String pageFile(String page) {
        return "pages/" + UploadFile.sha256(page) + ".json";
    }
}
