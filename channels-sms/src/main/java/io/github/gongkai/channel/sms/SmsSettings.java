package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.WordingRules;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsTemplate;
import io.github.gongkai.publication.PublicationId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one SMS channel, read and whole. Immutable.
 *
 * @param signature 签名, without brackets
 * @param template wording
 * @param linkBase address before a publication's id, or with {@code {id}} in its place; null without addresses
 * @param maxParts most parts that one message may cost
 * @param recipients file of numbers, one a line; null if none
 * @param gateways ids in the order of preference
 * @param directory the channel's folder
 */
record SmsSettings(
        String signature,
        SmsTemplate template,
        @Nullable String linkBase,
        int maxParts,
        @Nullable Path recipients,
        List<String> gateways,
        Path directory) {
    static final ConfigProperty SIGNATURE =
            ConfigProperty.required("signature", ConfigProperty.Type.TEXT, "短信签名，不带【】；长短由网关规定，一般 2 至 12 个字");
    static final ConfigProperty TEMPLATE = ConfigProperty.optional(
            "template", ConfigProperty.Type.TEXT, "短信内容，可用 {title} {body} {date} {link}；不填用默认的公开提示");
    static final ConfigProperty LINK_BASE =
            ConfigProperty.optional("linkBase", ConfigProperty.Type.TEXT, "全文网址，{id} 处填入信息编号；没有 {id} 则接在末尾");
    static final ConfigProperty MAX_PARTS =
            ConfigProperty.optional("maxParts", ConfigProperty.Type.INTEGER, "2", "每人最多几条短信，1 至 7");
    static final ConfigProperty RECIPIENTS =
            ConfigProperty.optional("recipients", ConfigProperty.Type.FILE, "手机号文件，每行一个；沙箱中可不填");
    static final ConfigProperty TRANSPORT = ConfigProperty.optional(
            "transport", ConfigProperty.Type.TEXT, "sandbox", "网关，多个用逗号隔开，先用前面的；sandbox 写入文件夹，不真正发送");
    static final ConfigProperty DIRECTORY =
            ConfigProperty.required("directory", ConfigProperty.Type.DIRECTORY, "本渠道的文件夹：发送进度；沙箱也在此写入本应发出的短信。各进程共用");
    static final List<ConfigProperty> PROPERTIES =
            List.of(SIGNATURE, TEMPLATE, LINK_BASE, MAX_PARTS, RECIPIENTS, TRANSPORT, DIRECTORY);

    private static final int MOST_PARTS = 7;

    /** Room that a template must leave for a title and a body's name. */
    private static final int LEAST_ROOM = 16;

    /** Reads settings in which {@link #problems} found nothing. */
    static SmsSettings read(ChannelConfig config) {
        String linkBase = config.find(LINK_BASE).orElse(null);
        return new SmsSettings(
                config.find(SIGNATURE).orElseThrow(),
                template(config),
                linkBase,
                Integer.parseInt(config.find(MAX_PARTS).orElseThrow()),
                config.find(RECIPIENTS).map(Path::of).orElse(null),
                gateways(config),
                Path.of(config.find(DIRECTORY).orElseThrow()));
    }

    /** Ids of the chosen gateways in the order of preference, each once. */
    static List<String> gateways(ChannelConfig config) {
        return Arrays.stream(config.find(TRANSPORT).orElseThrow().split("[,，]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Everything wrong, at once. */
    static List<ConfigProblem> problems(
            ChannelConfig config, ChannelDescriptor descriptor, SmsLimits limits, GatewayShelf shelf) {
        List<ConfigProblem> problems = new ArrayList<>(descriptor.check(config));
        Set<String> wrong = problems.stream().map(ConfigProblem::key).collect(Collectors.toSet());
        for (String gateway : gateways(config)) {
            problems.addAll(shelf.problems(gateway, config, wrong));
            shelf.find(gateway)
                    .ifPresent(found -> config.find(SIGNATURE)
                            .ifPresent(signature -> checkSignature(signature, found.descriptor(), problems)));
        }
        config.find(SIGNATURE)
                .filter(signature -> !signature.matches("[\\p{IsHan}A-Za-z0-9]*"))
                .ifPresent(signature -> problems.add(
                        new ConfigProblem(SIGNATURE.key(), "只能是汉字、字母和数字，不带【】等括号和空格，括号由系统加上 (no brackets)")));
        checkTemplate(config, problems);
        config.find(LINK_BASE)
                .filter(base -> !base.matches("https?://[^\\s\\p{Cntrl}【】{}]+(\\{id}[^\\s\\p{Cntrl}【】{}]*)?"))
                .ifPresent(base -> problems.add(
                        new ConfigProblem(LINK_BASE.key(), "应为以 http:// 或 https:// 开头的网址，其中至多一处 {id} (an address)")));
        config.find(RECIPIENTS)
                .filter(path -> path.indexOf('\0') >= 0)
                .ifPresent(path -> problems.add(new ConfigProblem(RECIPIENTS.key(), "应为文件路径 (a file's path)")));
        if (!wrong.contains(MAX_PARTS.key())) {
            checkMaxParts(config, limits, problems);
        }
        return List.copyOf(problems);
    }

    /** The address of a publication, if the channel has addresses. */
    Optional<String> link(PublicationId id) {
        return Optional.ofNullable(linkBase).map(base -> {
            String encoded =
                    URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
            return base.contains("{id}") ? base.replace("{id}", encoded) : base + encoded;
        });
    }

    private static SmsTemplate template(ChannelConfig config) {
        return config.find(TEMPLATE)
                .map(SmsTemplate::new)
                .orElseGet(() -> SmsTemplate.notice(config.find(LINK_BASE).isPresent()));
    }

    private static void checkSignature(String signature, GatewayDescriptor gateway, List<ConfigProblem> problems) {
        WordingRules rules = gateway.rules().wording();
        if (signature.length() < rules.signatureMin() || signature.length() > rules.signatureMax()) {
            problems.add(new ConfigProblem(
                    SIGNATURE.key(),
                    gateway.label() + "的签名应为 " + rules.signatureMin() + " 至 " + rules.signatureMax() + " 个字，现有 "
                            + signature.length() + " 个 (" + rules.signatureMin() + " to " + rules.signatureMax()
                            + " characters)"));
        }
    }

    private static void checkTemplate(ChannelConfig config, List<ConfigProblem> problems) {
        SmsTemplate template = template(config);
        if (!template.unknownVariables().isEmpty()) {
            problems.add(new ConfigProblem(
                    TEMPLATE.key(), "没有这些变量：" + template.unknownVariables() + "，可用的有 " + SmsTemplate.VARIABLES));
        }
        if (template.text().matches("(?s).*[【】].*")) {
            problems.add(new ConfigProblem(TEMPLATE.key(), "不能含【】，签名由系统加上 (no second signature)"));
        }
        if (!template.has("title")) {
            problems.add(new ConfigProblem(TEMPLATE.key(), "必须有 {title}，否则读者不知道公开了什么"));
        }
        if (template.has("link") && config.find(LINK_BASE).isEmpty()) {
            problems.add(new ConfigProblem(LINK_BASE.key(), "模板中有 {link}，必须填写全文网址"));
        }
    }

    private static void checkMaxParts(ChannelConfig config, SmsLimits limits, List<ConfigProblem> problems) {
        int parts = Integer.parseInt(config.find(MAX_PARTS).orElseThrow());
        if (parts < 1 || parts > MOST_PARTS) {
            problems.add(new ConfigProblem(MAX_PARTS.key(), "应为 1 至 " + MOST_PARTS + " 的整数"));
            return;
        }
        String fixed = config.find(SIGNATURE).orElse("")
                + template(config).text().replaceAll("\\{[a-z]*}", "")
                + config.find(LINK_BASE).orElse("");
        if (fixed.length() + LEAST_ROOM > limits.capacity(parts)) {
            problems.add(new ConfigProblem(MAX_PARTS.key(), "签名、模板与网址已占满 " + parts + " 条短信，放不下标题；请缩短模板或放宽条数"));
        }
    }
}
