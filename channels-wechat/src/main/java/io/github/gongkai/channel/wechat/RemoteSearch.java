package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.wechat.Journal.Entry;
import java.util.Optional;

/** Looks on the platform for what carries our mark (按标记查找). Neither box is in any promised order, so all pages are walked. */
final class RemoteSearch {
    /** Beyond so many pages nothing can be said for sure. */
    private static final int MOST_PAGES = 50;

    private final Account account;

    RemoteSearch(Account account) {
        this.account = account;
    }

    Optional<String> draftByMark(IdempotencyKey key, CallDeadline deadline) throws PlatformException {
        return walk(account.api()::drafts, "media_id", key, deadline);
    }

    Optional<String> articleByMark(IdempotencyKey key, CallDeadline deadline) throws PlatformException {
        return walk(account.api()::published, "article_id", key, deadline);
    }

    /**
     * What became of a draft whose handing in got no answer: a draft that is still in the box was surely not taken.
     *
     * @return the article, if it is out; empty if it surely is not
     * @throws PlatformException if nobody knows yet
     */
    Optional<RemoteName> resolve(Entry entry, IdempotencyKey key, CallDeadline deadline) throws PlatformException {
        String draft = entry.draft();
        if (draft == null || account.api().findDraft(draft, deadline).isPresent()) {
            return Optional.empty();
        }
        Optional<RemoteName> article =
                articleByMark(key, deadline).map(id -> new RemoteName(RemoteName.Kind.ARTICLE, id));
        if (article.isEmpty()) {
            throw PlatformException.cut(WechatApi.SUBMIT, "草稿已离开草稿箱，尚未出现在已发布列表，稍后再查");
        }
        return article;
    }

    private static Optional<String> walk(Pages pages, String id, IdempotencyKey key, CallDeadline deadline)
            throws PlatformException {
        int offset = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode found = pages.read(offset, deadline);
            for (JsonNode item : found.path("item")) {
                if (carries(item, key)) {
                    return Optional.of(item.path(id).asText().strip());
                }
            }
            int count = found.path("item").size();
            offset += count;
            if (count == 0 || offset >= found.path("total_count").asInt()) {
                return Optional.empty();
            }
        }
        throw PlatformException.cut("按标记查找", "列表超过 " + MOST_PAGES + " 页，不能确定；请清理草稿箱");
    }

    private static boolean carries(JsonNode item, IdempotencyKey key) {
        for (JsonNode article : item.path("content").path("news_item")) {
            if (ArticleMark.find(article.path("content_source_url").asText())
                    .filter(key::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** One page of a list. */
    @FunctionalInterface
    private interface Pages {
        JsonNode read(int offset, CallDeadline deadline) throws PlatformException;
    }
}
