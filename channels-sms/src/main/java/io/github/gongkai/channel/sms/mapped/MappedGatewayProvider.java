package io.github.gongkai.channel.sms.mapped;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
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
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Provides any platform over HTTP by a mapping (通用 HTTP 网关), id {@code http}. */
public final class MappedGatewayProvider implements SmsGatewayProvider {
    static final ConfigProperty ENDPOINT = Line.endpoint(null);
    static final ConfigProperty MAPPING =
            ConfigProperty.required("mapping", ConfigProperty.Type.FILE, "接口映射文件，JSON，写法见 docs/sms-gateways.md");
    static final ConfigProperty USER = ConfigProperty.optional("user", ConfigProperty.Type.TEXT, "账号，映射中写作 ${user}");
    static final ConfigProperty PASSWORD =
            new ConfigProperty("password", ConfigProperty.Type.TEXT, false, true, null, "密码或令牌，映射中写作 ${password}");

    private final GatewayDescriptor descriptor = new GatewayDescriptor(
            "http",
            "通用 HTTP 网关",
            Set.of(
                    GatewayCapability.FREE_TEXT,
                    GatewayCapability.TEMPLATES,
                    GatewayCapability.IDEMPOTENT,
                    GatewayCapability.CALLBACK),
            GatewayRules.load(MappedGatewayProvider.class, "http.properties"),
            List.of(
                    ENDPOINT,
                    MAPPING,
                    USER,
                    PASSWORD,
                    Line.PLAIN,
                    Line.CERTIFICATE,
                    Line.TIMEOUT,
                    Line.PROXY,
                    CallbackDoor.TOKEN));

    /** For the service loader. */
    public MappedGatewayProvider() {}

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
        try {
            Mapping mapping = Mapping.read(Path.of(settings.find(MAPPING).orElseThrow()));
            return new MappedGateway(settings, mapping, place.clock());
        } catch (IOException | InvalidPathException e) {
            throw new ChannelConfigurationException(
                    settings.id(),
                    List.of(new ConfigProblem(
                            "http." + MAPPING.key(), "映射文件读不了 (cannot read the mapping): " + e.getMessage())));
        }
    }
}
