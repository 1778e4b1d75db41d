package io.github.gongkai.examples.interop;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("没有可选类库的主机")
class MissingLibraryTest {
    @Test
    @DisplayName("没有 jsmpp，SMPP 网关照样装得上，选用它时说明缺什么")
    void saysWhatIsMissing() {
        assertThat(getClass().getClassLoader().getResource("org/jsmpp/session/SMPPSession.class"))
                .isNull();
        SmsGatewayProvider smpp = ServiceLoader.load(SmsGatewayProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.descriptor().id().equals("smpp"))
                .findFirst()
                .orElseThrow();
        ChannelConfig settings = new ChannelConfig(
                new ChannelId("sms"),
                Map.of("host", "10.0.0.1", "systemId", "county", "password", "secret", "source", "10690000"));
        assertThat(smpp.validate(settings))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("org.jsmpp:jsmpp"));
    }
}
