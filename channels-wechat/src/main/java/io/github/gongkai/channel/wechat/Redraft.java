package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.wechat.Joints.Joint;
import io.github.gongkai.channel.wechat.Journal.Entry;
import java.util.List;
import java.util.Optional;

/** Makes a waiting draft anew without one of its articles (撤下草稿中的一篇): the platform cannot take one out of a draft. */
final class Redraft {
    /** What a draft is made of; the platform adds more when it gives one back. */
    private static final List<String> FIELDS = List.of(
            "article_type",
            "title",
            "author",
            "digest",
            "content",
            "content_source_url",
            "thumb_media_id",
            "need_open_comment",
            "only_fans_can_comment");

    private final Account account;

    Redraft(Account account) {
        this.account = account;
    }

    /** Empty if it is done; else why the article is out of reach. */
    Optional<RetractOutcome> without(CarriedArticle article, Entry entry, Joint joint, CallDeadline deadline)
            throws PlatformException {
        String former = String.valueOf(entry.draft());
        Optional<JsonNode> waiting = account.api().findDraft(former, deadline);
        if (waiting.isEmpty()) {
            return Optional.of(new RetractOutcome.Irrevocable(
                    new FailureReason(Code.CONTENT_REJECTED, "草稿已不在草稿箱，可能已经人工发表：请登录公众号后台，在“发表记录”里找到并删除这一篇")));
        }
        ArrayNode kept = kept(waiting.get(), joint.placeOf(article.number()));
        account.api().deleteDraft(former, deadline);
        account.journal().deleted(former);
        account.joints().leaveOut(article.lead(), article.number());
        Entry begun = account.journal().write(article.lead(), entry.drafting(entry.page()));
        RemoteReference reference = joint.reference();
        // Where nobody waits for the draft yet, the next attempt at publishing makes it.
        if (reference != null) {
            String fresh = account.api().addDraft(kept, deadline);
            account.journal().write(article.lead(), begun.drafted(fresh));
            RemoteReference renamed = new RemoteName(RemoteName.Kind.DRAFT, fresh).reference();
            account.journal().removeFromPage(entry.page(), reference);
            account.journal().addToPage(entry.page(), article.lead(), renamed);
            account.joints().left(article.lead(), renamed);
        }
        return Optional.empty();
    }

    private static ArrayNode kept(JsonNode articles, int place) {
        ArrayNode kept = DraftBody.read("{}").withArray("/articles");
        for (int i = 0; i < articles.size(); i++) {
            if (i + 1 != place) {
                ObjectNode copy = kept.addObject();
                JsonNode from = articles.get(i);
                FIELDS.stream().filter(from::hasNonNull).forEach(field -> copy.set(field, from.get(field)));
            }
        }
        return kept;
    }
}
