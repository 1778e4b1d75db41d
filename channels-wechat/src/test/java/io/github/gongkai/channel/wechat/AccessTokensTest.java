package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.wechat.testing.WeChatSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("访问令牌")
class AccessTokensTest {
    @TempDir
    Path folder;

    private Platform platform;

    @BeforeEach
    void start() {
        platform = new Platform(folder);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private PublishOutcome publish(PublicationChannel channel, char key) {
        return platform.publish(channel, Publications.numbered("p" + key, "通知 " + key, "<p>正文</p>"), key);
    }

    @Test
    @DisplayName("到期前五分钟换新，其间各次调用共用一个")
    void renewsBeforeTheEnd() {
        try (PublicationChannel channel = platform.open()) {
            publish(channel, 'a');
            platform.clock.advance(Duration.ofMinutes(114));
            publish(channel, 'b');
            assertThat(platform.far.requests(Platform.TOKEN)).isEqualTo(1);

            platform.clock.advance(Duration.ofMinutes(2));
            assertThat(publish(channel, 'c').kind()).isEqualTo(PublishOutcome.Kind.ACCEPTED);
            assertThat(platform.far.requests(Platform.TOKEN)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("平台不认令牌了：换一次，接着做；别的通道接着用新的")
    void replacesATokenThatThePlatformForgot() {
        try (PublicationChannel channel = platform.open();
                PublicationChannel other = platform.open()) {
            publish(channel, 'a');
            publish(other, 'b');
            platform.account().expireTokens();

            assertThat(publish(channel, 'c').kind()).isEqualTo(PublishOutcome.Kind.ACCEPTED);
            assertThat(publish(other, 'd').kind()).isEqualTo(PublishOutcome.Kind.ACCEPTED);
        }
        assertThat(platform.far.requests(Platform.TOKEN)).isEqualTo(2);
    }

    @Test
    @DisplayName("出口地址不在白名单、密钥不对：等人处理，说清怎么办，不连着试")
    void saysWhatAPersonHasToMend() {
        platform.account().knowsAddress(false);
        try (PublicationChannel channel = platform.open()) {
            PublishOutcome.Deferred waits = (PublishOutcome.Deferred) publish(channel, 'a');
            assertThat(waits.reason().code()).isEqualTo(Code.AUTHENTICATION);
            assertThat(waits.reason().message()).contains("40164", "203.0.113.9", "白名单");
            assertThat(waits.retryAfter()).isEqualTo(Duration.ofHours(1));
        }
        platform.account().knowsAddress(true);
        try (PublicationChannel channel = platform.open("appSecret", "another-secret")) {
            PublishOutcome.Deferred waits = (PublishOutcome.Deferred) publish(channel, 'b');
            assertThat(waits.reason().message()).contains("40125", "appSecret").doesNotContain("another-secret");
        }
    }

    @Test
    @DisplayName("状态文件夹里没有令牌和密钥的明文")
    void keepsNoSecretInClearOnTheDisk() throws IOException {
        try (PublicationChannel channel = platform.open()) {
            publish(channel, 'a');
        }
        try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("simulated-token", platform.account().secret());
            }
        }
    }

    @Test
    @DisplayName("8 个线程 × 3 个进程：取一次令牌；令牌失效，也只换一次")
    void isFetchedOnceByManyThreadsAndProcesses() throws Exception {
        try (WeChatSimulator far = WeChatSimulator.start(Clock.systemUTC())) {
            List<Process> processes = new ArrayList<>();
            List<BufferedReader> outputs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Process process = TokenProcess.start(far, folder.resolve("shared"));
                processes.add(process);
                outputs.add(process.inputReader(StandardCharsets.UTF_8));
            }
            List<String> first = tokens(outputs);
            assertThat(far.requests(Platform.TOKEN)).isEqualTo(1);

            far.account().expireTokens();
            for (Process process : processes) {
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
            }
            List<String> second = tokens(outputs);

            assertThat(far.requests(Platform.TOKEN)).isEqualTo(2);
            assertThat(first).hasSize(24).containsOnly(first.get(0));
            assertThat(second).hasSize(24).containsOnly(second.get(0)).doesNotContain(first.get(0));
        }
    }

    private static List<String> tokens(List<BufferedReader> outputs) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (BufferedReader output : outputs) {
            for (int i = 0; i < 8; i++) {
                tokens.add(String.valueOf(output.readLine()));
            }
        }
        return tokens;
    }
}
