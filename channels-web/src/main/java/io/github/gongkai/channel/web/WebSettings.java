package io.github.gongkai.channel.web;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one website. The three that stand in the government meta tags of every page are required: a page without
 * them fails the yearly inspection. Immutable.
 *
 * @param directory folder that the web server serves
 * @param siteName official name
 * @param siteDomain host name, no scheme
 * @param siteIdCode 网站标识码
 * @param baseUrl address of the folder's root without a final stroke, or null if not known
 * @param footer what stands at each page's foot
 */
record WebSettings(
        Path directory,
        String siteName,
        String siteDomain,
        String siteIdCode,
        @Nullable String baseUrl,
        Footer footer) {
    static final ConfigProperty DIRECTORY = ConfigProperty.required(
            "directory", ConfigProperty.Type.DIRECTORY, "网站根目录，页面写在这里，由网站服务器直接提供 (folder to write to)");
    static final ConfigProperty SITE_NAME =
            ConfigProperty.required("siteName", ConfigProperty.Type.TEXT, "网站名称，与备案名称一致 (official site name)");
    static final ConfigProperty SITE_DOMAIN = ConfigProperty.required(
            "siteDomain", ConfigProperty.Type.TEXT, "网站域名，如 www.example.gov.cn，不带 http:// (host name)");
    static final ConfigProperty SITE_ID_CODE = ConfigProperty.required(
            "siteIdCode", ConfigProperty.Type.TEXT, "网站标识码，10 位数字，或 bm 加 8 位数字 (site identification code)");
    static final ConfigProperty BASE_URL = ConfigProperty.optional(
            "baseUrl", ConfigProperty.Type.URL, "网站根地址，给出后生成 sitemap.xml (public address of the folder)");
    static final ConfigProperty SPONSOR =
            ConfigProperty.optional("sponsor", ConfigProperty.Type.TEXT, "页脚：主办单位 (sponsor)");
    static final ConfigProperty CONTACT =
            ConfigProperty.optional("contact", ConfigProperty.Type.TEXT, "页脚：联系方式 (contact)");
    static final ConfigProperty ICP_RECORD =
            ConfigProperty.optional("icpRecord", ConfigProperty.Type.TEXT, "页脚：ICP 备案号 (ICP record number)");
    static final ConfigProperty POLICE_RECORD =
            ConfigProperty.optional("policeRecord", ConfigProperty.Type.TEXT, "页脚：公安备案号 (police record number)");

    static final List<ConfigProperty> PROPERTIES = List.of(
            DIRECTORY, SITE_NAME, SITE_DOMAIN, SITE_ID_CODE, BASE_URL, SPONSOR, CONTACT, ICP_RECORD, POLICE_RECORD);

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern CODE = Pattern.compile("\\d{10}|bm\\d{8}");

    /**
     * The foot of each page; each part may be null.
     *
     * @param sponsor 主办单位
     * @param contact 联系方式
     * @param icpRecord ICP 备案号
     * @param policeRecord 公安备案号
     */
    record Footer(
            @Nullable String sponsor,
            @Nullable String contact,
            @Nullable String icpRecord,
            @Nullable String policeRecord) {}

    /** Every problem, in the order of the declared settings, then unknown keys. */
    static List<ConfigProblem> check(ChannelConfig config) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (ConfigProperty property : PROPERTIES) {
            Optional<String> value = config.find(property);
            if (value.isEmpty()) {
                if (property.required()) {
                    problems.add(new ConfigProblem(property.key(), "必须填写：" + property.description()));
                }
            } else if (!formOf(property).test(value.get())) {
                problems.add(
                        new ConfigProblem(property.key(), "“" + value.get() + "”的写法不对，应为：" + property.description()));
            }
        }
        String known = PROPERTIES.stream().map(ConfigProperty::key).collect(Collectors.joining(", "));
        config.values().keySet().stream()
                .filter(key ->
                        PROPERTIES.stream().noneMatch(property -> property.key().equals(key)))
                .forEach(key -> problems.add(new ConfigProblem(key, "没有这个设置，可用的有 (unknown; known are) " + known)));
        return problems;
    }

    /** Reads the settings, or throws with every problem. */
    static WebSettings of(ChannelConfig config) {
        List<ConfigProblem> problems = check(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        return new WebSettings(
                Path.of(config.find(DIRECTORY).orElseThrow()).toAbsolutePath().normalize(),
                config.find(SITE_NAME).orElseThrow(),
                config.find(SITE_DOMAIN).orElseThrow(),
                config.find(SITE_ID_CODE).orElseThrow(),
                config.find(BASE_URL).map(url -> url.replaceAll("/+$", "")).orElse(null),
                new Footer(
                        config.find(SPONSOR).orElse(null),
                        config.find(CONTACT).orElse(null),
                        config.find(ICP_RECORD).orElse(null),
                        config.find(POLICE_RECORD).orElse(null)));
    }

    private static Predicate<String> formOf(ConfigProperty property) {
        if (property.equals(SITE_DOMAIN)) {
            return HOST.asMatchPredicate();
        } else if (property.equals(SITE_ID_CODE)) {
            return CODE.asMatchPredicate();
        }
        return switch (property.type()) {
            case DIRECTORY -> WebSettings::isPath;
            case URL -> WebSettings::isWebAddress;
            default -> value -> true;
        };
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
