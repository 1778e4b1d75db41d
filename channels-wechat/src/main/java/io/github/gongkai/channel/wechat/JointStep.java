package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.wechat.Joints.Joint;
import io.github.gongkai.channel.wechat.Journal.Entry;
import java.time.Duration;
import java.util.Optional;

/** Publishes, tracks and takes back where one draft carries several deliveries (合并发布). */
final class JointStep {
    private static final Duration SOON = Duration.ofMinutes(1);
    /** Asked every hour, a week and a little more. */
    private static final int MOST_POLLS = 180;

    private final Account account;
    private final RemoteSearch search;

    JointStep(Account account, RemoteSearch search) {
        this.account = account;
        this.search = search;
    }

    /** One attempt at bringing the draft out, without what was withdrawn meanwhile. */
    PublishOutcome publish(ChannelPayload payload, DraftBody body, DeliveryContext context) {
        IdempotencyKey lead = context.key();
        return account.joints().locked(() -> {
            account.joints().begin(lead, body);
            Joint joint = account.joints().find(lead).orElse(Joint.NEW);
            PublishOutcome outcome =
                    new PublishStep(account, search).run(payload, body.without(joint.leftOut()), context);
            if (outcome instanceof PublishOutcome.Accepted accepted) {
                account.joints().left(lead, accepted.reference());
            } else if (outcome instanceof PublishOutcome.Rejected rejected) {
                account.joints().refuse(lead, "同一草稿没有发出：" + rejected.reason().message());
            }
            return outcome;
        });
    }

    /** What became of one of the others. */
    TrackOutcome track(CarriedArticle article, DeliveryContext context) {
        Joint joint = account.joints().find(article.lead()).orElse(Joint.NEW);
        if (joint.leftOut().contains(article.number())) {
            return failed("这一篇已在发出前从草稿中撤下");
        }
        String refused = joint.refused();
        if (refused != null) {
            return failed(refused);
        }
        RemoteReference reference = joint.reference();
        if (reference == null) {
            return waiting(context.key());
        }
        RemoteName name = RemoteName.parse(reference).orElseThrow();
        Article place = new Article(
                context.key(), article.lead(), joint.placeOf(article.number()), joint.pageOf(article.number()));
        return new TrackStep(account, search, place).run(name, CallDeadline.of(context, account.clock()));
    }

    private TrackOutcome waiting(IdempotencyKey key) {
        Entry entry = account.journal().find(key);
        account.journal().write(key, entry.polled());
        return entry.polls() < MOST_POLLS
                ? new TrackOutcome.Pending(entry.polls() < 3 ? SOON : Duration.ofHours(1))
                : new TrackOutcome.NotFound();
    }

    /** Takes one of the others out of the draft, or deletes it where readers see it. */
    RetractOutcome retract(CarriedArticle article, int keptBack, CallDeadline deadline) {
        try {
            return account.joints().locked(() -> {
                Joint joint = account.joints().find(article.lead()).orElse(Joint.NEW);
                if (joint.leftOut().contains(article.number()) || joint.refused() != null) {
                    return new RetractOutcome.AlreadyAbsent();
                }
                Optional<RemoteName> name =
                        Optional.ofNullable(joint.reference()).flatMap(RemoteName::parse);
                return name.isPresent() && name.get().kind() != RemoteName.Kind.DRAFT
                        ? new RetractStep(account, search)
                                .run(name.get(), joint.placeOf(article.number()), keptBack, deadline)
                        : takeOut(article, joint, deadline);
            });
        } catch (PlatformException e) {
            return account.outcomes().retracting(e);
        }
    }

    private RetractOutcome takeOut(CarriedArticle article, Joint joint, CallDeadline deadline)
            throws PlatformException {
        Entry entry = account.journal().find(article.lead());
        switch (entry.stage()) {
            case NEW -> {}
            case DRAFTING -> {
                Optional<String> draft = search.draftByMark(article.lead(), deadline);
                if (draft.isPresent()) {
                    account.api().deleteDraft(draft.get(), deadline);
                }
            }
            case DRAFTED -> {
                Optional<RetractOutcome> tooLate = new Redraft(account).without(article, entry, joint, deadline);
                if (tooLate.isPresent()) {
                    return tooLate.get();
                }
            }
            case SUBMITTING, SUBMITTED -> {
                return new RetractOutcome.Deferred(new FailureReason(Code.RATE_LIMITED, "同一草稿正在提交，结果清楚后自动再撤"), SOON);
            }
        }
        account.joints().leaveOut(article.lead(), article.number());
        return new RetractOutcome.Retracted();
    }

    private static TrackOutcome failed(String why) {
        return new TrackOutcome.Failed(new FailureReason(Code.CONTENT_REJECTED, why));
    }
}
