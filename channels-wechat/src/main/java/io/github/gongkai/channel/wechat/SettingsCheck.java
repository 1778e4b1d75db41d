package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a channel's settings, at once (设置检查). Names keys, never the value of a secret. */
final class SettingsCheck {
    private static final Pattern PROXY_FORM = Pattern.compile("([A-Za-z0-9.-]{1,255}):([0-9]{1,5})");
    private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private final ChannelConfig config;
    private final WechatLimits limits;
    private final List<ConfigProblem> problems;

    SettingsCheck(ChannelConfig config, ChannelDescriptor descriptor, WechatLimits limits) {
        this.config = config;
        this.limits = limits;
        this.problems = new ArrayList<>(descriptor.check(config));
    }

    List<ConfigProblem> problems() {
        address();
        check(
                WechatSettings.AUTHOR,
                author -> author.length() <= limits.author(),
                "最多 " + limits.author() + " 个字 (too long)");
        String transport = config.find(WechatSettings.TRANSPORT).orElse("");
        if (transport.equals(WechatSettings.API)) {
            account();
        } else if (transport.equals(WechatSettings.SANDBOX)) {
            demand(WechatSettings.DIRECTORY);
        } else {
            problem(WechatSettings.TRANSPORT, "应为 sandbox 或 api (sandbox or api)");
        }
        return List.copyOf(problems);
    }

    private void address() {
        check(WechatSettings.SITE_URL, url -> url.contains("{id}"), "必须含 {id}，否则所有文章的“阅读原文”都指向同一页");
        check(
                WechatSettings.SITE_URL,
                SettingsCheck::isAddress,
                "应为以 http:// 或 https:// 开头的网址，变量只有 {id} 和 {item} (an address)");
        check(
                WechatSettings.SITE_URL,
                url -> url.length() <= limits.sourceUrlBytes() / 2,
                "网址过长，平台最多 " + limits.sourceUrlBytes() + " 字节");
    }

    private void account() {
        demand(WechatSettings.APP_ID);
        demand(WechatSettings.APP_SECRET);
        demand(WechatSettings.COVER);
        demand(WechatSettings.STATE);
        check(
                WechatSettings.RIGHTS,
                rights -> AccountRights.ofCode(rights).isPresent(),
                "应为 draft、publish 或 mass-send (one of these)");
        check(
                WechatSettings.ADDRESS,
                SettingsCheck::keepsSecrets,
                "应以 https:// 开头，只有本机联调可以用 http:// (https, or http on loopback)");
        check(WechatSettings.PROXY, proxy -> proxy(proxy).isPresent(), "应为 主机:端口，例如 10.1.2.3:8080 (host:port)");
        check(
                WechatSettings.TIMEOUT,
                timeout -> !timeout.startsWith("P") || isUsable(Duration.parse(timeout)),
                "应大于 0 且不超过 2 分钟 (more than nothing, at most PT2M)");
        check(WechatSettings.CALLBACK_KEY, SettingsCheck::isAesKey, "应为 43 个字母或数字 (43 letters and digits)");
        check(WechatSettings.CALLBACK_FORMER_KEY, SettingsCheck::isAesKey, "应为 43 个字母或数字 (43 letters and digits)");
        if (config.find(WechatSettings.CALLBACK_KEY).isPresent()) {
            demand(WechatSettings.CALLBACK_TOKEN);
        }
    }

    private void demand(ConfigProperty property) {
        if (config.find(property).isEmpty()) {
            problem(property, "必须填写：" + property.description() + " (is required)");
        }
    }

    private void check(ConfigProperty property, Predicate<String> good, String problem) {
        if (problems.stream()
                .noneMatch(
                        known -> known.key().equals(property.key()) && property.type() != ConfigProperty.Type.TEXT)) {
            config.find(property).filter(good.negate()).ifPresent(value -> problem(property, problem));
        }
    }

    private void problem(ConfigProperty property, String text) {
        problems.add(new ConfigProblem(property.key(), text));
    }

    static Optional<InetSocketAddress> proxy(String text) {
        Matcher parts = PROXY_FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))));
    }

    private static boolean keepsSecrets(String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme())
                || List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(uri.getHost()));
    }

    private static boolean isUsable(Duration timeout) {
        return !timeout.isZero() && timeout.compareTo(LONGEST_CALL) <= 0;
    }

    private static boolean isAesKey(String key) {
        return AES_KEY.matcher(key).matches();
    }

    private static boolean isAddress(String template) {
        try {
            URI sample = URI.create(WechatSettings.fill(template, "1", "1"));
            return sample.getHost() != null && List.of("http", "https").contains(sample.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
