package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.wechat.AccountState.StateException;
import io.github.gongkai.channel.wechat.Journal.Entry;
import io.github.gongkai.channel.wechat.Journal.Stage;
import io.github.gongkai.channel.wechat.Uploads.PictureException;
import java.time.Duration;
import java.util.Optional;

/** One attempt at bringing an article out (发布): a draft, and where the account may, its publishing or mass sending. */
final class PublishStep {
    private static final Duration FIRST_POLL = Duration.ofSeconds(10);
    private static final Duration DRAFT_POLL = Duration.ofHours(2);
    private static final String TASK = "草稿已放入公众号草稿箱，请登录公众号后台核对后点“发表” (publish the draft in the console)";

    private final Account account;
    private final RemoteSearch search;
    /** From here on a failure of our own leaves open whether it is out. */
    private boolean mayBeOut;

    PublishStep(Account account, RemoteSearch search) {
        this.account = account;
        this.search = search;
    }

    PublishOutcome run(ChannelPayload payload, DraftBody body, DeliveryContext context) {
        try {
            return attempt(payload, body, context);
        } catch (StateException e) {
            FailureReason reason = new FailureReason(Code.UNREACHABLE, String.valueOf(e.getMessage()));
            return mayBeOut
                    ? new PublishOutcome.Indeterminate(reason)
                    : new PublishOutcome.Deferred(reason, Duration.ofMinutes(1));
        }
    }

    private PublishOutcome attempt(ChannelPayload payload, DraftBody body, DeliveryContext context) {
        CallDeadline deadline = CallDeadline.of(context, account.clock());
        IdempotencyKey key = context.key();
        Entry known = account.journal().find(key);
        if (known.stage() == Stage.SUBMITTED && known.reference() != null) {
            return new PublishOutcome.Accepted(new RemoteReference(known.reference()), FIRST_POLL);
        }
        if (known.stage() == Stage.SUBMITTING && account.entitlement().rights() == AccountRights.MASS_SEND) {
            // The same key again is answered with the message that it made.
            return submit(known, key, deadline);
        }
        try {
            if (known.stage() == Stage.SUBMITTING) {
                Optional<RemoteName> out = search.resolve(known, key, deadline);
                if (out.isPresent()) {
                    return submitted(known, out.get(), key);
                }
            }
        } catch (PlatformException e) {
            return new PublishOutcome.Indeterminate(Outcomes.reason(e));
        }
        return draft(payload, body, key, deadline);
    }

    private PublishOutcome draft(ChannelPayload payload, DraftBody body, IdempotencyKey key, CallDeadline deadline) {
        try {
            mayBeOut = account.entitlement().isDraftOnly();
            Entry drafted = new DraftStep(account, search).place(payload, body, key, deadline);
            return account.entitlement().isDraftOnly() ? waiting(drafted, key, TASK) : submit(drafted, key, deadline);
        } catch (PictureException e) {
            return new PublishOutcome.Rejected(
                    new FailureReason(Code.CONTENT_REJECTED, String.valueOf(e.getMessage())));
        } catch (PlatformException e) {
            if (e.action() == ErrorAction.ABSENT) {
                account.uploads().forgetCovers();
            }
            // Where a person publishes from the box, the draft itself is what comes out.
            boolean decisive = account.entitlement().isDraftOnly()
                    && account.journal().find(key).stage() == Stage.DRAFTING;
            return decisive
                    ? account.outcomes().atTheDoor(e)
                    : account.outcomes().beforeItIsOut(e);
        }
    }

    private PublishOutcome submit(Entry drafted, IdempotencyKey key, CallDeadline deadline) {
        String draft = String.valueOf(drafted.draft());
        Entry begun = account.journal().write(key, drafted.submitting());
        mayBeOut = true;
        try {
            RemoteName name = account.entitlement().rights() == AccountRights.MASS_SEND
                    ? new RemoteName(RemoteName.Kind.MASS, account.api().sendAll(draft, key, deadline))
                    : new RemoteName(RemoteName.Kind.PUBLISH, account.api().submit(draft, deadline));
            return submitted(begun, name, key);
        } catch (PlatformException e) {
            if (e.action() == ErrorAction.DENIED) {
                account.entitlement().learnDenied();
            }
            if (e.action() == ErrorAction.DENIED || e.action() == ErrorAction.PERSON) {
                account.journal().write(key, drafted);
                return waiting(drafted, key, TASK + "；" + e.getMessage());
            }
            PublishOutcome outcome = account.outcomes().atTheDoor(e);
            if (outcome.kind() != PublishOutcome.Kind.INDETERMINATE) {
                account.journal().write(key, drafted);
            }
            return outcome;
        }
    }

    private PublishOutcome submitted(Entry entry, RemoteName name, IdempotencyKey key) {
        account.journal().write(key, entry.submitted(name));
        account.journal().addToPage(entry.page(), key, name.reference());
        return new PublishOutcome.Accepted(name.reference(), FIRST_POLL);
    }

    private PublishOutcome waiting(Entry drafted, IdempotencyKey key, String task) {
        RemoteName name = new RemoteName(RemoteName.Kind.DRAFT, String.valueOf(drafted.draft()));
        account.journal().addToPage(drafted.page(), key, name.reference());
        return new PublishOutcome.Accepted(name.reference(), DRAFT_POLL, task);
    }
}
