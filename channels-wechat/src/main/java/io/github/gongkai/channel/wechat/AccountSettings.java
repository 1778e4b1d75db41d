package io.github.gongkai.channel.wechat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the interface of one account needs (公众号接口设置). Immutable.
 *
 * @param appId 开发者 ID
 * @param appSecret 开发者密码
 * @param address of the interface
 * @param proxy the only address that the account's IP list knows, perhaps; null for none
 * @param timeout longest time for one call
 * @param cover picture of every article, a jpg or png file
 * @param state folder of what has to survive: token, uploads, quota, deliveries under way
 * @param rights what the account may do
 * @param callback how the account's messages are checked; null if it sends none
 */
record AccountSettings(
        String appId,
        Secret appSecret,
        URI address,
        @Nullable InetSocketAddress proxy,
        Duration timeout,
        Path cover,
        Path state,
        AccountRights rights,
        @Nullable CallbackSettings callback) {
    /**
     * The account's 服务器配置.
     *
     * @param token 令牌
     * @param key EncodingAESKey; null in plain mode
     * @param formerKey the one before it, while messages under it may still come; null if there is none
     */
    record CallbackSettings(
            Secret token, @Nullable Secret key, @Nullable Secret formerKey) {}
}
