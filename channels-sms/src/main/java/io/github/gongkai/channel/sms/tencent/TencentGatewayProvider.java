package io.github.gongkai.channel.sms.tencent;

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
import io.github.gongkai.channel.sms.wire.Line;
import java.util.List;
import java.util.Set;

/** Provides Tencent Cloud SMS (腾讯云短信), id {@code tencent}: approved templates only. */
public final class TencentGatewayProvider implements SmsGatewayProvider {
    static final String LABEL = "腾讯云短信";

    static final ConfigProperty ENDPOINT = Line.endpoint("https://sms.tencentcloudapi.com");
    static final ConfigProperty SECRET_ID =
            ConfigProperty.required("secretId", ConfigProperty.Type.TEXT, "SecretId，只授予短信权限的子账号的");
    static final ConfigProperty SECRET_KEY = ConfigProperty.secret("secretKey", "SecretKey");
    static final ConfigProperty SDK_APP_ID =
            ConfigProperty.required("sdkAppId", ConfigProperty.Type.TEXT, "短信应用的 SdkAppId，数字");
    static final ConfigProperty REGION =
            ConfigProperty.optional("region", ConfigProperty.Type.TEXT, "ap-guangzhou", "接口地域");
    static final ConfigProperty PULL = ConfigProperty.optional(
            "pull", ConfigProperty.Type.BOOLEAN, "false", "true 定时拉取回执；须先请平台开通拉取，每条回执只给一次，不能与别的系统共用");

    private final GatewayDescriptor descriptor = new GatewayDescriptor(
            "tencent",
            LABEL,
            Set.of(GatewayCapability.TEMPLATES, GatewayCapability.PULL, GatewayCapability.CALLBACK),
            GatewayRules.load(TencentGatewayProvider.class, "tencent.properties"),
            List.of(
                    SECRET_ID,
                    SECRET_KEY,
                    SDK_APP_ID,
                    REGION,
                    PULL,
                    ENDPOINT,
                    Line.TIMEOUT,
                    Line.PROXY,
                    CallbackDoor.TOKEN));

    /** For the service loader. */
    public TencentGatewayProvider() {}

    @Override
    public GatewayDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig settings) {
        List<ConfigProblem> problems = Line.problems(settings);
        settings.find(SDK_APP_ID)
                .filter(value -> !value.matches("[0-9]{1,20}"))
                .ifPresent(value -> problems.add(new ConfigProblem(SDK_APP_ID.key(), "应为数字，如 1400006666 (digits)")));
        settings.find(REGION)
                .filter(value -> !value.matches("[a-z]{2}-[a-z0-9-]{1,30}"))
                .ifPresent(value ->
                        problems.add(new ConfigProblem(REGION.key(), "应为地域代码，如 ap-guangzhou (a region's code)")));
        return problems;
    }

    @Override
    public SmsGateway open(ChannelConfig settings, GatewayPlace place) {
        return new TencentGateway(settings, place.clock());
    }
}
