package com.example.noticeboard;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.tck.ChannelSubject;
import io.github.gongkai.channel.tck.ConformanceKit;
import io.github.gongkai.channel.tck.RemoteSimulator;
import io.github.gongkai.channel.tck.RuleOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("符合性检查：公示栏")
class NoticeBoardConformanceTest implements ChannelSubject, RemoteSimulator {
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
        return new NoticeBoardProvider();
    }

    @Override
    public ChannelConfig validConfig() {
        return new ChannelConfig(new ChannelId("hall"), Map.of("directory", folder.toString(), "board", "县政务服务大厅公示栏"));
    }

    @Override
    public RemoteSimulator remote() {
        return this;
    }

    @Override
    public Optional<String> htmlOf(ChannelPayload payload) {
        return Optional.of(payload.body().replaceFirst("(?s)^.*<main>(.*)</main>.*$", "$1"));
    }

    @Override
    public Set<Fault> faults() {
        return Set.of(); // a folder never refuses, throttles or goes silent
    }

    @Override
    public void nextPublishMeets(Fault fault) {}

    @Override
    public int effects(IdempotencyKey key) {
        return Files.exists(folder.resolve(key + ".html")) ? 1 : 0;
    }

    @Override
    public long traffic() {
        return Objects.requireNonNull(folder.toFile().list()).length;
    }
}
