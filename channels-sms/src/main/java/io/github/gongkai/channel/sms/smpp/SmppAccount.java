package io.github.gongkai.channel.sms.smpp;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.sms.wire.Line;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whom to bind to as whom. Its text form shows no secret. Immutable.
 *
 * @param certificate fingerprint of the one certificate that is trusted, or null
 */
record SmppAccount(
        Place place,
        Identity identity,
        boolean plain,
        @Nullable String certificate,
        Duration timeout) {
    /** Where. */
    record Place(String host, int port) {}

    /** As whom. */
    record Identity(String systemId, String password, String systemType) {
        @Override
        public String toString() {
            return "Identity[***]";
        }
    }

    static SmppAccount read(ChannelConfig settings) {
        return new SmppAccount(
                new Place(
                        settings.find(SmppGatewayProvider.HOST).orElseThrow(),
                        Integer.parseInt(settings.find(SmppGatewayProvider.PORT).orElseThrow())),
                new Identity(
                        settings.find(SmppGatewayProvider.SYSTEM_ID).orElseThrow(),
                        settings.find(SmppGatewayProvider.PASSWORD).orElseThrow(),
                        settings.find(SmppGatewayProvider.SYSTEM_TYPE).orElse("")),
                Boolean.parseBoolean(settings.find(SmppGatewayProvider.PLAIN).orElseThrow()),
                settings.find(Line.CERTIFICATE).map(Line::fingerprint).orElse(null),
                Duration.parse(settings.find(Line.TIMEOUT).orElseThrow()));
    }
}
