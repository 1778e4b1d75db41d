/** WeChat channel: articles for an official account. Found as a service; nothing is exported. */
module io.github.gongkai.channel.wechat {
    requires com.fasterxml.jackson.databind;
    requires io.github.gongkai.core;
    requires org.jsoup;
    requires static org.jspecify;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.wechat.WechatChannelProvider;
}
