/** SMS channel: composition, recipients, gateways. Found as a service; only what gateways and hosts build on or test with is exported. */
module io.github.gongkai.channel.sms {
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires transitive io.github.gongkai.core;
    requires static jdk.httpserver;
    requires static jsmpp;
    requires okhttp3;
    requires static org.jspecify;

    exports io.github.gongkai.channel.sms;
    exports io.github.gongkai.channel.sms.gateway;
    exports io.github.gongkai.channel.sms.recipient;
    exports io.github.gongkai.channel.sms.testing;

    uses io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.sms.SmsChannelProvider;
    provides io.github.gongkai.channel.sms.gateway.SmsGatewayProvider with
            io.github.gongkai.channel.sms.aliyun.AliyunGatewayProvider,
            io.github.gongkai.channel.sms.mapped.MappedGatewayProvider,
            io.github.gongkai.channel.sms.mas.MasGatewayProvider,
            io.github.gongkai.channel.sms.sandbox.SandboxGatewayProvider,
            io.github.gongkai.channel.sms.smpp.SmppGatewayProvider,
            io.github.gongkai.channel.sms.tencent.TencentGatewayProvider;
}
