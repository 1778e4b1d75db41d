package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that every gateway has because the channel itself needs them, beside the gateway's own. */
final class GatewaySettings {
    private static final String TEMPLATE_CODE = "templateCode";
    private static final String CALLS_PER_SECOND = "callsPerSecond";

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

    /** The approved template's code at a gateway; null sends the text. */
    static @Nullable String templateCode(String gateway, ChannelConfig config) {
        String code = config.values().get(gateway + "." + TEMPLATE_CODE);
        return code == null || code.isBlank() ? null : code.strip();
    }

    /** Most calls in a second: at least one, and never more than the gateway's rules say. */
    static int callsPerSecond(GatewayDescriptor gateway, ChannelConfig config) {
        int most = gateway.rules().limits().callsPerSecond();
        String given = config.values().get(gateway.id() + "." + CALLS_PER_SECOND);
        return given == null || given.isBlank() ? most : Math.max(1, Math.min(most, Integer.parseInt(given.strip())));
    }
}
