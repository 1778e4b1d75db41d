package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.sms.testing.TencentSimulator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("符合性检查：短信（腾讯云，平台模拟在本机）")
class TencentConformanceTest extends GatewayConformance {
    TencentConformanceTest() {
        super("tencent", new TencentSimulator());
    }

    @Override
    public void settle() {
        ((TencentSimulator) platform).settle("DELIVRD");
    }

    @Override
    Map<String, String> account() {
        return Map.of(
                "secretId", TencentSimulator.SECRET_ID,
                "secretKey", TencentSimulator.SECRET_KEY,
                "sdkAppId", TencentSimulator.SDK_APP_ID,
                "templateCode", "1110");
    }
}
