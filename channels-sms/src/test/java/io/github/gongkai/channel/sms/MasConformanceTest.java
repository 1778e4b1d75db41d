package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.sms.testing.MasSimulator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("符合性检查：短信（云MAS，平台模拟在本机）")
class MasConformanceTest extends GatewayConformance {
    MasConformanceTest() {
        super("mas", new MasSimulator());
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
