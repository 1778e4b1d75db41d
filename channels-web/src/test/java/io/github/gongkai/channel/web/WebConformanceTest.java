package io.github.gongkai.channel.web;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelPayload;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("符合性检查：政府网站")
class WebConformanceTest implements ChannelSubject, RemoteSimulator {
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
        return new WebChannelProvider();
    }

    @Override
    public ChannelConfig validConfig() {
        return WebFixtures.config(folder);
    }

    @Override
    public RemoteSimulator remote() {
        return this;
    }

    @Override
    public Optional<String> htmlOf(ChannelPayload payload) {
        try {
            return Optional.of(PageJson.read(payload.body(), Page.class).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        try {
            return new SiteRecords(new SiteFolder(folder)).receipt(key).isPresent() ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
