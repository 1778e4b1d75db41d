package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one content management system. Its text form shows no secret. Immutable.
 *
 * @param endpoint address that the mapping's paths are below, without a final stroke
 * @param mapping name of a mapping that comes with the channel, or a file
 * @param columns id of the system's column by domain code
 * @param column id of the column for every other domain, or null if there is none
 * @param credentials what the mapping's headers and token may name
 * @param signingSecret secret of the signature, or null for none
 * @param timeout of one call
 * @param proxy that calls go through, or null
 */
record CmsSettings(
        String endpoint,
        String mapping,
        Map<String, String> columns,
        @Nullable String column,
        Map<String, String> credentials,
        @Nullable String signingSecret,
        Duration timeout,
        @Nullable Proxy proxy) {
    private static final ConfigProperty ENDPOINT = ConfigProperty.required(
            "endpoint", ConfigProperty.Type.URL, "网站后台接口地址，必须是 https（本机除外）(https address of the CMS)");
    private static final ConfigProperty MAPPING = ConfigProperty.required(
            "mapping", ConfigProperty.Type.TEXT, "接口映射：publiccms、wordpress，或映射文件 (built-in mapping or a file)");
    private static final ConfigProperty COLUMNS =
            ConfigProperty.optional("columns", ConfigProperty.Type.TEXT, "领域代码=栏目编号，以逗号分隔 (domain code=column id, …)");
    private static final ConfigProperty COLUMN =
            ConfigProperty.optional("column", ConfigProperty.Type.TEXT, "其他领域的栏目编号 (column id for all other domains)");
    private static final ConfigProperty USER = ConfigProperty.optional("user", ConfigProperty.Type.TEXT, "接口用户 (user)");
    private static final ConfigProperty PASSWORD = secret("password", "接口口令或应用密码 (password)");
    private static final ConfigProperty SIGNING_SECRET =
            secret("signingSecret", "请求签名的密钥，HMAC-SHA256 (signing secret)");
    private static final ConfigProperty TIMEOUT = ConfigProperty.optional(
            "timeout", ConfigProperty.Type.DURATION, "PT20S", "单次调用的最长时间，如 PT20S (longest call)");
    private static final ConfigProperty PROXY =
            ConfigProperty.optional("proxy", ConfigProperty.Type.TEXT, "代理服务器，主机:端口 (proxy as host:port)");

    static final List<ConfigProperty> PROPERTIES =
            List.of(ENDPOINT, MAPPING, COLUMNS, COLUMN, USER, PASSWORD, SIGNING_SECRET, TIMEOUT, PROXY);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static ConfigProperty secret(String key, String description) {
        return new ConfigProperty(key, ConfigProperty.Type.TEXT, false, true, null, description);
    }

    static List<ConfigProblem> check(ChannelConfig config) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (ConfigProperty property : PROPERTIES) {
            Optional<String> value = config.find(property);
            if (value.isEmpty() && property.required()) {
                problems.add(new ConfigProblem(property.key(), "必须填写：" + property.description()));
            } else if (value.isPresent() && !formOf(property).test(value.get())) {
                problems.add(new ConfigProblem(property.key(), "写法不对，应为：" + property.description()));
            }
        }
        if (config.find(COLUMNS).isEmpty() && config.find(COLUMN).isEmpty()) {
            problems.add(
                    new ConfigProblem(COLUMN.key(), "columns 和 column 至少填写一个 (one of columns and column is needed)"));
        }
        String known = PROPERTIES.stream().map(ConfigProperty::key).collect(Collectors.joining(", "));
        config.values().keySet().stream()
                .filter(key ->
                        PROPERTIES.stream().noneMatch(property -> property.key().equals(key)))
                .forEach(key -> problems.add(new ConfigProblem(key, "没有这个设置，可用的有 (unknown; known are) " + known)));
        return problems;
    }

    static CmsSettings of(ChannelConfig config) {
        List<ConfigProblem> problems = check(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        Map<String, String> credentials = new TreeMap<>();
        config.find(USER).ifPresent(user -> credentials.put("user", user));
        config.find(PASSWORD).ifPresent(password -> credentials.put("password", password));
        return new CmsSettings(
                config.find(ENDPOINT).orElseThrow().replaceAll("/+$", ""),
                config.find(MAPPING).orElseThrow(),
                pairs(config.find(COLUMNS).orElse("")),
                config.find(COLUMN).orElse(null),
                credentials,
                config.find(SIGNING_SECRET).orElse(null),
                Duration.parse(config.find(TIMEOUT).orElseThrow()),
                config.find(PROXY).map(CmsSettings::proxyOf).orElse(null));
    }

    private static Predicate<String> formOf(ConfigProperty property) {
        if (property.equals(ENDPOINT)) {
            return CmsSettings::isSafe;
        } else if (property.equals(COLUMNS)) {
            return value -> value.matches("[^=,\\s]+=[^=,\\s]+(?:,\\s*[^=,\\s]+=[^=,\\s]+)*");
        } else if (property.equals(TIMEOUT)) {
            return CmsSettings::isTimeout;
        } else if (property.equals(PROXY)) {
            return value -> value.matches("[A-Za-z0-9.-]{1,253}:\\d{1,5}")
                    && Integer.parseInt(value.substring(value.indexOf(':') + 1)) <= 65_535;
        }
        return value -> true;
    }

    /** Encrypted, or not leaving this machine; no user in the address. */
    private static boolean isSafe(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTimeout(String value) {
        try {
            Duration timeout = Duration.parse(value);
            return timeout.toMillis() > 0 && timeout.compareTo(LONGEST) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    private static Proxy proxyOf(String value) {
        int colon = value.indexOf(':');
        return new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(
                        value.substring(0, colon), Integer.parseInt(value.substring(colon + 1))));
    }

    @Override
    public String toString() {
        return "CmsSettings[" + endpoint + ", " + mapping + "]";
    }
}
