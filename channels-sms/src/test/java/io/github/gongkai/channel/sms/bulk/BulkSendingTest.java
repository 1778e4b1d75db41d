package io.github.gongkai.channel.sms.bulk;

import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.audience.FrequencyLimit;
import io.github.gongkai.channel.sms.audience.QuietHours;
import io.github.gongkai.channel.sms.bulk.SendProgress.Stage;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.delivery.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("群发")
class BulkSendingTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("k".repeat(43));

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T02:00:00Z"));
    private final List<String> people = new ArrayList<>();
    private @Nullable QuietHours quiet;
    private List<FrequencyLimit> frequency = List.of();

    @Test
    @DisplayName("分批发给名单上每人一次，退订的、重复的不发")
    void everybodyGetsItOnce() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        list(10);
        people.add("+86 138 0000 0003");
        SendProgress progress = begin(sending(gateway.line("a", 4, 100)));
        assertThat(progress).isEqualTo(new SendProgress(Stage.DONE, null, Duration.ZERO, 10, 0));
        assertThat(gateway.batches)
                .extracting(batch -> batch.recipients().size())
                .containsExactly(4, 4, 2);
        assertThat(gateway.batches)
                .extracting(SmsBatch::reference)
                .doesNotHaveDuplicates()
                .startsWith(KEY);
        assertThat(gateway.received).hasSize(10).containsValue(1).doesNotContainValue(2);
    }

    @Test
    @DisplayName("进程在任何一步被杀：接着发，没有人收到第二条；不幂等的网关上，在途的一批留给人，附证据")
    void goesOnWhereAnotherProcessDied() {
        for (int died = 0; died < 5; died++) {
            int at = died;
            FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
            people.clear();
            list(10);
            IdempotencyKey key =
                    new IdempotencyKey(String.valueOf((char) ('a' + died)).repeat(43));
            for (int i = 0; i < at; i++) {
                gateway.script.add(gateway::take);
            }
            gateway.script.add(batch -> {
                gateway.take(batch);
                throw new ThreadDeath();
            });
            assertThatExceptionOfType(ThreadDeath.class)
                    .isThrownBy(() -> sending(gateway.line("a", 2, 100)).begin(key, "载荷", message(), deadline()));

            SendProgress progress = sending(gateway.line("a", 2, 100))
                    .resume(key, payload -> message(), deadline())
                    .orElseThrow();
            assertThat(gateway.received).hasSize(10).doesNotContainValue(2);
            assertThat(progress.stage()).isEqualTo(Stage.DOUBTFUL);
            assertThat(progress.why().message()).contains("结果不明 2 人", "已受理 8 人");
        }
    }

    @Test
    @DisplayName("幂等的网关：在途的一批原样再交一次，仍只收到一条")
    void anIdempotentGatewayGetsItAgain() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT, GatewayCapability.IDEMPOTENT);
        list(4);
        gateway.script.add(batch -> {
            gateway.take(batch);
            return FakeGateway.failed(FailureClass.UNKNOWN);
        });
        BulkSending sending = sending(gateway.line("a", 2, 100));
        assertThat(begin(sending).stage()).isEqualTo(Stage.DOUBTFUL);
        assertThat(resume(sending).stage()).isEqualTo(Stage.DONE);
        assertThat(gateway.received).hasSize(4).doesNotContainValue(2);
    }

    @Test
    @DisplayName("能按参考号查询的网关：查到已受理就不再发，查无才重发")
    void asksAboutADoubt() {
        for (boolean taken : new boolean[] {true, false}) {
            FakeGateway gateway = new FakeGateway(
                    GatewayCapability.FREE_TEXT, GatewayCapability.QUERY, GatewayCapability.QUERY_BY_REFERENCE);
            IdempotencyKey key = new IdempotencyKey((taken ? "t" : "f").repeat(43));
            people.clear();
            list(2);
            gateway.script.add(batch -> {
                if (taken) {
                    gateway.take(batch);
                }
                return FakeGateway.failed(FailureClass.UNKNOWN);
            });
            BulkSending sending = sending(gateway.line("a", 2, 100));
            assertThat(sending.begin(key, "载荷", message(), deadline()).stage()).isEqualTo(Stage.WAITING);
            clock.advance(Duration.ofMinutes(5));
            assertThat(sending.resume(key, payload -> message(), deadline())
                            .orElseThrow()
                            .stage())
                    .isEqualTo(Stage.WAITING);
            assertThat(gateway.received).hasSize(2).doesNotContainValue(2);
        }
    }

    @Test
    @DisplayName("人说没发出（retry）：只重发结果不明的那些人")
    void aPersonsWordSendsTheDoubtfulAgain() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        list(4);
        gateway.script.add(batch -> FakeGateway.failed(FailureClass.UNKNOWN));
        BulkSending sending = sending(gateway.line("a", 2, 100));
        assertThat(begin(sending).stage()).isEqualTo(Stage.DOUBTFUL);
        assertThat(gateway.received).hasSize(2);
        assertThat(begin(sending).stage()).isEqualTo(Stage.DONE);
        assertThat(gateway.received).hasSize(4).doesNotContainValue(2);
    }

    @Test
    @DisplayName("限流、余额、配置错：没有人收到，原因与等待时间照说；内容被拒：整条停发")
    void tellsWhyNobodyGotIt() {
        for (FailureClass sort : List.of(FailureClass.RETRY, FailureClass.QUOTA, FailureClass.CONFIG)) {
            FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
            IdempotencyKey key = new IdempotencyKey(sort.name().substring(0, 1).repeat(43));
            people.clear();
            list(2);
            gateway.script.add(batch -> FakeGateway.failed(sort));
            BulkSending sending = sending(gateway.line("a", 2, 100));
            SendProgress progress = sending.begin(key, "载荷", message(), deadline());
            assertThat(progress.stage()).isEqualTo(Stage.NOTHING_OUT);
            assertThat(progress.why().sort()).isEqualTo(sort);
            assertThat(sending.begin(key, "载荷", message(), deadline()).stage()).isEqualTo(Stage.DONE);
            assertThat(gateway.received).hasSize(2);
        }
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        gateway.script.add(batch -> FakeGateway.failed(FailureClass.REJECT));
        BulkSending sending = sending(gateway.line("a", 1, 100));
        assertThat(begin(sending).why().sort()).isEqualTo(FailureClass.REJECT);
        assertThat(begin(sending).stage()).isEqualTo(Stage.NOTHING_OUT);
        assertThat(gateway.received).isEmpty();
    }

    @Test
    @DisplayName("每秒不超过网关的频率，不等待，到点再来")
    void keepsBelowTheRate() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        list(10);
        BulkSending sending = sending(gateway.line("a", 1, 3));
        SendProgress progress = begin(sending);
        int calls = 1;
        while (progress.stage() == Stage.SENDING) {
            assertThat(gateway.batches).hasSize(Math.min(10, 3 * calls));
            clock.advance(progress.again());
            progress = resume(sending);
            calls++;
        }
        assertThat(calls).isEqualTo(4);
        assertThat(gateway.received).hasSize(10).doesNotContainValue(2);
    }

    @Test
    @DisplayName("免打扰时段不发，过后自动接着发")
    void leavesPeopleInPeace() {
        quiet = QuietHours.parse("9:00-11:00").orElseThrow();
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        list(2);
        BulkSending sending = sending(gateway.line("a", 2, 100));
        assertThat(begin(sending)).isEqualTo(SendProgress.of(Stage.NOT_BEGUN, Duration.ofHours(1)));
        clock.advance(Duration.ofHours(1));
        assertThat(resume(sending).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    @DisplayName("频次窗口滑动：重启与跨午夜都不清零；到时自动补发")
    void theWindowSurvivesRestartAndMidnight() {
        frequency = FrequencyLimit.parse("1/P1D").orElseThrow();
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        list(1);
        assertThat(begin(sending(gateway.line("a", 2, 100))).stage()).isEqualTo(Stage.DONE);
        clock.advance(Duration.ofHours(23));

        BulkSending restarted = sending(gateway.line("a", 2, 100));
        IdempotencyKey second = new IdempotencyKey("2".repeat(43));
        assertThat(restarted.begin(second, "载荷", message(), deadline()))
                .isEqualTo(SendProgress.of(Stage.NOT_BEGUN, Duration.ofHours(1)));
        assertThat(gateway.received).containsEntry("13800000000", 1);
        clock.advance(Duration.ofHours(1));
        assertThat(restarted
                        .resume(second, payload -> message(), deadline())
                        .orElseThrow()
                        .stage())
                .isEqualTo(Stage.DONE);
        assertThat(gateway.received).containsEntry("13800000000", 2);
    }

    @Test
    @DisplayName("回执：伪造的不信，重复的不重算，迟到的仍记下，过期的关闭")
    void collectsReceipts() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT, GatewayCapability.CALLBACK);
        list(4);
        BulkSending sending = sending(gateway.line("a", 4, 100));
        assertThat(begin(sending).stage()).isEqualTo(Stage.WAITING);
        gateway.pushed.add(receipt(gateway, 0, true));
        gateway.pushed.add(receipt(gateway, 1, false));
        assertThat(sending.receive(call("wrong", "")).status()).isEqualTo(403);
        assertThat(sending.receive(call("right", "")).receipts()).hasSize(2);
        assertThat(sending.openSendings()).containsExactly(KEY);
        assertThat(sending.openSendings()).isEmpty();
        sending.receive(call("right", ""));
        assertThat(resume(sending).stage()).isEqualTo(Stage.WAITING);

        clock.advance(Duration.ofDays(4));
        BulkSending restarted = sending(gateway.line("a", 4, 100));
        assertThat(resume(restarted)).isEqualTo(new SendProgress(Stage.DONE, null, Duration.ZERO, 1, 1));
        gateway.pushed.add(receipt(gateway, 2, true));
        restarted.receive(call("right", ""));
        assertThat(resume(restarted)).isEqualTo(new SendProgress(Stage.DONE, null, Duration.ZERO, 2, 1));
        // A first word is final.
        gateway.pushed.set(1, receipt(gateway, 1, true));
        restarted.receive(call("right", ""));
        assertThat(resume(restarted).failed()).isEqualTo(1);
    }

    @Test
    @DisplayName("第一个网关余额用完：换下一个接着发，没有人收到两条")
    void goesOnOverTheNextGateway() {
        FakeGateway first = new FakeGateway(GatewayCapability.FREE_TEXT);
        FakeGateway second = new FakeGateway(GatewayCapability.FREE_TEXT);
        list(6);
        first.script.add(first::take);
        first.script.add(batch -> FakeGateway.failed(FailureClass.QUOTA));
        BulkSending sending = sending(first.line("a", 2, 100), second.line("b", 3, 100));
        assertThat(begin(sending).stage()).isEqualTo(Stage.SENDING);
        clock.advance(Duration.ofMinutes(10));
        assertThat(resume(sending).stage()).isEqualTo(Stage.DONE);
        assertThat(first.received).hasSize(2);
        assertThat(second.received)
                .hasSize(4)
                .doesNotContainKeys(first.received.keySet().toArray(String[]::new));
    }

    @Test
    @DisplayName("回复退订的人以后不再收到")
    void keepsOptOuts() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT, GatewayCapability.CALLBACK);
        list(2);
        sending(gateway.line("a", 2, 100)).receive(call("right", "13800000001"));
        begin(sending(gateway.line("a", 2, 100)));
        assertThat(gateway.received).containsOnlyKeys("13800000000");
    }

    @Test
    @DisplayName("个别人不可达不影响别人，结果按人计")
    void onePersonOutOfReach() {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT);
        gateway.refused.add("13800000001");
        list(3);
        assertThat(begin(sending(gateway.line("a", 3, 100))))
                .isEqualTo(new SendProgress(Stage.DONE, null, Duration.ZERO, 2, 1));
    }

    @Test
    @DisplayName("文件夹里没有一个明文号码，末行残缺也能接着用")
    void keepsNoNumberInClear() throws IOException {
        FakeGateway gateway = new FakeGateway(GatewayCapability.FREE_TEXT, GatewayCapability.CALLBACK);
        frequency = FrequencyLimit.parse("5/P1D").orElseThrow();
        list(3);
        BulkSending sending = sending(gateway.line("a", 2, 1));
        begin(sending);
        gateway.pushed.add(receipt(gateway, 0, true));
        sending.receive(call("right", "13800000001"));
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("1380000000");
            }
        }
        Path journal = folder.resolve("sends").resolve(KEY + ".jsonl");
        Files.writeString(journal, Files.readString(journal) + "{\"step\":\"beg");
        clock.advance(Duration.ofSeconds(2));
        assertThat(resume(sending(gateway.line("a", 2, 1))).stage()).isEqualTo(Stage.WAITING);
        assertThat(gateway.received).hasSize(3).doesNotContainValue(2);
        assertThat(Files.readString(journal)).doesNotContain("{\"step\":\"beg{").endsWith("\n");
    }

    private SmsReceipt receipt(FakeGateway gateway, int person, boolean arrived) {
        SmsBatch batch = gateway.batches.get(0);
        return new SmsReceipt(
                FakeGateway.id(batch),
                batch.recipients().get(person).number(),
                arrived ? null : FakeGateway.failure(FailureClass.PERSON),
                clock.instant());
    }

    private static InboundCall call(String secret, String body) {
        return new InboundCall("POST", Map.of("secret", secret), Map.of(), body);
    }

    private void list(int size) {
        for (int i = 0; i < size; i++) {
            people.add("1380000000" + i);
        }
    }

    private SendProgress begin(BulkSending sending) {
        return sending.begin(KEY, "载荷", message(), deadline());
    }

    private SendProgress resume(BulkSending sending) {
        Function<String, OutgoingMessage> messages = payload -> {
            assertThat(payload).isEqualTo("载荷");
            return message();
        };
        return sending.resume(KEY, messages, deadline()).orElseThrow();
    }

    private Instant deadline() {
        return clock.instant().plusSeconds(30);
    }

    private BulkSending sending(GatewayLine... lines) {
        return new BulkSending(
                new SendSettings(
                        folder, entries -> people.forEach(entries), null, quiet, frequency, Duration.ofDays(3), null),
                List.of(lines),
                clock);
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage() {
            @Override
            public String signature() {
                return "县政府";
            }

            @Override
            public SmsContent contentFor(GatewayLine line) {
                return SmsContent.text("【县政府】公示");
            }
        };
    }
}
