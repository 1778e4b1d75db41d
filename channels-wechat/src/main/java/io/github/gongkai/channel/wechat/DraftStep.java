package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.wechat.Journal.Entry;
import io.github.gongkai.channel.wechat.Journal.Stage;
import io.github.gongkai.channel.wechat.Uploads.PictureException;
import java.util.Map;
import java.util.Optional;

/** Puts one draft in the box for a delivery, however often it is tried (存草稿). */
final class DraftStep {
    private final Account account;
    private final RemoteSearch search;

    DraftStep(Account account, RemoteSearch search) {
        this.account = account;
        this.search = search;
    }

    /** How far it came: drafted, with the draft's id. */
    Entry place(ChannelPayload payload, DraftBody body, IdempotencyKey key, CallDeadline deadline)
            throws PlatformException, PictureException {
        Entry known = account.journal().find(key);
        Optional<String> there = find(known, key, deadline);
        if (there.isPresent()) {
            return account.journal().write(key, known.drafted(there.get()));
        }
        DraftBody complete = complete(payload, body, key, deadline);
        Entry begun = account.journal().write(key, known.drafting(body.page()));
        return account.journal().write(key, begun.drafted(put(complete, body.page(), key, deadline)));
    }

    /** What an earlier attempt left in the box. */
    private Optional<String> find(Entry known, IdempotencyKey key, CallDeadline deadline) throws PlatformException {
        String draft = known.draft();
        if (draft != null) {
            return account.api().findDraft(draft, deadline).map(articles -> draft);
        }
        return known.stage() == Stage.DRAFTING ? search.draftByMark(key, deadline) : Optional.empty();
    }

    private DraftBody complete(ChannelPayload payload, DraftBody body, IdempotencyKey key, CallDeadline deadline)
            throws PlatformException, PictureException {
        Map<String, String> pictures = account.uploads().pictures(payload.attachments(), deadline);
        DraftBody complete = body.completed(account.uploads().cover(deadline), key, pictures);
        if (complete.longestContent() > account.limits().content()) {
            throw new PictureException("换上平台的图片地址后，正文连同代码有 " + complete.longestContent() + " 字符，超过平台上限；请减少图片");
        }
        return complete;
    }

    /** A draft of the same page that still waits for a person is brought up to date, so that nobody publishes the old one. */
    private String put(DraftBody complete, String page, IdempotencyKey key, CallDeadline deadline)
            throws PlatformException {
        for (RemoteReference other : account.journal().othersOf(page, key)) {
            Optional<RemoteName> draft = RemoteName.parse(other).filter(name -> name.kind() == RemoteName.Kind.DRAFT);
            if (draft.isEmpty()) {
                continue;
            }
            Optional<JsonNode> waiting = account.api().findDraft(draft.get().id(), deadline);
            boolean same = waiting.isPresent() && complete.fitsInto(waiting.get());
            if (same) {
                update(draft.get().id(), complete, deadline);
            } else if (waiting.isPresent()) {
                account.api().deleteDraft(draft.get().id(), deadline);
                account.joints()
                        .leadOf(other)
                        .ifPresent(lead -> account.joints().refuse(lead, "第一篇有了新版，草稿已删除；这一篇请另发新版本"));
            }
            account.journal().removeFromPage(page, other);
            if (same) {
                return draft.get().id();
            }
        }
        return account.api().addDraft(complete.articles(), deadline);
    }

    private void update(String mediaId, DraftBody complete, CallDeadline deadline) throws PlatformException {
        for (int i = 0; i < complete.articles().size(); i++) {
            account.api().updateDraft(mediaId, i, complete.articles().get(i), deadline);
        }
    }
}
