/** SMS channel: composition, recipients, gateways. Found as a service; only what gateways and hosts build on is exported. */
module io.github.gongkai.channel.sms {
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires transitive io.github.gongkai.core;
    requires static org.jspecify;

    exports io.github.gongkai.channel.sms.gateway;
    exports io.github.gongkai.channel.sms.recipient;

    uses io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.sms.SmsChannelProvider;
    provides io.github.gongkai.channel.sms.gateway.SmsGatewayProvider with
            io.github.gongkai.channel.sms.sandbox.SandboxGatewayProvider;
}
