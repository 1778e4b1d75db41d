package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.sms.testing.AliyunSimulator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("符合性检查：短信（阿里云，平台模拟在本机）")
class AliyunConformanceTest extends GatewayConformance {
    AliyunConformanceTest() {
        super("aliyun", new AliyunSimulator());
    }

    @Override
    public void settle() {
        ((AliyunSimulator) platform).settle("13800130000", "DELIVERED");
    }

    @Override
    Map<String, String> account() {
        return Map.of(
                "accessKeyId", AliyunSimulator.ACCESS_KEY_ID,
                "accessKeySecret", AliyunSimulator.ACCESS_KEY_SECRET,
                "templateCode", "SMS_100000001");
    }
}
