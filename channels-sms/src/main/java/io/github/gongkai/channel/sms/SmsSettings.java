package io.github.gongkai.channel.sms;

import com.google.common.hash.Hashing;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.audience.FrequencyLimit;
import io.github.gongkai.channel.sms.audience.NumberFile;
import io.github.gongkai.channel.sms.audience.QuietHours;
import io.github.gongkai.channel.sms.bulk.SendSettings;
import io.github.gongkai.channel.sms.recipient.RecipientSource;
import io.github.gongkai.channel.sms.text.MessageKind;
import io.github.gongkai.channel.sms.text.SmsTemplate;
import io.github.gongkai.publication.PublicationId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one SMS channel, read and whole (渠道设置). Immutable.
 *
 * @param signature 签名, without brackets
 * @param template wording
 * @param kind notice or promotion
 * @param linkBase address before a publication's id, or with {@code {id}} or {@code {code}} in its place; null without addresses
 * @param maxParts most parts that one message may cost
 * @param price yuan for one part; null if not known
 * @param gateways ids in the order of preference
 * @param sending how it goes out to many
 */
record SmsSettings(
        String signature,
        SmsTemplate template,
        MessageKind kind,
        @Nullable String linkBase,
        int maxParts,
        @Nullable BigDecimal price,
        List<String> gateways,
        SendSettings sending) {
    static final ConfigProperty SIGNATURE =
            ConfigProperty.required("signature", ConfigProperty.Type.TEXT, "短信签名，不带【】；长短由网关规定，一般 2 至 12 个字");
    static final ConfigProperty TEMPLATE = ConfigProperty.optional(
            "template", ConfigProperty.Type.TEXT, "短信内容，可用 {title} {body} {date} {link} {code}；不填用默认的公开提示");
    static final ConfigProperty KIND = ConfigProperty.optional(
            "kind", ConfigProperty.Type.TEXT, MessageKind.NOTICE.code(), "短信类型：notice 通知；promotion 推广，末尾加退订说明");
    static final ConfigProperty LINK_BASE =
            ConfigProperty.optional("linkBase", ConfigProperty.Type.TEXT, "全文网址，{id} 处填入信息编号，{code} 处填入短码；都没有则把编号接在末尾");
    static final ConfigProperty MAX_PARTS =
            ConfigProperty.optional("maxParts", ConfigProperty.Type.INTEGER, "2", "每人最多几条短信，1 至 7");
    static final ConfigProperty PRICE = ConfigProperty.optional("price", ConfigProperty.Type.TEXT, "每条的价格，单位元，只用于估算费用");
    static final ConfigProperty RECIPIENTS = ConfigProperty.optional(
            "recipients", ConfigProperty.Type.FILE, "手机号名单：文本、CSV 或 XLSX 文件；host:名称 用宿主系统提供的名单；沙箱中可不填");
    static final ConfigProperty OPT_OUTS =
            ConfigProperty.optional("optOuts", ConfigProperty.Type.FILE, "不再发送的手机号文件；回复退订的另外自动记下");
    static final ConfigProperty QUIET_HOURS =
            ConfigProperty.optional("quietHours", ConfigProperty.Type.TEXT, "免打扰时段（北京时间），例如 21:00-08:00；不填则随时发送");
    static final ConfigProperty FREQUENCY = ConfigProperty.optional(
            "frequency", ConfigProperty.Type.TEXT, "每个号码的频次上限，条数/时长，多个用逗号隔开，例如 1/PT1M,5/P1D；窗口滑动，不随零点清零");
    static final ConfigProperty RECEIPTS_WITHIN =
            ConfigProperty.optional("receiptsWithin", ConfigProperty.Type.DURATION, "PT72H", "等回执最久多长时间；之后到的仍会记下");
    static final ConfigProperty NUMBER_KEY = new ConfigProperty(
            "numberKey", ConfigProperty.Type.TEXT, false, true, null, "号码指纹的密钥；不填则在渠道文件夹内自动生成。更换后以前的频次与退订记录失效");
    static final ConfigProperty TRANSPORT = ConfigProperty.optional(
            "transport", ConfigProperty.Type.TEXT, "sandbox", "网关，多个用逗号隔开，先用前面的；sandbox 写入文件夹，不真正发送");
    static final ConfigProperty DIRECTORY =
            ConfigProperty.required("directory", ConfigProperty.Type.DIRECTORY, "本渠道的文件夹：发送进度；沙箱也在此写入本应发出的短信。各进程共用");
    static final List<ConfigProperty> PROPERTIES = List.of(
            SIGNATURE,
            TEMPLATE,
            KIND,
            LINK_BASE,
            MAX_PARTS,
            PRICE,
            RECIPIENTS,
            OPT_OUTS,
            QUIET_HOURS,
            FREQUENCY,
            RECEIPTS_WITHIN,
            NUMBER_KEY,
            TRANSPORT,
            DIRECTORY);

    private static final String HOST = "host:";
    private static final int CODE_LENGTH = 8;
    private static final int CODE_BASE = 36;

    /** Reads settings in which {@link SettingsCheck} found nothing. */
    static SmsSettings read(ChannelConfig config, Map<String, RecipientSource> hosts) {
        return new SmsSettings(
                config.find(SIGNATURE).orElseThrow(),
                template(config),
                config.find(KIND).flatMap(MessageKind::ofCode).orElseThrow(),
                config.find(LINK_BASE).orElse(null),
                Integer.parseInt(config.find(MAX_PARTS).orElseThrow()),
                config.find(PRICE).map(BigDecimal::new).orElse(null),
                gateways(config),
                sending(config, hosts));
    }

    private static SendSettings sending(ChannelConfig config, Map<String, RecipientSource> hosts) {
        return new SendSettings(
                Path.of(config.find(DIRECTORY).orElseThrow()),
                config.find(RECIPIENTS).map(name -> source(name, hosts)).orElse(null),
                config.find(OPT_OUTS).map(name -> source(name, hosts)).orElse(null),
                config.find(QUIET_HOURS).flatMap(QuietHours::parse).orElse(null),
                config.find(FREQUENCY).flatMap(FrequencyLimit::parse).orElse(List.of()),
                Duration.parse(config.find(RECEIPTS_WITHIN).orElseThrow()),
                config.find(NUMBER_KEY).orElse(null));
    }

    /** A file, or the host's own list of that name. */
    private static RecipientSource source(String name, Map<String, RecipientSource> hosts) {
        return hostName(name)
                .map(own -> Objects.requireNonNull(hosts.get(own), "checked before"))
                .orElseGet(() -> new NumberFile(Path.of(name)));
    }

    /** The name of a host's list, if a setting names one; paths may have been put before it. */
    static Optional<String> hostName(String setting) {
        String last = setting.replaceFirst(".*[/\\\\]", "");
        return last.startsWith(HOST) ? Optional.of(last.substring(HOST.length())) : Optional.empty();
    }

    /** Ids of the chosen gateways in the order of preference, each once. */
    static List<String> gateways(ChannelConfig config) {
        return Arrays.stream(config.find(TRANSPORT).orElseThrow().split("[,，]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    static SmsTemplate template(ChannelConfig config) {
        boolean withLink = config.find(LINK_BASE).isPresent();
        return SmsTemplate.of(
                config.find(TEMPLATE).orElse("信息公开提示：{title}（{body}，{date}）。" + (withLink ? "详见 {link} " : "")));
    }

    /** Yuan for so many parts. */
    BigDecimal cost(long parts) {
        return price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(parts));
    }

    /** The address of a publication, if the channel has addresses. */
    Optional<String> link(PublicationId id) {
        return Optional.ofNullable(linkBase).map(base -> {
            if (base.contains("{code}")) {
                return base.replace("{code}", code(id));
            }
            String encoded =
                    URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
            return base.contains("{id}") ? base.replace("{id}", encoded) : base + encoded;
        });
    }

    /**
     * A publication's short code (短码): eight characters of lower-case letters and digits, from SHA-256 over its id, the first
     * eight octets as a number to the base of 36, its last eight digits. Whoever serves the short address can compute it.
     */
    static String code(PublicationId id) {
        byte[] octets =
                Hashing.sha256().hashString(id.value(), StandardCharsets.UTF_8).asBytes();
        String digits =
                "0".repeat(CODE_LENGTH) + new BigInteger(1, Arrays.copyOf(octets, Long.BYTES)).toString(CODE_BASE);
        return digits.substring(digits.length() - CODE_LENGTH);
    }
}
