package io.github.gongkai.channel.sms.smpp;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import io.github.gongkai.channel.sms.wire.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Provides SMPP 3.4 (短信中心直连), id {@code smpp}. The host adds {@code org.jsmpp:jsmpp}; without it the gateway says so. */
public final class SmppGatewayProvider implements SmsGatewayProvider {
    static final String LABEL = "SMPP 短信中心";

    static final ConfigProperty HOST = ConfigProperty.required("host", ConfigProperty.Type.TEXT, "短信中心的主机名或地址");
    static final ConfigProperty PORT = ConfigProperty.optional("port", ConfigProperty.Type.INTEGER, "2775", "端口");
    static final ConfigProperty SYSTEM_ID =
            ConfigProperty.required("systemId", ConfigProperty.Type.TEXT, "账号 system_id");
    static final ConfigProperty PASSWORD = ConfigProperty.secret("password", "密码，至多 8 位");
    static final ConfigProperty SYSTEM_TYPE =
            ConfigProperty.optional("systemType", ConfigProperty.Type.TEXT, "system_type，短信中心要求时填写");
    static final ConfigProperty SOURCE =
            ConfigProperty.required("source", ConfigProperty.Type.TEXT, "主叫号码，如 106 开头的接入码");
    static final ConfigProperty INTERNATIONAL = ConfigProperty.optional(
            "international", ConfigProperty.Type.BOOLEAN, "false", "true 被叫号码带国家代码 86；false 只写 11 位");
    static final ConfigProperty HEX_IDS =
            ConfigProperty.optional("hexIds", ConfigProperty.Type.BOOLEAN, "false", "true 短信中心应答里的编号是十六进制，回执里是十进制");
    static final ConfigProperty PLAIN =
            ConfigProperty.optional("plain", ConfigProperty.Type.BOOLEAN, "false", "true 不加密；号码和内容沿途可见，只在专线、VPN 或本机使用");

    private static final String LIBRARY = "org.jsmpp.session.SMPPSession";

    private final GatewayDescriptor descriptor = new GatewayDescriptor(
            "smpp",
            LABEL,
            Set.of(GatewayCapability.FREE_TEXT, GatewayCapability.OWN_CONTENTS, GatewayCapability.PULL),
            GatewayRules.load(SmppGatewayProvider.class, "smpp.properties"),
            List.of(
                    HOST,
                    PORT,
                    SYSTEM_ID,
                    PASSWORD,
                    SYSTEM_TYPE,
                    SOURCE,
                    INTERNATIONAL,
                    HEX_IDS,
                    PLAIN,
                    Line.CERTIFICATE,
                    Line.TIMEOUT));

    /** For the service loader. */
    public SmppGatewayProvider() {}

    @Override
    public GatewayDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<ConfigProblem> validate(ChannelConfig settings) {
        List<ConfigProblem> problems = new ArrayList<>(Line.problems(settings));
        check(settings, HOST, "[A-Za-z0-9.:-]{1,253}", "应为主机名或地址，不带端口 (a host)", problems);
        check(
                settings,
                PORT,
                "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]",
                "应为 1 至 65535 (a port)",
                problems);
        check(settings, SYSTEM_ID, "[\\x21-\\x7e]{1,15}", "应为至多 15 个可见字符 (at most 15 characters)", problems);
        check(settings, PASSWORD, "[\\x21-\\x7e]{1,8}", "应为至多 8 个可见字符 (at most 8 characters)", problems);
        check(settings, SYSTEM_TYPE, "[\\x21-\\x7e]{1,12}", "应为至多 12 个可见字符 (at most 12 characters)", problems);
        check(settings, SOURCE, "[A-Za-z0-9]{1,20}", "应为至多 20 位数字或字母 (at most 20 digits)", problems);
        if (!hasLibrary()) {
            problems.add(new ConfigProblem(HOST.key(), "缺少类库：请把 org.jsmpp:jsmpp 加到类路径 (add jsmpp to the class path)"));
        }
        return problems;
    }

    private static void check(
            ChannelConfig settings, ConfigProperty property, String form, String wanted, List<ConfigProblem> problems) {
        settings.find(property)
                .filter(value -> !value.matches(form))
                .ifPresent(value -> problems.add(new ConfigProblem(property.key(), wanted)));
    }

    private static boolean hasLibrary() {
        try {
            Class.forName(LIBRARY, false, SmppGatewayProvider.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public SmsGateway open(ChannelConfig settings, GatewayPlace place) {
        return new SmppGateway(settings, place);
    }
}
