package io.github.gongkai.channel.sms.wire;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway reaches its far end (线路设置). Immutable.
 *
 * @param endpoint address, with a final stroke
 * @param timeout of one call
 * @param proxy that calls go through, or null
 * @param certificate SHA-256 of the one certificate that is trusted, in lower-case hex; null for the usual authorities
 */
public record Line(
        URI endpoint,
        Duration timeout,
        @Nullable Proxy proxy,
        @Nullable String certificate) {
    public static final ConfigProperty TIMEOUT =
            ConfigProperty.optional("timeout", ConfigProperty.Type.DURATION, "PT10S", "单次调用的最长时间，PT1S 至 PT5M");
    public static final ConfigProperty PROXY =
            ConfigProperty.optional("proxy", ConfigProperty.Type.TEXT, "代理服务器，主机:端口");
    /** For far ends whose certificate no authority has signed. */
    public static final ConfigProperty CERTIFICATE = ConfigProperty.optional(
            "certificateSha256", ConfigProperty.Type.TEXT, "只信任这一张证书：其 SHA-256 指纹，64 位十六进制。平台证书不是公认机构签发时填写");
    /** For far ends that speak no TLS. */
    public static final ConfigProperty PLAIN = ConfigProperty.optional(
            "plainHttp", ConfigProperty.Type.BOOLEAN, "false", "true 允许不加密的 http；号码和内容沿途可见，只在专线或 VPN 内使用");

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The address, which a vendor's own has as the default. */
    public static ConfigProperty endpoint(@Nullable String ordinary) {
        return new ConfigProperty(
                "endpoint", ConfigProperty.Type.URL, ordinary == null, false, ordinary, "接口地址，必须是 https（本机除外）");
    }

    /** What is wrong with those of the settings that are there and well typed. */
    public static List<ConfigProblem> problems(ChannelConfig settings) {
        List<ConfigProblem> problems = new ArrayList<>();
        boolean plain = Boolean.parseBoolean(settings.find(PLAIN).orElse("false"));
        settings.find(endpoint("https://localhost"))
                .filter(value -> !isSafe(value, plain))
                .ifPresent(value -> problems.add(new ConfigProblem(
                        "endpoint", "应为 https:// 开头的地址，不带用户和参数；http 只能用于本机，或明确允许时 (https, or http on loopback)")));
        settings.find(TIMEOUT)
                .map(Duration::parse)
                .filter(timeout -> timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0)
                .ifPresent(timeout -> problems.add(new ConfigProblem(
                        TIMEOUT.key(), "应在 PT1S 与 PT5M 之间，现为 " + timeout + " (one second to five minutes)")));
        settings.find(PROXY)
                .filter(value -> !isProxy(value))
                .ifPresent(
                        value -> problems.add(new ConfigProblem(PROXY.key(), "应为 主机:端口，如 10.0.0.1:3128 (host:port)")));
        settings.find(CERTIFICATE)
                .filter(value -> !PinnedCertificate.isFingerprint(value))
                .ifPresent(value -> problems.add(
                        new ConfigProblem(CERTIFICATE.key(), "应为证书的 SHA-256 指纹，64 位十六进制，可带冒号 (64 hex digits)")));
        settings.find(CallbackDoor.TOKEN)
                .filter(value -> !CallbackDoor.isGood(value))
                .ifPresent(value -> problems.add(new ConfigProblem(
                        CallbackDoor.TOKEN.key(), "应为 16 至 128 位字母、数字、- 和 _ (16 to 128 letters and digits)")));
        return problems;
    }

    /** Reads settings in which {@link #problems} found nothing. */
    public static Line read(ChannelConfig settings, ConfigProperty endpoint) {
        String address = settings.find(endpoint).orElseThrow();
        return new Line(
                URI.create(address.endsWith("/") ? address : address + "/"),
                Duration.parse(settings.find(TIMEOUT).orElseThrow()),
                settings.find(PROXY).map(Line::proxyOf).orElse(null),
                settings.find(CERTIFICATE).map(PinnedCertificate::normal).orElse(null));
    }

    /** A certificate's fingerprint in the form of {@link #certificate}. */
    public static String fingerprint(String text) {
        return PinnedCertificate.normal(text);
    }

    /** Makes connections on which only the certificate with this fingerprint is trusted. */
    public static SSLSocketFactory pinned(String fingerprint) {
        return new PinnedCertificate(fingerprint).sockets();
    }

    /** Encrypted, or not leaving this machine, or the operator says that the line is safe. */
    private static boolean isSafe(String value, boolean plain) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && (plain || LOOPBACK.contains(uri.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isProxy(String value) {
        return value.matches("[A-Za-z0-9.-]{1,253}:[0-9]{1,5}")
                && Integer.parseInt(value.substring(value.indexOf(':') + 1)) <= 65_535;
    }

    private static Proxy proxyOf(String value) {
        int colon = value.indexOf(':');
        return new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(
                        value.substring(0, colon), Integer.parseInt(value.substring(colon + 1))));
    }
}
