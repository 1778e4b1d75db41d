package io.github.gongkai.channel.sms.mas;

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

/** Provides China Mobile's platform (云MAS), id {@code mas}: the first choice of a mainland authority, for nobody reviews templates. */
public final class MasGatewayProvider implements SmsGatewayProvider {
    static final String LABEL = "云MAS";

    static final ConfigProperty ENDPOINT = Line.endpoint(null);
    static final ConfigProperty EC_NAME =
            ConfigProperty.required("ecName", ConfigProperty.Type.TEXT, "单位名称，与平台登记的一字不差");
    static final ConfigProperty AP_ID = ConfigProperty.required("apId", ConfigProperty.Type.TEXT, "接口账号（不是登录平台的账号）");
    static final ConfigProperty SECRET_KEY = ConfigProperty.secret("secretKey", "接口账号的密码");
    static final ConfigProperty SIGN =
            ConfigProperty.required("sign", ConfigProperty.Type.TEXT, "签名编码，平台“短信签名”一栏的代码，不是签名文字");
    static final ConfigProperty ADD_SERIAL =
            ConfigProperty.optional("addSerial", ConfigProperty.Type.TEXT, "扩展码，只能是数字；平台按服务代码精确匹配时不填");
    static final ConfigProperty TEXT_PATH =
            ConfigProperty.optional("textPath", ConfigProperty.Type.TEXT, "norsubmit", "普通短信的路径；HTTPS 账号一般为 submit");
    static final ConfigProperty TEMPLATE_PATH =
            ConfigProperty.optional("templatePath", ConfigProperty.Type.TEXT, "tmpsubmit", "模板短信的路径");

    private final GatewayDescriptor descriptor = new GatewayDescriptor(
            "mas",
            LABEL,
            Set.of(GatewayCapability.FREE_TEXT, GatewayCapability.TEMPLATES, GatewayCapability.CALLBACK),
            GatewayRules.load(MasGatewayProvider.class, "mas.properties"),
            List.of(
                    ENDPOINT,
                    EC_NAME,
                    AP_ID,
                    SECRET_KEY,
                    SIGN,
                    ADD_SERIAL,
                    TEXT_PATH,
                    TEMPLATE_PATH,
                    Line.PLAIN,
                    Line.CERTIFICATE,
                    Line.TIMEOUT,
                    Line.PROXY,
                    CallbackDoor.TOKEN));

    /** For the service loader. */
    public MasGatewayProvider() {}

    @Override
    public GatewayDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig settings) {
        List<ConfigProblem> problems = Line.problems(settings);
        settings.find(ADD_SERIAL)
                .filter(value -> !value.matches("[0-9]{1,18}"))
                .ifPresent(
                        value -> problems.add(new ConfigProblem(ADD_SERIAL.key(), "应为 1 至 18 位数字 (up to 18 digits)")));
        for (ConfigProperty path : List.of(TEXT_PATH, TEMPLATE_PATH)) {
            settings.find(path)
                    .filter(value -> !value.matches("[A-Za-z0-9_/-]{1,64}"))
                    .ifPresent(value -> problems.add(
                            new ConfigProblem(path.key(), "应为接口地址之后的路径，如 norsubmit (a path below endpoint)")));
        }
        return problems;
    }

    @Override
    public SmsGateway open(ChannelConfig settings, GatewayPlace place) {
        GatewayHttp http = new GatewayHttp(LABEL, Line.read(settings, ENDPOINT), place.clock());
        return new MasGateway(settings, http);
    }
}
