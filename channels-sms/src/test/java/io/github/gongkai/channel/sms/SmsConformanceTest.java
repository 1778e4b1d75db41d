package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.tck.ChannelSubject;
import io.github.gongkai.channel.tck.ConformanceKit;
import io.github.gongkai.channel.tck.RemoteSimulator;
import io.github.gongkai.channel.tck.RuleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("符合性检查：短信（沙箱）")
class SmsConformanceTest implements ChannelSubject, RemoteSimulator {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> conforms() {
        return ConformanceKit.rules().stream()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    RuleOutcome outcome = rule.judge(this);
                    assumeFalse(outcome.isSkipped(), outcome.toString());
                    outcome.requireUnbroken();
                }));
    }

    @Override
    public PublicationChannelProvider provider() {
        return new SmsChannelProvider();
    }

    @Override
    public ChannelConfig validConfig() {
        return new ChannelConfig(
                new ChannelId("county-sms"),
                Map.of(
                        "signature",
                        "示例县政府",
                        "linkBase",
                        "https://www.example.gov.cn/",
                        "directory",
                        folder.toString()));
    }

    @Override
    public RemoteSimulator remote() {
        return this;
    }

    /** A folder never refuses, throttles or goes silent. */
    @Override
    public Set<Fault> faults() {
        return Set.of();
    }

    @Override
    public void nextPublishMeets(Fault fault) {}

    @Override
    public int effects(IdempotencyKey key) {
        return Files.exists(folder.resolve(key.value())) ? 1 : 0;
    }

    @Override
    public long traffic() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
