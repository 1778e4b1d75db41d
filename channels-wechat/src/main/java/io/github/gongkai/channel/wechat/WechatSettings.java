package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.wechat.AccountSettings.CallbackSettings;
import io.github.gongkai.publication.Publication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one channel, read and whole (渠道设置). Immutable.
 *
 * @param siteUrl address of a publication on the website, with {@code {id}} and perhaps {@code {item}} in it
 * @param author author shown under the title; null for the disclosing body
 * @param directory the sandbox's folder; null if the channel really sends
 * @param account the interface; null in the sandbox
 */
record WechatSettings(
        String siteUrl,
        @Nullable String author,
        @Nullable Path directory,
        @Nullable AccountSettings account) {
    static final String SANDBOX = "sandbox";
    static final String API = "api";

    static final ConfigProperty SITE_URL = ConfigProperty.required(
            "siteUrl", ConfigProperty.Type.TEXT, "网站上全文的网址，{id} 处填入信息编号，{item} 处填入事项编号，用作“阅读原文”");
    static final ConfigProperty AUTHOR = ConfigProperty.optional("author", ConfigProperty.Type.TEXT, "文章作者；不填用公开主体名称");
    static final ConfigProperty TRANSPORT = ConfigProperty.optional(
            "transport", ConfigProperty.Type.TEXT, SANDBOX, "发送方式：sandbox 写入文件夹，不真正发送；api 通过公众号接口发送");
    static final ConfigProperty DIRECTORY = ConfigProperty.optional(
            "directory", ConfigProperty.Type.DIRECTORY, "沙箱文件夹，写入本应发出的草稿；transport=sandbox 时必填");
    static final ConfigProperty APP_ID =
            ConfigProperty.optional("appId", ConfigProperty.Type.TEXT, "开发者 ID；transport=api 时必填");
    static final ConfigProperty APP_SECRET = secret("appSecret", "开发者密码；transport=api 时必填");
    static final ConfigProperty COVER =
            ConfigProperty.optional("cover", ConfigProperty.Type.FILE, "文章封面，jpg 或 png 文件；transport=api 时必填");
    static final ConfigProperty STATE = ConfigProperty.optional(
            "state", ConfigProperty.Type.DIRECTORY, "状态文件夹：令牌、素材、额度、投递进度；同一账号的各进程共用；transport=api 时必填");
    static final ConfigProperty RIGHTS = ConfigProperty.optional(
            "rights",
            ConfigProperty.Type.TEXT,
            AccountRights.PUBLISH.code(),
            "账号权限：draft 只存草稿，由人发表；publish 发布；mass-send 群发给全部关注者");
    static final ConfigProperty ADDRESS =
            ConfigProperty.optional("address", ConfigProperty.Type.URL, "https://api.weixin.qq.com", "接口地址；只在联调时改");
    static final ConfigProperty PROXY =
            ConfigProperty.optional("proxy", ConfigProperty.Type.TEXT, "HTTP 代理，主机:端口；IP 白名单要写代理的出口地址");
    static final ConfigProperty TIMEOUT =
            ConfigProperty.optional("timeout", ConfigProperty.Type.DURATION, "PT10S", "每次调用最长时间");
    static final ConfigProperty CALLBACK_TOKEN = secret("callbackToken", "服务器配置中的令牌；填了才接收平台的发布结果通知");
    static final ConfigProperty CALLBACK_KEY = secret("callbackKey", "服务器配置中的 EncodingAESKey；安全模式必填，填了就不再接受明文");
    static final ConfigProperty CALLBACK_FORMER_KEY = secret("callbackFormerKey", "更换前的 EncodingAESKey；更换后一小时即可去掉");

    static final List<ConfigProperty> PROPERTIES = List.of(
            SITE_URL,
            AUTHOR,
            TRANSPORT,
            DIRECTORY,
            APP_ID,
            APP_SECRET,
            COVER,
            STATE,
            RIGHTS,
            ADDRESS,
            PROXY,
            TIMEOUT,
            CALLBACK_TOKEN,
            CALLBACK_KEY,
            CALLBACK_FORMER_KEY);

    private static ConfigProperty secret(String key, String description) {
        return new ConfigProperty(key, ConfigProperty.Type.TEXT, false, true, null, description);
    }

    /** Reads settings in which {@link SettingsCheck} found nothing. */
    static WechatSettings read(ChannelConfig config) {
        boolean api = config.find(TRANSPORT).orElseThrow().equals(API);
        return new WechatSettings(
                config.find(SITE_URL).orElseThrow(),
                config.find(AUTHOR).orElse(null),
                api ? null : Path.of(config.find(DIRECTORY).orElseThrow()),
                api ? account(config) : null);
    }

    private static AccountSettings account(ChannelConfig config) {
        return new AccountSettings(
                config.find(APP_ID).orElseThrow(),
                new Secret(config.find(APP_SECRET).orElseThrow()),
                URI.create(config.find(ADDRESS).orElseThrow()),
                config.find(PROXY).flatMap(SettingsCheck::proxy).orElse(null),
                Duration.parse(config.find(TIMEOUT).orElseThrow()),
                Path.of(config.find(COVER).orElseThrow()),
                Path.of(config.find(STATE).orElseThrow()),
                config.find(RIGHTS).flatMap(AccountRights::ofCode).orElseThrow(),
                config.find(CALLBACK_TOKEN)
                        .map(token -> new CallbackSettings(
                                new Secret(token),
                                config.find(CALLBACK_KEY).map(Secret::new).orElse(null),
                                config.find(CALLBACK_FORMER_KEY)
                                        .map(Secret::new)
                                        .orElse(null)))
                        .orElse(null));
    }

    /** Where the full text of a publication is on the website. */
    URI page(Publication publication) {
        return URI.create(
                fill(siteUrl, publication.id().value(), publication.item().value()));
    }

    static String fill(String template, String id, String item) {
        return template.replace("{id}", encoded(id)).replace("{item}", encoded(item));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
