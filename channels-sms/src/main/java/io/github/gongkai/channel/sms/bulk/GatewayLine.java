package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import org.jspecify.annotations.Nullable;

/**
 * An opened gateway with what the channel knows of it (网关线路). Its parts are thread-safe.
 *
 * @param id its id
 * @param gateway the gateway
 * @param rules its limits
 * @param templateCode the approved template there; null sends the text
 * @param rate keeps calls below its rate
 */
public record GatewayLine(
        String id,
        SmsGateway gateway,
        GatewayRules rules,
        @Nullable String templateCode,
        CallRate rate) {
    boolean can(GatewayCapability capability) {
        return gateway.capabilities().contains(capability);
    }

    /** Whether it is ever told what became of a message. */
    boolean tellsOfReceipts() {
        return can(GatewayCapability.CALLBACK) || can(GatewayCapability.PULL) || can(GatewayCapability.QUERY);
    }
}
