package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.testing.GatewayFault;
import io.github.gongkai.channel.sms.testing.GatewaySimulator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every gateway over HTTP owes the channel, on its platform's simulator. */
abstract class GatewayContract<S extends GatewaySimulator> {
    static final IdempotencyKey REFERENCE = new IdempotencyKey("r".repeat(43));

    @TempDir
    Path folder;

    final S platform;
    final SmsGatewayProvider provider;

    GatewayContract(S platform, SmsGatewayProvider provider) {
        this.platform = platform;
        this.provider = provider;
    }

    /** Settings that open the gateway against the simulator, without {@code endpoint}. */
    abstract Map<String, String> account();

    /** What the gateway sends in these tests. */
    abstract SmsContent content();

    /** What the gateway is called before the operator. */
    String name() {
        return provider.descriptor().label();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("整批受理，每人一个结果，编号、内容原样到达")
    void takesABatch() {
        SubmitOutcome outcome = submit(batch(3));
        assertThat(outcome).isInstanceOf(SubmitOutcome.Answered.class);
        assertThat(((SubmitOutcome.Answered) outcome).recipients())
                .hasSize(3)
                .allMatch(each -> each.kind() == RecipientOutcome.Kind.ACCEPTED);
        assertThat(platform.taken())
                .hasSize(3)
                .allMatch(message -> message.reference().equals(REFERENCE.value()))
                .extracting(message -> message.number())
                .containsExactly("13800130000", "13800130001", "13800130002");
        assertThat(platform.taken().get(0).text()).contains("危房改造公示");
    }

    @ParameterizedTest
    @EnumSource(
            value = GatewayFault.class,
            names = {"CUT_BEFORE", "CUT_AFTER", "SILENT", "NONSENSE", "DRIP", "BAD_GATEWAY"})
    @DisplayName("请求送出而没有可信的应答：是否已发不明，附批次、人数、时间，没有号码、内容和密钥")
    void parksWhatNobodyKnows(GatewayFault fault) {
        platform.nextSendMeets(fault);
        GatewayFailure failure = failure(submit(batch(2)));
        assertThat(failure.sort()).isEqualTo(FailureClass.UNKNOWN);
        assertThat(failure.message()).contains(REFERENCE.value(), "2 人", name()).doesNotContain("138", "危房");
        account().values().forEach(value -> assertThat(failure.message()).doesNotContain(value));
    }

    @Test
    @DisplayName("限流：没有发出，稍后再试；拒收：不再试；两样都不留下短信")
    void tellsThrottlingFromRefusal() {
        platform.nextSendMeets(GatewayFault.THROTTLED);
        GatewayFailure throttled = failure(submit(batch(1)));
        assertThat(throttled.sort()).isEqualTo(FailureClass.RETRY);
        assertThat(throttled.retryAfter()).isPositive();
        platform.nextSendMeets(GatewayFault.REFUSED);
        assertThat(failure(submit(batch(1))).sort()).isEqualTo(FailureClass.REJECT);
        assertThat(platform.taken()).isEmpty();
    }

    @Test
    @DisplayName("连不上：没有发出，稍后再试")
    void knowsWhatNeverLeft() {
        SmsGateway gateway = open(Map.of());
        platform.close();
        GatewayFailure failure = failure(gateway.submit(batch(1), soon()));
        assertThat(failure.sort()).isEqualTo(FailureClass.RETRY);
        assertThat(failure.retryAfter()).isPositive();
        gateway.close();
    }

    @Test
    @DisplayName("时间用完：没有发出")
    void doesNotBeginTooLate() {
        try (SmsGateway gateway = open(Map.of())) {
            assertThat(failure(gateway.submit(batch(1), Instant.EPOCH)).sort()).isEqualTo(FailureClass.RETRY);
            assertThat(platform.requests()).isZero();
        }
    }

    @Test
    @DisplayName("密钥不对：停下来请人改配置")
    void haltsOnAWrongKey() {
        String secret = provider.descriptor().properties().stream()
                .filter(property -> property.secret() && property.required())
                .findFirst()
                .orElseThrow()
                .key();
        try (SmsGateway gateway = open(Map.of(secret, "wrong-key"))) {
            assertThat(failure(gateway.submit(batch(1), soon())).sort()).isEqualTo(FailureClass.CONFIG);
            assertThat(platform.taken()).isEmpty();
        }
    }

    @Test
    @DisplayName("地址必须加密（本机除外），时限、代理、推送口令写错都报出来")
    void checksTheLine() {
        Map<String, String> wrong = Map.of(
                "endpoint", "http://sms.example.com/",
                "timeout", "PT0.5S",
                "proxy", "proxy",
                "callbackToken", "short");
        assertThat(provider.validate(config(wrong)))
                .extracting(ConfigProblem::key)
                .containsExactlyInAnyOrder("endpoint", "timeout", "proxy", "callbackToken");
        assertThat(provider.validate(config(Map.of("endpoint", "https://u:p@sms.example.com/"))))
                .extracting(ConfigProblem::key)
                .containsExactly("endpoint");
        assertThat(provider.validate(config(Map.of()))).isEmpty();
    }

    SubmitOutcome submit(SmsBatch batch) {
        try (SmsGateway gateway = open(Map.of())) {
            return gateway.submit(batch, soon());
        }
    }

    SmsGateway open(Map<String, String> more) {
        return provider.open(config(more), new GatewayPlace(Clock.systemUTC(), folder));
    }

    ChannelConfig config(Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(account());
        settings.put("endpoint", platform.address().toString());
        settings.putAll(more);
        return new ChannelConfig(new ChannelId("county-sms"), settings);
    }

    SmsBatch batch(int people) {
        return new SmsBatch(
                REFERENCE,
                "示例县住建局",
                content(),
                IntStream.range(0, people)
                        .mapToObj(i -> new SmsRecipient(new MobileNumber("1380013000" + i)))
                        .toList());
    }

    /** Long enough for an ordinary answer, and soon over for the faults that have none. */
    static Instant soon() {
        return Clock.systemUTC().instant().plus(Duration.ofMillis(1500));
    }

    static GatewayFailure failure(SubmitOutcome outcome) {
        return ((SubmitOutcome.Failed) outcome).failure();
    }

    static SmsContent template(String... values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(List.of("title", "body", "date", "link").get(i), values[i]);
        }
        return new SmsContent("危房改造公示", "SMS_100000001", named);
    }
}
