package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.PublishOutcome.Kind;
import io.github.gongkai.channel.wechat.testing.SimulatedFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("平台的错误与不像话的应答")
class ErrorTableTest {
    @TempDir
    Path folder;

    static Collection<ErrorTable.Entry> entries() {
        return ErrorTable.load().entries().values();
    }

    @ParameterizedTest
    @MethodSource("entries")
    @DisplayName("错误码表中的每一个：提交发布时遇到它，按表处置；说明里有代码和做法，没有令牌和密钥")
    void doesWhatTheTableSays(ErrorTable.Entry entry) {
        try (Platform platform = new Platform(folder);
                PublicationChannel channel = platform.open()) {
            platform.far.callsAnswer(Platform.SUBMIT, entry.code());

            PublishOutcome outcome = platform.publish(channel, Publications.numbered("a", "通知", "<p>正文</p>"), 'a');

            assertThat(outcome.kind()).isEqualTo(expected(entry));
            if (entry.action() != ErrorAction.REPEATED) {
                assertThat(outcome.toString()).contains(Integer.toString(entry.code()), entry.remedy());
            }
            assertThat(outcome.toString())
                    .doesNotContain("simulated-token", platform.account().secret(), "access_token=");
            assertThat(platform.far.requests(Platform.SUBMIT)).isEqualTo(entry.action() == ErrorAction.REFRESH ? 2 : 1);
            if (outcome instanceof PublishOutcome.Deferred deferred) {
                assertThat(deferred.retryAfter()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
                assertThat(deferred.reason().code() == Code.QUOTA_EXCEEDED)
                        .isEqualTo(entry.action() == ErrorAction.QUOTA);
            }
        }
    }

    private static Kind expected(ErrorTable.Entry entry) {
        return switch (entry.action()) {
            case RETRY, QUOTA, ACCOUNT, REFRESH -> Kind.DEFERRED;
            case BUSY, ABSENT -> Kind.INDETERMINATE;
            // Only mass sending is answered so, with the message that it made; here the answer lacks it.
            case REPEATED -> Kind.INDETERMINATE;
            case DENIED, PERSON -> Kind.ACCEPTED;
            case REJECT -> Kind.REJECTED;
        };
    }

    @Test
    @DisplayName("没有尽头的应答、跳转：不读完、不跟随，当作不知道")
    void isNotLedAstray() {
        try (Platform platform = new Platform(folder);
                PublicationChannel channel = platform.open()) {
            for (SimulatedFault fault : new SimulatedFault[] {SimulatedFault.ENDLESS, SimulatedFault.REDIRECT}) {
                platform.far.nextCallMeets(Platform.SUBMIT, fault);

                PublishOutcome outcome = platform.publish(
                        channel,
                        Publications.numbered(fault.name(), "通知", "<p>正文</p>"),
                        fault.name().charAt(0));

                assertThat(outcome.kind()).as(fault.name()).isEqualTo(Kind.INDETERMINATE);
            }
            assertThat(platform.far.requests("elsewhere")).isZero();
        }
    }

    @Test
    @DisplayName("设了代理就都走代理")
    void goesThroughTheProxy() {
        try (Platform platform = new Platform(folder);
                PublicationChannel channel = platform.open(
                        "address",
                        "http://localhost:1",
                        "proxy",
                        "127.0.0.1:" + platform.far.address().getPort())) {
            platform.accepted(channel, Publications.numbered("a", "通知", "<p>正文</p>"), 'a');
        }
    }
}
