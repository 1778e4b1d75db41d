package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.publication.Publication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one account, read and whole. Immutable.
 *
 * @param siteUrl address of a publication on the website, with {@code {id}} and perhaps {@code {item}} in it
 * @param author author shown under the title; null for the disclosing body
 * @param directory the sandbox's folder
 */
record WechatSettings(String siteUrl, @Nullable String author, Path directory) {
    static final ConfigProperty SITE_URL = ConfigProperty.required(
            "siteUrl", ConfigProperty.Type.TEXT, "网站上全文的网址，{id} 处填入信息编号，{item} 处填入事项编号，用作“阅读原文”");
    static final ConfigProperty AUTHOR = ConfigProperty.optional("author", ConfigProperty.Type.TEXT, "文章作者；不填用公开主体名称");
    static final ConfigProperty TRANSPORT =
            ConfigProperty.optional("transport", ConfigProperty.Type.TEXT, "sandbox", "发送方式，目前只有 sandbox（写入文件夹，不真正发送）");
    static final ConfigProperty DIRECTORY =
            ConfigProperty.required("directory", ConfigProperty.Type.DIRECTORY, "沙箱文件夹，写入本应发出的草稿");
    static final List<ConfigProperty> PROPERTIES = List.of(SITE_URL, AUTHOR, TRANSPORT, DIRECTORY);

    /** Reads settings in which {@link #problems} found nothing. */
    static WechatSettings read(ChannelConfig config) {
        return new WechatSettings(
                config.find(SITE_URL).orElseThrow(),
                config.find(AUTHOR).orElse(null),
                Path.of(config.find(DIRECTORY).orElseThrow()));
    }

    /** Everything wrong, at once. */
    static List<ConfigProblem> problems(ChannelConfig config, ChannelDescriptor descriptor, WechatLimits limits) {
        List<ConfigProblem> problems = new ArrayList<>(descriptor.check(config));
        Optional<String> siteUrl = config.find(SITE_URL);
        if (siteUrl.isPresent()) {
            if (!siteUrl.get().contains("{id}")) {
                problems.add(new ConfigProblem(SITE_URL.key(), "必须含 {id}，否则所有文章的“阅读原文”都指向同一页"));
            }
            if (!isAddress(siteUrl.get())) {
                problems.add(new ConfigProblem(
                        SITE_URL.key(), "应为以 http:// 或 https:// 开头的网址，变量只有 {id} 和 {item} (an address)"));
            }
            if (siteUrl.get().length() > limits.sourceUrlBytes() / 2) {
                problems.add(new ConfigProblem(SITE_URL.key(), "网址过长，平台最多 " + limits.sourceUrlBytes() + " 字节"));
            }
        }
        config.find(AUTHOR)
                .filter(author -> author.length() > limits.author())
                .ifPresent(author -> problems.add(
                        new ConfigProblem(AUTHOR.key(), "最多 " + limits.author() + " 个字，现有 " + author.length() + " 个")));
        config.find(TRANSPORT)
                .filter(transport -> !transport.equals("sandbox"))
                .ifPresent(transport -> problems.add(
                        new ConfigProblem(TRANSPORT.key(), "目前只支持 sandbox，尚不能连接微信 (only sandbox is supported today)")));
        return List.copyOf(problems);
    }

    /** Where the full text of a publication is on the website. */
    URI page(Publication publication) {
        return URI.create(
                fill(siteUrl, publication.id().value(), publication.item().value()));
    }

    private static String fill(String template, String id, String item) {
        return template.replace("{id}", encoded(id)).replace("{item}", encoded(item));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isAddress(String template) {
        try {
            URI sample = URI.create(fill(template, "1", "1"));
            return sample.getHost() != null && List.of("http", "https").contains(sample.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
