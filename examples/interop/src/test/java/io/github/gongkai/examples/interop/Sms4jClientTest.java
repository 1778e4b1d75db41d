package io.github.gongkai.examples.interop;

import io.github.gongkai.channel.sms.testing.MasSimulator;
import io.github.gongkai.channel.sms.testing.TakenMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dromara.sms4j.api.entity.SmsResponse;
import org.dromara.sms4j.mas.config.MasConfig;
import org.dromara.sms4j.mas.config.MasFactory;
import org.dromara.sms4j.mas.service.MasSmsImpl;
import org.dromara.sms4j.provider.factory.BeanFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("公开的短信客户端 SMS4J 把云MAS 模拟当成平台")
class Sms4jClientTest {
    private final MasSimulator platform = new MasSimulator();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    @DisplayName("模板短信：校验值相符，两人都到；密钥不对照样被拒")
    void sendsTemplates() {
        SmsResponse taken = client(platform, MasSimulator.SECRET_KEY)
                .massTexting(
                        List.of("13800130000", "13800130001"), "t1", new LinkedHashMap<>(Map.of("title", "危房改造公示")));
        assertThat(taken.isSuccess()).isTrue();
        // It writes the values as an object and puts +86 before each number; the platform's field table has a list and
        // bare digits.
        assertThat(platform.taken())
                .extracting(TakenMessage::number, TakenMessage::text)
                .containsExactly(
                        tuple("+8613800130000", "{\"title\":\"危房改造公示\"}"),
                        tuple("+8613800130001", "{\"title\":\"危房改造公示\"}"));
        assertThat(client(platform, "wrong-key")
                        .sendMessage("13800130000", "t1", new LinkedHashMap<>(Map.of("title", "公示")))
                        .isSuccess())
                .isFalse();
    }

    static MasSmsImpl client(MasSimulator platform, String key) {
        // What the library's starters do before anything else.
        BeanFactory.getSmsConfig();
        MasConfig config = new MasConfig();
        config.setConfigId("county-" + key);
        config.setEcName(MasSimulator.EC_NAME);
        config.setSdkAppId(MasSimulator.AP_ID);
        config.setAccessKeySecret(key);
        config.setSignature(MasSimulator.SIGN);
        config.setRequestUrl(platform.address().toString());
        config.setAction("tmpsubmit");
        config.setAddSerial("");
        config.setTemplateId("t1");
        return MasFactory.instance().createSms(config);
    }
}
