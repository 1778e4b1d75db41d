package io.github.gongkai.channel.sms.aliyun;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import io.github.gongkai.channel.sms.wire.CallbackDoor;
import io.github.gongkai.channel.sms.wire.GatewayHttp;
import io.github.gongkai.channel.sms.wire.Line;
import java.util.List;
import java.util.Set;

/** Provides Alibaba Cloud SMS (阿里云短信), id {@code aliyun}: approved templates only; a doubtful batch can be looked up. */
public final class AliyunGatewayProvider implements SmsGatewayProvider {
    static final String LABEL = "阿里云短信";

    static final ConfigProperty ENDPOINT = Line.endpoint("https://dysmsapi.aliyuncs.com");
    static final ConfigProperty ACCESS_KEY_ID =
            ConfigProperty.required("accessKeyId", ConfigProperty.Type.TEXT, "AccessKey ID，只授予短信权限的子账号的");
    static final ConfigProperty ACCESS_KEY_SECRET = ConfigProperty.secret("accessKeySecret", "AccessKey Secret");

    private final GatewayDescriptor descriptor = new GatewayDescriptor(
            "aliyun",
            LABEL,
            Set.of(
                    GatewayCapability.TEMPLATES,
                    GatewayCapability.OWN_CONTENTS,
                    GatewayCapability.QUERY,
                    GatewayCapability.QUERY_BY_REFERENCE,
                    GatewayCapability.CALLBACK),
            GatewayRules.load(AliyunGatewayProvider.class, "aliyun.properties"),
            List.of(ACCESS_KEY_ID, ACCESS_KEY_SECRET, ENDPOINT, Line.TIMEOUT, Line.PROXY, CallbackDoor.TOKEN));

    /** For the service loader. */
    public AliyunGatewayProvider() {}

    @Override
    public GatewayDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig settings) {
        return Line.problems(settings);
    }

    @Override
    public SmsGateway open(ChannelConfig settings, GatewayPlace place) {
        Line line = Line.read(settings, ENDPOINT);
        return new AliyunGateway(
                new AliyunRequests(
                        line.endpoint(),
                        new Acs3Signature(
                                settings.find(ACCESS_KEY_ID).orElseThrow(),
                                settings.find(ACCESS_KEY_SECRET).orElseThrow())),
                new GatewayHttp(LABEL, line, place.clock()),
                settings.find(CallbackDoor.TOKEN).map(CallbackDoor::new).orElse(null));
    }
}
