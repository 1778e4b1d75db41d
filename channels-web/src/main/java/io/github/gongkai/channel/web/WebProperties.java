package io.github.gongkai.channel.web;

import io.github.gongkai.channel.ChannelConfig;
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

/** The settings that the website channel declares, and what their texts must look like. */
final class WebProperties {
    static final ConfigProperty DIRECTORY = ConfigProperty.required(
            "directory", ConfigProperty.Type.DIRECTORY, "网站根目录，页面写在这里，由网站服务器直接提供 (folder to write to)");
    static final ConfigProperty SITE_NAME =
            ConfigProperty.required("siteName", ConfigProperty.Type.TEXT, "网站名称，与备案名称一致 (official site name)");
    static final ConfigProperty SITE_DOMAIN = ConfigProperty.required(
            "siteDomain", ConfigProperty.Type.TEXT, "网站域名，如 www.example.gov.cn，不带 http:// (host name)");
    static final ConfigProperty SITE_ID_CODE = ConfigProperty.required(
            "siteIdCode", ConfigProperty.Type.TEXT, "网站标识码，10 位数字，或 bm 加 8 位数字 (site identification code)");
    static final ConfigProperty BASE_URL = ConfigProperty.optional(
            "baseUrl", ConfigProperty.Type.URL, "网站根地址，给出后生成 sitemap.xml 和绝对地址 (public address of the folder)");
    static final ConfigProperty SPONSOR =
            ConfigProperty.optional("sponsor", ConfigProperty.Type.TEXT, "页脚：主办单位 (sponsor)");
    static final ConfigProperty CONTACT =
            ConfigProperty.optional("contact", ConfigProperty.Type.TEXT, "页脚：联系方式 (contact)");
    static final ConfigProperty ICP_RECORD =
            ConfigProperty.optional("icpRecord", ConfigProperty.Type.TEXT, "页脚：ICP 备案号 (ICP record number)");
    static final ConfigProperty POLICE_RECORD =
            ConfigProperty.optional("policeRecord", ConfigProperty.Type.TEXT, "页脚：公安备案号 (police record number)");
    static final ConfigProperty CATALOG = ConfigProperty.optional(
            "catalog",
            ConfigProperty.Type.FILE,
            "公开目录 JSON（gongkai import 的结果），给出后生成目录、事项和五公开页面 (JSON of the catalog)");
    static final ConfigProperty THEME =
            ConfigProperty.optional("theme", ConfigProperty.Type.DIRECTORY, "主题文件夹：theme.css、assets、模板 (theme folder)");
    static final ConfigProperty REDIRECTS = ConfigProperty.optional(
            "redirects", ConfigProperty.Type.FILE, "旧地址表，每行“旧路径 新路径” (moved addresses, one pair a line)");
    static final ConfigProperty GUIDE_COLUMN = ConfigProperty.optional(
            "guideColumn", ConfigProperty.Type.TEXT, "disclosure-guide", "政府信息公开指南所在领域代码 (domain code of the guide)");
    static final ConfigProperty RULES_COLUMN = ConfigProperty.optional(
            "rulesColumn", ConfigProperty.Type.TEXT, "disclosure-rules", "政府信息公开制度所在领域代码 (domain code of the rules)");
    static final ConfigProperty REPORTS_COLUMN = ConfigProperty.optional(
            "reportsColumn",
            ConfigProperty.Type.TEXT,
            "disclosure-annual-report",
            "政府信息公开年报所在领域代码 (domain code of annual reports)");
    static final ConfigProperty APPLY_URL =
            ConfigProperty.optional("applyUrl", ConfigProperty.Type.URL, "依申请公开的受理地址 (where applications are taken)");
    static final ConfigProperty TOPIC_TITLE = ConfigProperty.optional(
            "topicTitle", ConfigProperty.Type.TEXT, "试点专题的标题，给出后生成专题页 (title of the pilot topic)");
    static final ConfigProperty TOPIC_COLUMN = ConfigProperty.optional(
            "topicColumn", ConfigProperty.Type.TEXT, "pilot-work", "试点工作动态所在领域代码 (domain code of the topic's news)");

    static final List<ConfigProperty> ALL = List.of(
            DIRECTORY,
            SITE_NAME,
            SITE_DOMAIN,
            SITE_ID_CODE,
            BASE_URL,
            SPONSOR,
            CONTACT,
            ICP_RECORD,
            POLICE_RECORD,
            CATALOG,
            THEME,
            REDIRECTS,
            GUIDE_COLUMN,
            RULES_COLUMN,
            REPORTS_COLUMN,
            APPLY_URL,
            TOPIC_TITLE,
            TOPIC_COLUMN);

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern CODE = Pattern.compile("\\d{10}|bm\\d{8}");

    private WebProperties() {}

    /** Every problem, in the order of the declared settings, then unknown keys. */
    static List<ConfigProblem> check(ChannelConfig config) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (ConfigProperty property : ALL) {
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
        String known = ALL.stream().map(ConfigProperty::key).collect(Collectors.joining(", "));
        config.values().keySet().stream()
                .filter(key -> ALL.stream().noneMatch(property -> property.key().equals(key)))
                .forEach(key -> problems.add(new ConfigProblem(key, "没有这个设置，可用的有 (unknown; known are) " + known)));
        return problems;
    }

    private static Predicate<String> formOf(ConfigProperty property) {
        if (property.equals(SITE_DOMAIN)) {
            return HOST.asMatchPredicate();
        } else if (property.equals(SITE_ID_CODE)) {
            return CODE.asMatchPredicate();
        }
        return switch (property.type()) {
            case DIRECTORY, FILE -> WebProperties::isPath;
            case URL -> WebProperties::isWebAddress;
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
