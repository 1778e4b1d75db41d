/** SMS channel: composition, segments, gateways. Found as a service; nothing is exported. */
module io.github.gongkai.channel.sms {
    requires com.fasterxml.jackson.databind;
    requires io.github.gongkai.core;
    requires static org.jspecify;

    provides io.github.gongkai.channel.PublicationChannelProvider with
            io.github.gongkai.channel.sms.SmsChannelProvider;
}
