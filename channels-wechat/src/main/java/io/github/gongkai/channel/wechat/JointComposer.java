package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.publication.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes drafts of several publications (合并发布): the first of a draft carries the others, and names their keys; each of the others
 * has a payload that names the first. Pure and thread-safe.
 */
final class JointComposer {
    private static final JsonMapper JSON = new JsonMapper();

    private final ArticleComposer composer;
    private final int most;

    JointComposer(ArticleComposer composer, WechatLimits limits) {
        this.composer = composer;
        this.most = limits.articles();
    }

    /** As many drafts as are needed. */
    Map<IdempotencyKey, JointPart> compose(Map<IdempotencyKey, Publication> publications) {
        List<Publication> given = List.copyOf(publications.values());
        List<IdempotencyKey> keys = List.copyOf(publications.keySet());
        List<Integer> ordered = ArticleOrder.of(given);
        Map<IdempotencyKey, JointPart> parts = new LinkedHashMap<>();
        for (int from = 0; from < ordered.size(); from += most) {
            List<Integer> draft = ordered.subList(from, Math.min(from + most, ordered.size()));
            parts.putAll(draft(
                    draft.stream().map(given::get).toList(),
                    draft.stream().map(keys::get).toList()));
        }
        return parts;
    }

    private Map<IdempotencyKey, JointPart> draft(List<Publication> publications, List<IdempotencyKey> keys) {
        ChannelPayload whole = composer.compose(publications);
        IdempotencyKey first = keys.get(0);
        List<IdempotencyKey> others = keys.subList(1, keys.size());
        Map<IdempotencyKey, JointPart> parts = new LinkedHashMap<>();
        parts.put(first, new JointPart(others.isEmpty() ? whole : naming(others, whole), null));
        for (int i = 1; i < keys.size(); i++) {
            CarriedArticle carried = new CarriedArticle(first, i + 1);
            parts.put(keys.get(i), new JointPart(payload(carried, whole), carried.reference()));
        }
        return parts;
    }

    private static ChannelPayload naming(List<IdempotencyKey> others, ChannelPayload whole) {
        ObjectNode body = DraftBody.read(whole.body());
        ArrayNode companions = body.putArray("companions");
        others.forEach(key -> companions.add(key.value()));
        return new ChannelPayload(
                whole.mediaType(), whole.title(), body.toString(), whole.attachments(), whole.notes());
    }

    private static ChannelPayload payload(CarriedArticle carried, ChannelPayload whole) {
        String place = ArticleComposer.place(carried.number());
        String title = DraftBody.read(whole.body())
                .path("articles")
                .path(carried.number() - 1)
                .path("title")
                .asText();
        ObjectNode body =
                JSON.createObjectNode().put("carriedBy", carried.lead().value()).put("article", carried.number());
        List<AdaptationNote> notes = whole.notes().stream()
                .filter(note -> note.message().startsWith(place))
                .toList();
        return new ChannelPayload(whole.mediaType(), title, body.toString(), List.of(), notes);
    }
}
