package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.sms.testing.MasSimulator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("符合性检查：短信（云MAS，平台模拟在本机）")
class MasConformanceTest extends GatewayConformance {
    MasConformanceTest() {
        super("mas", new MasSimulator());
    }

    /** The platform pushes its reports to whatever process the host's web server runs in. */
    @Override
    public void settle() {
        try (PublicationChannel elsewhere = provider().open(validConfig())) {
            elsewhere.receive(new InboundCall(
                    "POST",
                    Map.of("token", "kit-callback-token"),
                    Map.of(),
                    ((MasSimulator) platform).reports("DELIVRD")));
        }
    }

    @Override
    Map<String, String> account() {
        return Map.of(
                "ecName", MasSimulator.EC_NAME,
                "apId", MasSimulator.AP_ID,
                "secretKey", MasSimulator.SECRET_KEY,
                "sign", MasSimulator.SIGN,
                "callbackToken", "kit-callback-token");
    }
}
