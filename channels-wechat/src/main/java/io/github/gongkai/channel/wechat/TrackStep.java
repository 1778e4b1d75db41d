package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.wechat.Journal.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks what became of what was handed in (查发布状态); when a newer revision is out, takes the older ones back. */
final class TrackStep {
    /** A hundred questions a day must do for all articles of the account. */
    private static final List<Duration> POLLS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private static final Duration DRAFT_POLL = Duration.ofHours(2);
    /** Deletions of the day that are kept for withdrawals. */
    private static final int KEPT_FOR_WITHDRAWALS = 3;

    private final Account account;
    private final RemoteSearch search;
    private final Article article;

    TrackStep(Account account, RemoteSearch search, Article article) {
        this.account = account;
        this.search = search;
        this.article = article;
    }

    TrackOutcome run(RemoteName name, CallDeadline deadline) {
        try {
            return switch (name.kind()) {
                case PUBLISH -> publishing(name, deadline);
                case ARTICLE -> out(account.api().addressOf(name.id(), article.place(), deadline), deadline);
                case DRAFT -> draft(name, deadline);
                case MASS -> mass(name, deadline);
            };
        } catch (PlatformException e) {
            boolean unknown = e.action() == ErrorAction.ABSENT || e.action() == ErrorAction.DENIED;
            return unknown
                    ? new TrackOutcome.NotFound()
                    : new TrackOutcome.Pending(account.outcomes().delay(e));
        }
    }

    private TrackOutcome publishing(RemoteName name, CallDeadline deadline) throws PlatformException {
        JsonNode answer = account.api().status(name.id(), deadline);
        return switch (PublishStatus.of(answer)) {
            case OUT -> out(PublishStatus.address(answer, article.place()), deadline);
            case UNDER_WAY -> later();
            case REFUSED, GONE ->
                new TrackOutcome.Failed(new FailureReason(Code.CONTENT_REJECTED, PublishStatus.explain(answer)));
        };
    }

    private TrackOutcome draft(RemoteName name, CallDeadline deadline) throws PlatformException {
        // A draft that was made anew has another id than the ledger knows.
        String known = account.journal().find(article.lead()).draft();
        if (account.api().findDraft(known == null ? name.id() : known, deadline).isPresent()) {
            return new TrackOutcome.Pending(DRAFT_POLL);
        }
        if (account.entitlement().isDraftOnly()) {
            // Published by hand or deleted: without the right to list what is published, only a person can tell.
            return new TrackOutcome.NotFound();
        }
        Optional<String> published = search.articleByMark(article.lead(), deadline);
        return published.isPresent()
                ? out(account.api().addressOf(published.get(), article.place(), deadline), deadline)
                : new TrackOutcome.NotFound();
    }

    private TrackOutcome mass(RemoteName name, CallDeadline deadline) throws PlatformException {
        String status = account.api().massStatus(name.id(), deadline);
        return switch (status) {
            case "SEND_SUCCESS" -> out(null, deadline);
            case "SENDING" -> later();
            default -> new TrackOutcome.Failed(new FailureReason(Code.CONTENT_REJECTED, "群发没有成功，平台状态 " + status));
        };
    }

    private TrackOutcome later() {
        Entry entry = account.journal().find(article.key());
        account.journal().write(article.key(), entry.polled());
        return new TrackOutcome.Pending(POLLS.get(Math.min(entry.polls(), POLLS.size() - 1)));
    }

    /** It is out; only when nothing older of the same page is, the delivery has done its work. */
    private TrackOutcome out(@Nullable String address, CallDeadline deadline) throws PlatformException {
        for (RemoteReference older : account.journal().othersOf(article.page(), article.key())) {
            RetractOutcome outcome = new RetractStep(account, search).run(older, KEPT_FOR_WITHDRAWALS, deadline);
            switch (outcome.kind()) {
                case RETRACTED, ALREADY_ABSENT, IRREVOCABLE -> account.journal().removeFromPage(article.page(), older);
                case DEFERRED -> {
                    return new TrackOutcome.Pending(((RetractOutcome.Deferred) outcome).retryAfter());
                }
                case INDETERMINATE -> {
                    return new TrackOutcome.Pending(Duration.ofMinutes(1));
                }
            }
        }
        return new TrackOutcome.Delivered(0, 0, address);
    }
}
