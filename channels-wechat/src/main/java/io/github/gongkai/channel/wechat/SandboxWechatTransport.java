package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
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
            ChannelCapability.RICH_TEXT);

    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxFolder folder;

    SandboxWechatTransport(SandboxFolder folder) {
        this.folder = folder;
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        JsonNode article;
        try {
            article = JSON.readTree(payload.body()).path("articles").path(0);
        } catch (JsonProcessingException e) {
            // The parser's message quotes the text, so only the fact is told.
            return notAnArticle();
        }
        if (article.path("title").asText().isBlank() || article.path("content").isMissingNode()) {
            return notAnArticle();
        }
        return folder.publish(
                Map.of("draft.json", payload.body(), "article.html", ArticlePreview.page(article)), context);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        return folder.lookup(context);
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        return folder.retract(reference, context);
    }

    private static PublishOutcome notAnArticle() {
        return new PublishOutcome.Rejected(
                new FailureReason(Code.CONTENT_REJECTED, "内容不是带标题的公众号文章 (the payload holds no article with a title)"));
    }
}
