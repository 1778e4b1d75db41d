package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.publication.PublicationId;
import java.util.List;

/** The ledger for programs (台账导出): what, where, how it stands and the digest of what was sent; never the content. */
final class LedgerJson {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode deliveries;

    LedgerJson() {
        json.put("schema", "gongkai/ledger/1");
        this.deliveries = json.putArray("deliveries");
    }

    void add(Delivery delivery) {
        DeliveryOrder order = delivery.order();
        DeliveryProgress progress = delivery.progress();
        FrozenPayload payload = order.payload();
        ObjectNode row = deliveries
                .addObject()
                .put("id", delivery.id().toString())
                .put("publication", order.publication().value())
                .put("revision", order.revision())
                .put("channel", order.channel().value())
                .put("operation", order.operation().code())
                .put("lane", order.lane().code())
                .put("state", progress.state().code())
                .put("parked", progress.state().isParked())
                .put("attempts", progress.attempts())
                .put("uncertain", progress.uncertain())
                .put(
                        "reference",
                        progress.reference() == null
                                ? null
                                : progress.reference().value())
                .put("url", progress.url())
                .put("dueAt", progress.dueAt() == null ? null : progress.dueAt().toString())
                .put("createdAt", order.createdAt().toString())
                .put("changedAt", progress.changedAt().toString())
                .put("payloadSha256", payload == null ? null : payload.sha256());
        DeliveryReason reason = progress.reason();
        if (reason == null) {
            row.putNull("reason");
        } else {
            row.putObject("reason").put("code", reason.code().code()).put("message", reason.message());
        }
    }

    /** The whole; a ledger of which only a part is in it says so. */
    ObjectNode finish(boolean complete, List<PublicationId> divergent) {
        json.put("complete", complete);
        ArrayNode ids = json.putArray("divergent");
        divergent.forEach(id -> ids.add(id.value()));
        return json;
    }
}
