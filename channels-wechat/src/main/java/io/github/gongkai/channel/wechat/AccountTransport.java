package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.wechat.Journal.Entry;
import io.github.gongkai.channel.wechat.RemoteName.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends to the platform over its interface (正式发送). */
final class AccountTransport implements WechatTransport {
    static final Set<ChannelCapability> CAPABILITIES = Set.of(
            ChannelCapability.LOOKUP_BY_KEY,
            ChannelCapability.TRACK,
            ChannelCapability.RECEIPTS,
            ChannelCapability.RETRACT,
            ChannelCapability.REPLACE,
            ChannelCapability.TOGETHER,
            ChannelCapability.RICH_TEXT);

    private static final Duration WHILE_ANOTHER_CARRIES = Duration.ofMinutes(1);

    private final PlatformHttp http;
    private final Account account;
    private final RemoteSearch search;
    private final @Nullable CallbackReader callbacks;

    AccountTransport(AccountSettings settings, WechatLimits limits, Clock clock) {
        this.http = new PlatformHttp(settings.address(), settings.proxy(), settings.timeout());
        this.account = Account.of(settings, limits, clock, http);
        this.search = new RemoteSearch(account);
        this.callbacks = settings.callback() == null ? null : new CallbackReader(settings.appId(), settings.callback());
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        EnumSet<ChannelCapability> capabilities = EnumSet.copyOf(CAPABILITIES);
        if (callbacks == null) {
            capabilities.remove(ChannelCapability.RECEIPTS);
        }
        if (account.entitlement().isDraftOnly()) {
            // What a person published from the box cannot be taken back here.
            capabilities.remove(ChannelCapability.REPLACE);
        }
        return capabilities;
    }

    @Override
    public JointPart part(JointPart composed) {
        return composed;
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        Optional<CarriedArticle> carried = CarriedArticle.ofPayload(payload.body());
        if (carried.isPresent()) {
            return new PublishOutcome.Accepted(carried.get().reference(), WHILE_ANOTHER_CARRIES);
        }
        return DraftBody.parse(payload.body())
                .map(body -> body.companions().isEmpty()
                        ? new PublishStep(account, search).run(payload, body, context)
                        : new JointStep(account, search).publish(payload, body, context))
                .orElseGet(DraftBody::notADraft);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        CallDeadline deadline = CallDeadline.of(context, account.clock());
        try {
            return find(context, deadline).map(RemoteName::reference);
        } catch (PlatformException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Optional<RemoteName> find(DeliveryContext context, CallDeadline deadline) throws PlatformException {
        Entry entry = account.journal().find(context.key());
        return switch (entry.stage()) {
            case SUBMITTED ->
                Optional.ofNullable(entry.reference())
                        .flatMap(reference -> RemoteName.parse(new RemoteReference(reference)));
            case SUBMITTING ->
                account.entitlement().rights() == AccountRights.MASS_SEND
                        ? Optional.empty()
                        : search.resolve(entry, context.key(), deadline);
            case DRAFTED -> waitingDraft(entry.draft());
            case DRAFTING, NEW -> byMark(context, deadline);
        };
    }

    /** In the box it is no more than a draft, unless it is a person who publishes from there. */
    private Optional<RemoteName> waitingDraft(@Nullable String mediaId) {
        return account.entitlement().isDraftOnly() && mediaId != null
                ? Optional.of(new RemoteName(Kind.DRAFT, mediaId))
                : Optional.empty();
    }

    private Optional<RemoteName> byMark(DeliveryContext context, CallDeadline deadline) throws PlatformException {
        if (account.entitlement().isDraftOnly()) {
            return search.draftByMark(context.key(), deadline).map(id -> new RemoteName(Kind.DRAFT, id));
        }
        return search.articleByMark(context.key(), deadline).map(id -> new RemoteName(Kind.ARTICLE, id));
    }

    @Override
    public TrackOutcome track(RemoteReference reference, DeliveryContext context) {
        Optional<CarriedArticle> carried = CarriedArticle.parse(reference);
        if (carried.isPresent()) {
            return new JointStep(account, search).track(carried.get(), context);
        }
        account.joints()
                .find(context.key())
                .filter(joint -> joint.reference() == null)
                .ifPresent(joint -> account.joints().left(context.key(), reference));
        Article article = Article.own(context.key(), account.journal());
        CallDeadline deadline = CallDeadline.of(context, account.clock());
        return RemoteName.parse(reference)
                .map(name -> new TrackStep(account, search, article).run(name, deadline))
                .orElseGet(TrackOutcome.NotFound::new);
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        return new RetractStep(account, search).run(reference, 0, CallDeadline.of(context, account.clock()));
    }

    @Override
    public InboundReply receive(InboundCall call) {
        if (callbacks == null) {
            throw new UnsupportedOperationException("receive: no callbackToken is set");
        }
        return callbacks.read(call);
    }

    @Override
    public void close() {
        http.close();
    }
}
