package io.github.gongkai.channel.sms.sandbox;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import java.util.List;

/** Provides the sandbox (沙箱网关), id {@code sandbox}: it needs no account and no setting. */
public final class SandboxGatewayProvider implements SmsGatewayProvider {
    private final GatewayDescriptor descriptor = new GatewayDescriptor(
            "sandbox",
            "沙箱",
            SandboxGateway.CAPABILITIES,
            GatewayRules.load(SandboxGatewayProvider.class, "sandbox.properties"),
            List.of());

    /** For the service loader. */
    public SandboxGatewayProvider() {}

    @Override
    public GatewayDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public SmsGateway open(ChannelConfig settings, GatewayPlace place) {
        return new SandboxGateway(place.folder());
    }
}
