package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.sms.testing.GatewayFault;
import io.github.gongkai.channel.sms.testing.SmppSimulator;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

@DisplayName("符合性检查：短信（SMPP，短信中心模拟在本机）")
class SmppConformanceTest implements ChannelSubject, RemoteSimulator {
    private static final Map<Fault, GatewayFault> FAULTS = Map.of(
            Fault.REJECT, GatewayFault.REFUSED,
            Fault.RATE_LIMIT, GatewayFault.THROTTLED,
            Fault.CUT_BEFORE_ACCEPT, GatewayFault.CUT_BEFORE,
            Fault.CUT_AFTER_ACCEPT, GatewayFault.CUT_AFTER,
            Fault.SILENT, GatewayFault.SILENT);

    @TempDir
    Path folder;

    private final SmppSimulator centre = new SmppSimulator();

    @AfterEach
    void stop() {
        centre.close();
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
                "smpp",
                "smpp.host",
                "127.0.0.1",
                "smpp.port",
                Integer.toString(centre.port()),
                "smpp.systemId",
                SmppSimulator.SYSTEM_ID,
                "smpp.password",
                SmppSimulator.PASSWORD,
                "smpp.source",
                "10690000"));
        settings.put("smpp.plain", "true");
        // A cut is noticed by the missing answer only.
        settings.put("smpp.timeout", "PT1S");
        // One part, so that effects count messages.
        settings.put("maxParts", "1");
        settings.put("template", "{title}已公开");
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

    /** Of the simulator, with the threads that the library gives its server sessions. */
    @Override
    public boolean isForeign(Thread thread) {
        return thread.getName().startsWith("smpp-simulator")
                || thread.getName().startsWith("PDUReaderWorker")
                || thread.getName().startsWith("EnquireLinkSender")
                || thread.getName().startsWith("pool-");
    }

    @Override
    public Set<Fault> faults() {
        return FAULTS.keySet();
    }

    @Override
    public void nextPublishMeets(Fault fault) {
        centre.nextSendMeets(FAULTS.get(fault));
    }

    @Override
    public int effects(IdempotencyKey key) {
        return centre.taken(key.value());
    }

    @Override
    public void settle() {
        centre.settle("DELIVRD");
    }

    @Override
    public long traffic() {
        return centre.requests();
    }
}
