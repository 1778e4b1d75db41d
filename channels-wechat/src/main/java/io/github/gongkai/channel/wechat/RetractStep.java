package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import java.time.Duration;
import java.util.Optional;

/** One attempt at taking an article back (撤回). */
final class RetractStep {
    private static final Duration WHILE_PUBLISHING = Duration.ofMinutes(1);

    private final Account account;

    RetractStep(Account account) {
        this.account = account;
    }

    /**
     * Takes back whatever the reference names.
     *
     * @param keptBack deletions of the day that this one may not use
     */
    RetractOutcome run(RemoteReference reference, int keptBack, CallDeadline deadline) {
        Optional<RemoteName> name = RemoteName.parse(reference);
        if (name.isEmpty()) {
            return new RetractOutcome.AlreadyAbsent();
        }
        try {
            return switch (name.get().kind()) {
                case PUBLISH -> published(name.get().id(), keptBack, deadline);
                case ARTICLE -> article(name.get().id(), keptBack, deadline);
                case DRAFT -> draft(name.get().id(), deadline);
                case MASS -> {
                    account.api().deleteMass(name.get().id(), deadline);
                    yield new RetractOutcome.Retracted();
                }
            };
        } catch (PlatformException e) {
            return account.outcomes().retracting(e);
        }
    }

    private RetractOutcome published(String publishId, int keptBack, CallDeadline deadline) throws PlatformException {
        JsonNode answer = account.api().status(publishId, deadline);
        return switch (PublishStatus.of(answer)) {
            case OUT -> article(answer.path("article_id").asText().strip(), keptBack, deadline);
            case UNDER_WAY ->
                new RetractOutcome.Deferred(
                        new FailureReason(Code.RATE_LIMITED, "平台还在发布，发布完才能删除，稍后自动再试"), WHILE_PUBLISHING);
            case REFUSED, GONE -> new RetractOutcome.AlreadyAbsent();
        };
    }

    private RetractOutcome article(String articleId, int keptBack, CallDeadline deadline) throws PlatformException {
        account.api().deletePublished(articleId, keptBack, deadline);
        return new RetractOutcome.Retracted();
    }

    private RetractOutcome draft(String mediaId, CallDeadline deadline) throws PlatformException {
        if (account.api().findDraft(mediaId, deadline).isPresent()) {
            account.api().deleteDraft(mediaId, deadline);
            account.journal().deleted(mediaId);
            return new RetractOutcome.Retracted();
        }
        return account.journal().wasDeleted(mediaId)
                ? new RetractOutcome.AlreadyAbsent()
                : new RetractOutcome.Irrevocable(
                        new FailureReason(Code.CONTENT_REJECTED, "草稿已不在草稿箱，可能已经人工发表：请登录公众号后台，在“发表记录”里找到并删除"));
    }
}
