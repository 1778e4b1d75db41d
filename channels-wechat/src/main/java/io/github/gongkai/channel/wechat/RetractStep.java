package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import java.time.Duration;
import java.util.Optional;

/** One attempt at taking an article back (撤回). */
final class RetractStep {
    private static final Duration WHILE_PUBLISHING = Duration.ofMinutes(1);

    /** All articles of a draft. */
    private static final int ALL = 0;

    private final Account account;
    private final RemoteSearch search;

    RetractStep(Account account, RemoteSearch search) {
        this.account = account;
        this.search = search;
    }

    /**
     * Takes back whatever the reference names. Of what left with others, this one only.
     *
     * @param keptBack deletions of the day that this one may not use
     */
    RetractOutcome run(RemoteReference reference, int keptBack, CallDeadline deadline) {
        Optional<CarriedArticle> carried = CarriedArticle.parse(reference);
        if (carried.isPresent()) {
            return new JointStep(account, search).retract(carried.get(), keptBack, deadline);
        }
        Optional<RemoteName> name = RemoteName.parse(reference);
        if (name.isEmpty()) {
            return new RetractOutcome.AlreadyAbsent();
        }
        Optional<IdempotencyKey> lead = account.joints().leadOf(reference);
        if (lead.isPresent() && name.get().kind() == RemoteName.Kind.DRAFT) {
            return wholeDraft(lead.get(), name.get(), keptBack, deadline);
        }
        return run(name.get(), lead.isPresent() ? 1 : ALL, keptBack, deadline);
    }

    /** The others cannot leave without the first: whoever asks for them is told so. */
    private RetractOutcome wholeDraft(IdempotencyKey lead, RemoteName name, int keptBack, CallDeadline deadline) {
        return account.joints().locked(() -> {
            String draft = account.journal().find(lead).draft();
            RetractOutcome outcome =
                    run(new RemoteName(name.kind(), draft == null ? name.id() : draft), ALL, keptBack, deadline);
            if (outcome.kind() == RetractOutcome.Kind.RETRACTED) {
                account.joints().refuse(lead, "第一篇已撤回，草稿已删除；这一篇请另发新版本");
            }
            return outcome;
        });
    }

    /** Takes back the article at a place, from 1, or all. */
    RetractOutcome run(RemoteName name, int place, int keptBack, CallDeadline deadline) {
        try {
            return switch (name.kind()) {
                case PUBLISH -> published(name.id(), place, keptBack, deadline);
                case ARTICLE -> article(name.id(), place, keptBack, deadline);
                case DRAFT -> draft(name.id(), deadline);
                case MASS -> {
                    account.api().deleteMass(name.id(), place, deadline);
                    yield new RetractOutcome.Retracted();
                }
            };
        } catch (PlatformException e) {
            return account.outcomes().retracting(e);
        }
    }

    private RetractOutcome published(String publishId, int place, int keptBack, CallDeadline deadline)
            throws PlatformException {
        JsonNode answer = account.api().status(publishId, deadline);
        return switch (PublishStatus.of(answer)) {
            case OUT -> article(answer.path("article_id").asText().strip(), place, keptBack, deadline);
            case UNDER_WAY ->
                new RetractOutcome.Deferred(
                        new FailureReason(Code.RATE_LIMITED, "平台还在发布，发布完才能删除，稍后自动再试"), WHILE_PUBLISHING);
            case REFUSED, GONE -> new RetractOutcome.AlreadyAbsent();
        };
    }

    private RetractOutcome article(String articleId, int place, int keptBack, CallDeadline deadline)
            throws PlatformException {
        account.api().deletePublished(articleId, place, keptBack, deadline);
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
