package io.github.gongkai.channel.web;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
 * @param slots where the fixed parts of the disclosure platform come from
 * @param files what the site is given beside its publications
 */
record WebSettings(
        Path directory,
        String siteName,
        String siteDomain,
        String siteIdCode,
        @Nullable String baseUrl,
        Footer footer,
        Slots slots,
        Files files) {
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

    /**
     * The fixed parts of a disclosure platform (国办公开办函〔2019〕61号), each filled from a domain.
     *
     * @param guide code of the domain of 政府信息公开指南
     * @param rules code of the domain of 政府信息公开制度
     * @param reports code of the domain of 政府信息公开年报
     * @param applyUrl where applications are taken (依申请公开), or null
     * @param topicTitle title of the pilot topic (试点专题), or null for none
     * @param topic code of the domain of the topic's own news
     */
    record Slots(
            String guide,
            String rules,
            String reports,
            @Nullable String applyUrl,
            @Nullable String topicTitle,
            String topic) {
        /** Whether a domain is a fixed part and so no domain of the catalog. */
        boolean contains(Slug column) {
            return Stream.of(guide, rules, reports, topic).anyMatch(code -> column.equals(Slug.of(code)));
        }
    }

    /**
     * Files of the host; each may be null.
     *
     * @param catalog JSON of the catalog
     * @param theme folder of the theme
     * @param redirects table of moved addresses
     */
    record Files(
            @Nullable Path catalog,
            @Nullable Path theme,
            @Nullable Path redirects) {}

    /** Reads the settings, or throws with every problem. */
    static WebSettings of(ChannelConfig config) {
        List<ConfigProblem> problems = WebProperties.check(config);
        if (!problems.isEmpty()) {
            throw new ChannelConfigurationException(config.id(), problems);
        }
        return new WebSettings(
                Path.of(config.find(WebProperties.DIRECTORY).orElseThrow())
                        .toAbsolutePath()
                        .normalize(),
                config.find(WebProperties.SITE_NAME).orElseThrow(),
                config.find(WebProperties.SITE_DOMAIN).orElseThrow(),
                config.find(WebProperties.SITE_ID_CODE).orElseThrow(),
                config.find(WebProperties.BASE_URL)
                        .map(url -> url.replaceAll("/+$", ""))
                        .orElse(null),
                new Footer(
                        find(config, WebProperties.SPONSOR),
                        find(config, WebProperties.CONTACT),
                        find(config, WebProperties.ICP_RECORD),
                        find(config, WebProperties.POLICE_RECORD)),
                new Slots(
                        config.find(WebProperties.GUIDE_COLUMN).orElseThrow(),
                        config.find(WebProperties.RULES_COLUMN).orElseThrow(),
                        config.find(WebProperties.REPORTS_COLUMN).orElseThrow(),
                        find(config, WebProperties.APPLY_URL),
                        find(config, WebProperties.TOPIC_TITLE),
                        config.find(WebProperties.TOPIC_COLUMN).orElseThrow()),
                new Files(
                        path(config, WebProperties.CATALOG),
                        path(config, WebProperties.THEME),
                        path(config, WebProperties.REDIRECTS)));
    }

    /** An address on this site for the world outside, or null where the site's own is not known. */
    @Nullable
    String absolute(String path) {
        return baseUrl == null ? null : baseUrl + "/" + path;
    }

    private static @Nullable String find(ChannelConfig config, ConfigProperty property) {
        return config.find(property).orElse(null);
    }

    private static @Nullable Path path(ChannelConfig config, ConfigProperty property) {
        return config.find(property).map(Path::of).orElse(null);
    }
}
