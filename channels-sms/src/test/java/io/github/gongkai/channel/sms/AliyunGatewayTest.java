package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.sms.aliyun.AliyunGatewayProvider;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.QueryOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SentMessage;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.testing.AliyunSimulator;
import io.github.gongkai.channel.sms.testing.GatewayFault;
import io.github.gongkai.delivery.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网关：阿里云短信")
class AliyunGatewayTest extends GatewayContract<AliyunSimulator> {
    private static final MobileNumber NUMBER = new MobileNumber("13800130000");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T02:00:00Z"));

    AliyunGatewayTest() {
        super(new AliyunSimulator(), new AliyunGatewayProvider());
    }

    @Override
    Map<String, String> account() {
        return Map.of(
                "accessKeyId", AliyunSimulator.ACCESS_KEY_ID, "accessKeySecret", AliyunSimulator.ACCESS_KEY_SECRET);
    }

    @Override
    SmsContent content() {
        return template("危房改造公示 A*~+&", "住建局");
    }

    @Test
    @DisplayName("内容相同走 SendSms，我方编号作 OutId，也是短信的编号")
    void sendsOneContentToAll() {
        SubmitOutcome outcome = submit(batch(2));
        assertThat(platform.calls().get(0).header("x-acs-action")).isEqualTo("SendSms");
        assertThat(platform.calls().get(0).query())
                .containsEntry("PhoneNumbers", "13800130000,13800130001")
                .containsEntry("SignName", "示例县住建局")
                .containsEntry("TemplateParam", "{\"title\":\"危房改造公示 A*~+&\",\"body\":\"住建局\"}")
                .containsEntry("OutId", REFERENCE.value());
        assertThat(((SubmitOutcome.Answered) outcome).recipients())
                .containsOnly(new RecipientOutcome.Accepted(REFERENCE.value(), 0));
    }

    @Test
    @DisplayName("各人内容不同走 SendBatchSms，一次一个模板")
    void sendsOwnContents() {
        SmsRecipient own = new SmsRecipient(new MobileNumber("13800130009"), template("征地公告", "自然资源局"));
        SmsBatch mixed = new SmsBatch(REFERENCE, "示例县住建局", content(), List.of(new SmsRecipient(NUMBER), own));
        assertThat(submit(mixed).kind()).isEqualTo(SubmitOutcome.Kind.ANSWERED);
        assertThat(platform.calls().get(0).header("x-acs-action")).isEqualTo("SendBatchSms");
        assertThat(platform.taken())
                .extracting(message -> message.text())
                .containsExactly(
                        "{\"title\":\"危房改造公示 A*~+&\",\"body\":\"住建局\"}", "{\"title\":\"征地公告\",\"body\":\"自然资源局\"}");
        SmsContent other = new SmsContent("x", "SMS_2", Map.of());
        SmsBatch two = new SmsBatch(REFERENCE, "示例县住建局", content(), List.of(new SmsRecipient(NUMBER, other)));
        assertThat(failure(submit(two)).sort()).isEqualTo(FailureClass.CONFIG);
    }

    @Test
    @DisplayName("应答丢了：按编号查得到的算已受理，查不到的过了五分钟才算没有")
    void resolvesADoubt() {
        platform.nextSendMeets(GatewayFault.CUT_AFTER);
        assertThat(failure(submit(batch(1))).sort()).isEqualTo(FailureClass.UNKNOWN);
        assertThat(query(NUMBER)).isEqualTo(new QueryOutcome.UnderWay(REFERENCE.value()));
        platform.settle("13800130000", "DELIVERED");
        assertThat(((QueryOutcome.Settled) query(NUMBER)).receipt())
                .satisfies(receipt -> assertThat(receipt.isDelivered()).isTrue())
                .satisfies(receipt -> assertThat(receipt.messageId()).isEqualTo(REFERENCE.value()));

        MobileNumber never = new MobileNumber("13800130007");
        QueryOutcome.Failed early = (QueryOutcome.Failed) query(never);
        assertThat(early.failure().sort()).isEqualTo(FailureClass.RETRY);
        assertThat(early.failure().retryAfter()).isEqualTo(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
        assertThat(query(never)).isEqualTo(new QueryOutcome.Absent());
    }

    @Test
    @DisplayName("翻页找自己的那一条；半夜前后发的两天都查；三十天前的不查")
    void findsOursAmongMany() {
        SmsBatch others = new SmsBatch(
                new io.github.gongkai.channel.IdempotencyKey("o".repeat(43)),
                "示例县住建局",
                content(),
                List.of(new SmsRecipient(NUMBER)));
        try (SmsGateway gateway = open(Map.of())) {
            for (int i = 0; i < 60; i++) {
                gateway.submit(others, soon());
            }
        }
        submit(batch(1));
        platform.settle("13800130000", "MOBILE_NOT_ON_SERVICE");
        QueryOutcome.Settled settled = (QueryOutcome.Settled) query(NUMBER);
        assertThat(settled.receipt().failure().sort()).isEqualTo(FailureClass.PERSON);

        Instant midnight = Instant.parse("2026-11-24T15:58:00Z");
        long before = platform.requests();
        assertThat(query(new MobileNumber("13800130008"), midnight)).isEqualTo(new QueryOutcome.Absent());
        assertThat(platform.calls().subList((int) before, (int) platform.requests()))
                .extracting(call -> call.parameter("SendDate"))
                .containsExactly("20261124", "20261125");
        assertThat(((QueryOutcome.Failed) query(NUMBER, Instant.parse("2026-10-20T00:00:00Z")))
                        .failure()
                        .sort())
                .isEqualTo(FailureClass.REJECT);
    }

    @Test
    @DisplayName("一个号码不对会让整次调用被拒：把它分出来，别人照发")
    void partsTheWrongNumberFromItsNeighbours() {
        platform.refuse("13800130003");
        List<RecipientOutcome> outcomes = ((SubmitOutcome.Answered) submit(batch(6))).recipients();
        assertThat(outcomes)
                .extracting(each -> each instanceof RecipientOutcome.Failed failed
                        ? failed.failure().sort().name()
                        : "taken")
                .containsExactly("taken", "taken", "taken", "PERSON", "taken", "taken");
        assertThat(platform.taken()).hasSize(5);
    }

    @Test
    @DisplayName("没有模板编号：停下来请人填")
    void wantsATemplate() {
        SmsBatch text = new SmsBatch(REFERENCE, "示例县住建局", SmsContent.text("没有模板"), List.of(new SmsRecipient(NUMBER)));
        assertThat(failure(submit(text)).message()).contains("templateCode");
    }

    private QueryOutcome query(MobileNumber number) {
        return query(number, Instant.parse("2026-11-25T02:00:00Z"));
    }

    private QueryOutcome query(MobileNumber number, Instant submittedAt) {
        try (SmsGateway gateway = provider.open(config(Map.of()), new GatewayPlace(clock, folder))) {
            return gateway.query(
                    new SentMessage("", REFERENCE, number, submittedAt),
                    clock.instant().plus(Duration.ofSeconds(10)));
        }
    }
}
