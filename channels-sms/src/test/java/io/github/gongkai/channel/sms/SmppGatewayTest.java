package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.PullOutcome;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.smpp.SmppGatewayProvider;
import io.github.gongkai.channel.sms.testing.GatewayFault;
import io.github.gongkai.channel.sms.testing.SmppSimulator;
import io.github.gongkai.channel.sms.testing.TakenMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网关：SMPP 3.4")
class SmppGatewayTest {
    private static final IdempotencyKey REFERENCE = new IdempotencyKey("r".repeat(43));

    @TempDir
    Path folder;

    private final SmppSimulator centre = new SmppSimulator();
    private final SmppGatewayProvider provider = new SmppGatewayProvider();

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    @DisplayName("一条一条地发，每人一个编号，汉字按 UCS-2")
    void sendsOneByOne() {
        try (SmsGateway gateway = open(Map.of())) {
            SubmitOutcome.Answered outcome = (SubmitOutcome.Answered) gateway.submit(batch("【示例县】危房改造公示😀", 3), soon());
            assertThat(outcome.recipients())
                    .extracting(each -> ((RecipientOutcome.Accepted) each).messageId())
                    .containsExactly("1", "2", "3");
        }
        assertThat(centre.taken())
                .extracting(TakenMessage::number, TakenMessage::text)
                .startsWith(org.assertj.core.groups.Tuple.tuple("13800130000", "【示例县】危房改造公示😀"));
    }

    @Test
    @DisplayName("长短信分段，段头相连，字不切两半，只为末段要回执")
    void joinsLongMessages() {
        String text = "公".repeat(66) + "😀" + "示".repeat(66);
        try (SmsGateway gateway = open(Map.of("international", "true"))) {
            SubmitOutcome.Answered outcome = (SubmitOutcome.Answered) gateway.submit(batch(text, 1), soon());
            assertThat(outcome.recipients()).containsExactly(new RecipientOutcome.Accepted("3", 3));
        }
        assertThat(centre.taken())
                .extracting(TakenMessage::text)
                .containsExactly("公".repeat(66), "😀" + "示".repeat(65), "示");
        String mark = centre.taken().get(0).template().substring(6, 8);
        assertThat(centre.taken())
                .extracting(TakenMessage::template)
                .containsExactly("050003" + mark + "0301", "050003" + mark + "0302", "050003" + mark + "0303");
        assertThat(centre.taken()).extracting(TakenMessage::number).containsOnly("8613800130000");
    }

    @ParameterizedTest
    @EnumSource(
            value = GatewayFault.class,
            names = {"CUT_BEFORE", "CUT_AFTER", "SILENT"})
    @DisplayName("没有应答：是否已发不明，附批次，没有号码和内容；后面的不再开始")
    void parksWhatNobodyKnows(GatewayFault fault) {
        try (SmsGateway gateway = open(Map.of())) {
            centre.nextSendMeets(fault);
            SubmitOutcome.Answered outcome = (SubmitOutcome.Answered) gateway.submit(batch("危房改造公示", 2), soon());
            GatewayFailure failure =
                    ((RecipientOutcome.Failed) outcome.recipients().get(0)).failure();
            assertThat(failure.sort()).isEqualTo(FailureClass.UNKNOWN);
            assertThat(failure.message()).contains(REFERENCE.value()).doesNotContain("138", "危房");
            assertThat(((RecipientOutcome.Failed) outcome.recipients().get(1))
                            .failure()
                            .sort())
                    .isEqualTo(FailureClass.RETRY);
            assertThat(centre.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("限流稍后再试，拒收不再试；断了的连接下次自动重建")
    void tellsThrottlingFromRefusal() {
        try (SmsGateway gateway = open(Map.of())) {
            centre.nextSendMeets(GatewayFault.THROTTLED);
            assertThat(failure(gateway).sort()).isEqualTo(FailureClass.RETRY);
            centre.nextSendMeets(GatewayFault.REFUSED);
            assertThat(failure(gateway).sort()).isEqualTo(FailureClass.REJECT);
            centre.nextSendMeets(GatewayFault.CUT_BEFORE);
            failure(gateway);
            assertThat(gateway.submit(batch("公示", 1), soon()).kind()).isEqualTo(SubmitOutcome.Kind.ANSWERED);
        }
    }

    @Test
    @DisplayName("账号或密码不对：停下来请人改配置；连不上、时间用完：没有发出")
    void knowsWhatNeverLeft() {
        for (String key : new String[] {"systemId", "password"}) {
            try (SmsGateway gateway = open(Map.of(key, "wrong"))) {
                assertThat(failure(gateway).sort()).isEqualTo(FailureClass.CONFIG);
            }
        }
        try (SmsGateway gateway = open(Map.of())) {
            assertThat(((SubmitOutcome.Failed) gateway.submit(batch("公示", 1), Instant.EPOCH))
                            .failure()
                            .sort())
                    .isEqualTo(FailureClass.RETRY);
            assertThat(((PullOutcome.Failed) gateway.pull(Instant.EPOCH))
                            .failure()
                            .sort())
                    .isEqualTo(FailureClass.RETRY);
            assertThat(centre.requests()).isZero();
            centre.close();
            assertThat(failure(gateway).sort()).isEqualTo(FailureClass.RETRY);
        }
    }

    @Test
    @DisplayName("回执和退订先存后认，盘上没有明文号码，下一页来取时才删；进程没了也不丢")
    void keepsReceiptsUntilTheyAreTaken() throws IOException {
        try (SmsGateway gateway = open(Map.of())) {
            gateway.submit(batch("公示", 2), soon());
            centre.settle("DELIVRD");
            centre.reply("13800130000", "TD");
            centre.reply("13800130001", "received");
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSize(3)
                        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("1380013"));
            }
            PullOutcome.Pulled page = (PullOutcome.Pulled) gateway.pull(soon());
            assertThat(page.receipts())
                    .containsExactlyInAnyOrder(
                            new SmsReceipt("1", null, null, null), new SmsReceipt("2", null, null, null));
            assertThat(page.optOuts()).containsExactly(new OptOut(new MobileNumber("13800130000")));
        }
        try (SmsGateway next = open(Map.of())) {
            assertThat(((PullOutcome.Pulled) next.pull(soon())).receipts()).hasSize(2);
            assertThat(((PullOutcome.Pulled) next.pull(soon())).receipts()).isEmpty();
            centre.settle("UNDELIV");
            assertThat(((PullOutcome.Pulled) next.pull(soon())).receipts())
                    .hasSize(2)
                    .allMatch(receipt -> receipt.failure().sort() == FailureClass.PERSON);
        }
    }

    @Test
    @DisplayName("应答十六进制、回执十进制的短信中心，编号换算成一样")
    void matchesHexadecimalIds() {
        try (SmsGateway gateway = open(Map.of("hexIds", "true"))) {
            for (int i = 1; i < 10; i++) {
                gateway.submit(batch("公示", 1), soon());
            }
            SubmitOutcome.Answered tenth = (SubmitOutcome.Answered) gateway.submit(batch("公示", 1), soon());
            // The simulator says "10", which read as hexadecimal is sixteen.
            assertThat(tenth.recipients()).containsExactly(new RecipientOutcome.Accepted("16", 1));
        }
    }

    @Test
    @DisplayName("写错的设置一次报全")
    void checksItsSettings() {
        assertThat(provider.validate(
                        config(Map.of("host", "a b", "port", "99999999", "password", "much-too-long", "source", "短信"))))
                .extracting(ConfigProblem::key)
                .containsExactlyInAnyOrder("host", "port", "password", "source");
        assertThat(provider.validate(config(Map.of()))).isEmpty();
    }

    private GatewayFailure failure(SmsGateway gateway) {
        return ((SubmitOutcome.Failed) gateway.submit(batch("公示", 1), soon())).failure();
    }

    private SmsGateway open(Map<String, String> more) {
        return provider.open(config(more), new GatewayPlace(Clock.systemUTC(), folder));
    }

    private ChannelConfig config(Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(centre.port()),
                "systemId",
                SmppSimulator.SYSTEM_ID,
                "password",
                SmppSimulator.PASSWORD,
                "source",
                "10690000",
                "plain",
                "true"));
        settings.putAll(more);
        return new ChannelConfig(new ChannelId("county-sms"), settings);
    }

    private static SmsBatch batch(String text, int people) {
        return new SmsBatch(
                REFERENCE,
                "示例县",
                SmsContent.text(text),
                IntStream.range(0, people)
                        .mapToObj(i -> new SmsRecipient(new MobileNumber("1380013000" + i)))
                        .toList());
    }

    private static Instant soon() {
        return Clock.systemUTC().instant().plus(Duration.ofMillis(1500));
    }
}
