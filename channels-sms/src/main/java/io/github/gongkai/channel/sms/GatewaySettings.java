package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The settings that every gateway has because the channel itself needs them, beside the gateway's own. */
final class GatewaySettings {
    static final String TEMPLATE_CODE = "templateCode";
    static final String CALLS_PER_SECOND = "callsPerSecond";

    private GatewaySettings() {}

    static List<ConfigProperty> declaredFor(GatewayDescriptor gateway) {
        List<ConfigProperty> declared = new ArrayList<>(gateway.properties());
        if (gateway.capabilities().contains(GatewayCapability.TEMPLATES)) {
            boolean required = !gateway.capabilities().contains(GatewayCapability.FREE_TEXT);
            declared.add(new ConfigProperty(
                    TEMPLATE_CODE, ConfigProperty.Type.TEXT, required, false, null, "该网关上已审核通过的模板编号"));
        }
        declared.add(ConfigProperty.optional(
                CALLS_PER_SECOND,
                ConfigProperty.Type.INTEGER,
                "" + gateway.rules().limits().callsPerSecond(),
                "每秒最多调用几次"));
        return declared;
    }
}
