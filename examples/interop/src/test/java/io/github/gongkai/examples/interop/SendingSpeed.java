package io.github.gongkai.examples.interop;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.testing.MasSimulator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.dromara.sms4j.mas.service.MasSmsImpl;

/**
 * How fast one thread hands messages to the simulator of 云MAS: SMS4J and our gateway, one person a call and five hundred. Not a test:
 * run it by hand, with {@code -Dsun.net.httpserver.nodelay=true}.
 */
final class SendingSpeed {
    private static final int CALLS = 2_000;
    private static final int ROUNDS = 5;
    private static final Map<String, String> VALUES = Map.of("title", "关于农村危房改造补助对象的公示");

    private SendingSpeed() {}

    public static void main(String[] arguments) {
        for (int people : new int[] {1, 500}) {
            int calls = people == 1 ? CALLS : CALLS / 20;
            for (int round = 1; round <= ROUNDS; round++) {
                try (MasSimulator platform = new MasSimulator()) {
                    report("SMS4J", round, people, calls, sms4j(platform, people));
                }
                try (MasSimulator platform = new MasSimulator();
                        SmsGateway gateway = gateway(platform)) {
                    report("gongkai", round, people, calls, ours(gateway, people));
                }
            }
        }
    }

    private static void report(String name, int round, int people, int calls, IntConsumer call) {
        long begin = System.nanoTime();
        IntStream.range(0, calls).forEach(call);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-8s round %d, %d a call: %,.0f calls/s, %,.0f messages/s%n",
                name,
                round,
                people,
                calls / seconds,
                people * calls / seconds);
    }

    private static IntConsumer sms4j(MasSimulator platform, int people) {
        MasSmsImpl client = Sms4jClientTest.client(platform, MasSimulator.SECRET_KEY);
        List<String> numbers =
                IntStream.range(0, people).mapToObj(SendingSpeed::number).toList();
        return i -> {
            if (!client.massTexting(numbers, "t1", new LinkedHashMap<>(VALUES)).isSuccess()) {
                throw new IllegalStateException("SMS4J was refused");
            }
        };
    }

    private static IntConsumer ours(SmsGateway gateway, int people) {
        SmsBatch batch = new SmsBatch(
                new IdempotencyKey("r".repeat(43)),
                "",
                new SmsContent("", "t1", VALUES),
                IntStream.range(0, people)
                        .mapToObj(i -> new SmsRecipient(new MobileNumber(number(i))))
                        .toList());
        return i -> {
            Instant deadline = Clock.systemUTC().instant().plus(Duration.ofSeconds(10));
            if (gateway.submit(batch, deadline).kind() != SubmitOutcome.Kind.ANSWERED) {
                throw new IllegalStateException("ours was refused");
            }
        };
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "138%08d", i);
    }

    private static SmsGateway gateway(MasSimulator platform) {
        SmsGatewayProvider provider = ServiceLoader.load(SmsGatewayProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.descriptor().id().equals("mas"))
                .findFirst()
                .orElseThrow();
        ChannelConfig settings = new ChannelConfig(
                new ChannelId("speed"),
                Map.of(
                        "endpoint", platform.address().toString(),
                        "ecName", MasSimulator.EC_NAME,
                        "apId", MasSimulator.AP_ID,
                        "secretKey", MasSimulator.SECRET_KEY,
                        "sign", MasSimulator.SIGN));
        return provider.open(settings, new GatewayPlace(Clock.systemUTC(), Path.of("unused")));
    }
}
