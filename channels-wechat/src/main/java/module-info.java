/** WeChat channel: articles for an official account. Found as a service; only what hosts test with is exported. */
module io.github.gongkai.channel.wechat {
    requires com.fasterxml.jackson.databind;
    requires io.github.gongkai.core;
    requires java.xml;
    requires static jdk.httpserver;
    requires okhttp3;
    requires org.jsoup;
    requires static org.jspecify;

    exports io.github.gongkai.channel.wechat.testing;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.wechat.WechatChannelProvider;
}
