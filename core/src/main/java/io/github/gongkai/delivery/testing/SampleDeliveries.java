package io.github.gongkai.delivery.testing;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.internal.delivery.PayloadJson;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import java.util.List;

/** Deliveries that the rules put into a ledger: characters outside the basic plane, attachments, microseconds. */
final class SampleDeliveries {
    static final Instant NOW = Instant.parse("2018-03-01T01:02:03.123456Z");
    static final PublicationId ANNOUNCEMENT = new PublicationId("征补-1");

    private SampleDeliveries() {}

    static Delivery delivery(int revision, String channel) {
        return delivery(revision, channel, Lane.PEOPLE);
    }

    static Delivery delivery(int revision, String channel, Lane lane) {
        ChannelPayload payload = new ChannelPayload(
                "text/html",
                "标题 " + revision,
                "<p>正文 𠮷</p>",
                List.of(new AttachmentRef("附件.pdf", "application/pdf", "http://example.gov.cn/a.pdf", null)),
                List.of(new AdaptationNote(AdaptationNote.Kind.TRUNCATED, "标题已截短")));
        DeliveryOrder order = new DeliveryOrder(
                ANNOUNCEMENT,
                revision,
                new ChannelId(channel),
                DeliveryOperation.PUBLISH,
                lane,
                PayloadJson.freeze(payload),
                NOW);
        return new Delivery(order, DeliveryProgress.pending(NOW), 1);
    }
}
