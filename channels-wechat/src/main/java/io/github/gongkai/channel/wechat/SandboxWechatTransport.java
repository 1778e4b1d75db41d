package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.JointPart;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.sandbox.SandboxFolder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes {@code draft.json}, what would have been sent, and {@code article.html}, how it would look; sends nothing. */
final class SandboxWechatTransport implements WechatTransport {
    static final Set<ChannelCapability> CAPABILITIES = Set.of(
            ChannelCapability.IDEMPOTENT_PUBLISH,
            ChannelCapability.LOOKUP_BY_KEY,
            ChannelCapability.RETRACT,
            ChannelCapability.TOGETHER,
            ChannelCapability.RICH_TEXT);

    private final SandboxFolder folder;

    SandboxWechatTransport(SandboxFolder folder) {
        this.folder = folder;
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        return CAPABILITIES;
    }

    /** A folder has nothing to wait for: what another carries is written down by itself. */
    @Override
    public JointPart part(JointPart composed) {
        return new JointPart(composed.payload(), null);
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        if (CarriedArticle.ofPayload(payload.body()).isPresent()) {
            return folder.publish(Map.of("carried.json", payload.body()), context);
        }
        Optional<DraftBody> draft = DraftBody.parse(payload.body());
        return draft.isEmpty()
                ? DraftBody.notADraft()
                : folder.publish(
                        Map.of(
                                "draft.json",
                                payload.body(),
                                "article.html",
                                ArticlePreview.page(draft.get().articles(), payload.notes())),
                        context);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        return folder.lookup(context);
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        return folder.retract(reference, context);
    }
}
