package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.PullOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.tencent.TencentGatewayProvider;
import io.github.gongkai.channel.sms.testing.TakenMessage;
import io.github.gongkai.channel.sms.testing.TencentSimulator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网关：腾讯云短信")
class TencentGatewayTest extends GatewayContract<TencentSimulator> {
    TencentGatewayTest() {
        super(new TencentSimulator(), new TencentGatewayProvider());
    }

    @Override
    Map<String, String> account() {
        return Map.of(
                "secretId", TencentSimulator.SECRET_ID,
                "secretKey", TencentSimulator.SECRET_KEY,
                "sdkAppId", TencentSimulator.SDK_APP_ID);
    }

    @Override
    SmsContent content() {
        return template("危房改造公示", "住建局");
    }

    @Test
    @DisplayName("一次调用没有错误不等于每人都发了：各人各的结果")
    void tellsEachPersonApart() {
        platform.refuse("13800130001", "FailedOperation.PhoneNumberInBlacklist");
        platform.refuse("13800130002", "LimitExceeded.PhoneNumberDailyLimit");
        List<RecipientOutcome> outcomes = ((SubmitOutcome.Answered) submit(batch(4))).recipients();
        assertThat(outcomes)
                .extracting(each -> each instanceof RecipientOutcome.Failed failed
                        ? failed.failure().sort().name()
                        : "taken")
                .containsExactly("taken", "PERSON", "QUOTA", "taken");
        assertThat(outcomes.get(3))
                .isEqualTo(new RecipientOutcome.Accepted(platform.taken().get(1).id(), 1));
        assertThat(platform.taken().get(0).text()).isEqualTo("[\"危房改造公示\",\"住建局\"]");
    }

    @Test
    @DisplayName("拉取回执：一页一百条，还有就说还有；送达与失败分明")
    void pullsReceipts() {
        try (SmsGateway gateway = open(Map.of("pull", "true"))) {
            for (int i = 0; i < 11; i++) {
                gateway.submit(batch(10), soon());
            }
            platform.settle("DELIVRD");
            PullOutcome.Pulled first = (PullOutcome.Pulled) gateway.pull(soon());
            PullOutcome.Pulled second = (PullOutcome.Pulled) gateway.pull(soon());
            assertThat(first.receipts()).hasSize(100).allMatch(SmsReceipt::isDelivered);
            assertThat(first.more()).isTrue();
            assertThat(second.receipts())
                    .extracting(SmsReceipt::messageId)
                    .containsExactlyElementsOf(platform.taken().stream()
                            .skip(100)
                            .map(TakenMessage::id)
                            .toList());
            assertThat(second.more()).isFalse();
            assertThat(second.receipts().get(0).at()).isEqualTo(Instant.ofEpochSecond(1_795_573_805L));
            platform.settle("MBBLACK");
            assertThat(((PullOutcome.Pulled) gateway.pull(soon()))
                            .receipts()
                            .get(0)
                            .failure()
                            .sort())
                    .isEqualTo(FailureClass.PERSON);
        }
    }

    @Test
    @DisplayName("拉取不成：说明原因，没有回执")
    void tellsWhyNothingWasPulled() {
        try (SmsGateway gateway = open(Map.of("pull", "true", "secretKey", "wrong-key"))) {
            assertThat(((PullOutcome.Failed) gateway.pull(soon())).failure().sort())
                    .isEqualTo(FailureClass.CONFIG);
        }
        try (SmsGateway gateway = open(Map.of("pull", "true"))) {
            platform.close();
            assertThat(((PullOutcome.Failed) gateway.pull(soon())).failure().sort())
                    .isEqualTo(FailureClass.RETRY);
        }
    }

    @Test
    @DisplayName("应用编号和地域写错都报出来")
    void checksItsOwnSettings() {
        assertThat(provider.validate(config(Map.of("sdkAppId", "app", "region", "广州"))))
                .extracting(problem -> problem.key())
                .containsExactly("sdkAppId", "region");
    }
}
