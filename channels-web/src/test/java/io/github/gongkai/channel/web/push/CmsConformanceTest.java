package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.tck.ChannelSubject;
import io.github.gongkai.channel.tck.ConformanceKit;
import io.github.gongkai.channel.tck.RemoteSimulator;
import io.github.gongkai.channel.tck.RuleOutcome;
import io.github.gongkai.channel.web.HtmlSanitizer;
import io.github.gongkai.channel.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("符合性检查：推送到网站后台")
class CmsConformanceTest implements ChannelSubject {
    private FakeWordPress remote;

    @BeforeEach
    void start() throws IOException {
        remote = new FakeWordPress();
    }

    @AfterEach
    void stop() {
        remote.close();
    }

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
        return new CmsChannelProvider();
    }

    @Override
    public ChannelConfig validConfig() {
        return new ChannelConfig(
                new ChannelId("cms"),
                Map.of(
                        "endpoint", remote.url(),
                        "mapping", "wordpress",
                        "column", "12",
                        "user", "editor",
                        "password", "app-password-7f3a",
                        "signingSecret", "signing-secret-91bd",
                        "timeout", "PT5S"));
    }

    @Override
    public RemoteSimulator remote() {
        return remote;
    }

    @Override
    public Optional<String> htmlOf(ChannelPayload payload) {
        try {
            return Optional.of(Page.trusted(payload, new HtmlSanitizer(null)).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fake's own threads, and okhttp's shared ones, which end by themselves. */
    @Override
    public boolean isForeign(Thread thread) {
        return thread.getName().startsWith("MockWebServer")
                || thread.getName().startsWith("OkHttp")
                || thread.getName().startsWith("Okio");
    }
}
