package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.sms.testing.GatewayFault;
import io.github.gongkai.channel.sms.testing.GatewaySimulator;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The channel through one gateway, its platform on loopback, against the kit for channels. */
abstract class GatewayConformance implements ChannelSubject, RemoteSimulator {
    private static final Map<Fault, GatewayFault> FAULTS = Map.of(
            Fault.REJECT, GatewayFault.REFUSED,
            Fault.RATE_LIMIT, GatewayFault.THROTTLED,
            Fault.CUT_BEFORE_ACCEPT, GatewayFault.CUT_BEFORE,
            Fault.CUT_AFTER_ACCEPT, GatewayFault.CUT_AFTER,
            Fault.SILENT, GatewayFault.SILENT);

    @TempDir
    Path folder;

    private final String gateway;
    final GatewaySimulator platform;

    GatewayConformance(String gateway, GatewaySimulator platform) {
        this.gateway = gateway;
        this.platform = platform;
    }

    /** The gateway's own settings, without {@code endpoint}. */
    abstract Map<String, String> account();

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
        return new SmsChannelProvider();
    }

    @Override
    public ChannelConfig validConfig() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "signature",
                "示例县政府",
                "linkBase",
                "https://www.example.gov.cn/",
                "directory",
                folder.toString(),
                "recipients",
                onePerson().toString(),
                "transport",
                gateway,
                gateway + ".endpoint",
                platform.address().toString()));
        account().forEach((key, value) -> settings.put(gateway + "." + key, value));
        return new ChannelConfig(new ChannelId("county-sms"), settings);
    }

    private Path onePerson() {
        try {
            return Files.writeString(folder.resolve("people.txt"), "13800130000\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RemoteSimulator remote() {
        return this;
    }

    /** Of the simulator, of the HTTP library's shared pool and of its watchdog. */
    @Override
    public boolean isForeign(Thread thread) {
        return thread.getName().startsWith("sms-simulator")
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
        platform.nextSendMeets(FAULTS.get(fault));
    }

    @Override
    public int effects(IdempotencyKey key) {
        return platform.taken(key.value());
    }

    @Override
    public long traffic() {
        return platform.requests();
    }
}
