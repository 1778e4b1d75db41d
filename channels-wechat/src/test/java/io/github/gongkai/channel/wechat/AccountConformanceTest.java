package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.tck.ChannelSubject;
import io.github.gongkai.channel.tck.ConformanceKit;
import io.github.gongkai.channel.tck.RemoteSimulator;
import io.github.gongkai.channel.tck.RuleOutcome;
import io.github.gongkai.channel.wechat.testing.SimulatedFault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("符合性检查：微信公众号（接口，平台模拟在本机）")
class AccountConformanceTest implements ChannelSubject, RemoteSimulator {
    private static final Map<Fault, SimulatedFault> FAULTS = Map.of(
            Fault.REJECT, SimulatedFault.REFUSED,
            Fault.RATE_LIMIT, SimulatedFault.TOO_FAST,
            Fault.CUT_BEFORE_ACCEPT, SimulatedFault.CUT_BEFORE,
            Fault.CUT_AFTER_ACCEPT, SimulatedFault.CUT_AFTER,
            Fault.SILENT, SimulatedFault.SILENT);

    @TempDir
    Path folder;

    private Platform platform;

    @BeforeEach
    void start() {
        platform = Platform.onSystemTime(folder);
    }

    @AfterEach
    void stop() {
        platform.close();
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
        return new WechatChannelProvider();
    }

    @Override
    public ChannelConfig validConfig() {
        return new ChannelConfig(
                new ChannelId("county-account"),
                platform.settings("callbackToken", "kit-token", "callbackKey", "K".repeat(43), "timeout", "PT5S"));
    }

    @Override
    public RemoteSimulator remote() {
        return this;
    }

    @Override
    public Optional<String> htmlOf(ChannelPayload payload) {
        String content = Articles.article(payload, 0).path("content").asText();
        return Optional.of(content.replaceFirst("^<section[^>]*>", "").replaceFirst("(?s)<hr[^>]*>.*$", ""));
    }

    /** Of the simulator, of the HTTP library's shared pool and of its watchdog. */
    @Override
    public boolean isForeign(Thread thread) {
        return thread.getName().startsWith("wechat-simulator")
                || thread.getName().startsWith("HTTP-Dispatcher")
                || thread.getName().startsWith("OkHttp")
                || thread.getName().startsWith("Okio");
    }

    @Override
    public Set<Fault> faults() {
        return FAULTS.keySet();
    }

    @Override
    public void nextPublishMeets(Fault fault) {
        platform.far.forgetFaults();
        SimulatedFault simulated = FAULTS.get(fault);
        if (simulated != null) {
            platform.far.nextCallMeets(Platform.SUBMIT, simulated);
        }
    }

    @Override
    public int effects(IdempotencyKey key) {
        return platform.account().taken("gk-" + key.value());
    }

    @Override
    public long traffic() {
        return platform.far.requests();
    }

    @Override
    public void settle() {
        platform.account().settle();
    }

    @Override
    public void forbidRetraction() {
        platform.account().mayDelete(false);
    }
}
