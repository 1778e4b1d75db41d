package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.mas.MasGatewayProvider;
import io.github.gongkai.channel.sms.testing.MasSimulator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("网关：云MAS")
class MasGatewayTest extends GatewayContract<MasSimulator> {
    MasGatewayTest() {
        super(new MasSimulator(), new MasGatewayProvider());
    }

    @Override
    Map<String, String> account() {
        return Map.of(
                "ecName", MasSimulator.EC_NAME,
                "apId", MasSimulator.AP_ID,
                "secretKey", MasSimulator.SECRET_KEY,
                "sign", MasSimulator.SIGN);
    }

    @Override
    SmsContent content() {
        return SmsContent.text("危房改造公示已发布");
    }

    @Test
    @DisplayName("普通短信走 norsubmit：Base64 里是 JSON，接口密码不上线")
    void sendsFreeText() {
        SubmitOutcome outcome = submit(batch(2));
        String body =
                new String(Base64.getDecoder().decode(platform.calls().get(0).body()), StandardCharsets.UTF_8);
        assertThat(platform.calls().get(0).path()).isEqualTo("/norsubmit");
        assertThat(body)
                .contains("\"mobiles\":\"13800130000,13800130001\"", "\"content\":\"危房改造公示已发布\"")
                .doesNotContain(MasSimulator.SECRET_KEY);
        assertThat(((SubmitOutcome.Answered) outcome).recipients())
                .extracting(each -> ((RecipientOutcome.Accepted) each).messageId())
                .containsOnly(platform.taken().get(0).id());
    }

    @Test
    @DisplayName("模板短信走 tmpsubmit：变量按次序；没有变量也给一个空的")
    void sendsTemplates() {
        try (SmsGateway gateway = open(Map.of("addSerial", "01"))) {
            var full = new io.github.gongkai.channel.sms.gateway.SmsBatch(
                    REFERENCE, "", template("危房\"改造\"公示", "住建局"), batch(1).recipients());
            var bare = new io.github.gongkai.channel.sms.gateway.SmsBatch(
                    REFERENCE, "", template(), batch(1).recipients());
            gateway.submit(full, soon());
            gateway.submit(bare, soon());
        }
        assertThat(platform.taken())
                .extracting(message -> message.text())
                .containsExactly("[\"危房\\\"改造\\\"公示\",\"住建局\"]", "[\"\"]");
    }

    @Test
    @DisplayName("http 只有明说才行；不填推送口令就不接收推送")
    void opensDoorsOnlyWhenTold() {
        assertThat(provider.validate(config(Map.of("endpoint", "http://112.35.1.155:1992/sms/", "plainHttp", "true"))))
                .isEmpty();
        assertThat(provider.validate(config(Map.of("addSerial", "x", "textPath", "a?b"))))
                .hasSize(2);
        try (SmsGateway gateway = open(Map.of())) {
            assertThat(gateway.capabilities()).doesNotContain(GatewayCapability.CALLBACK);
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> gateway.receive(null));
        }
    }
}
