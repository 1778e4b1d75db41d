package io.github.gongkai.examples.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.TrackOutcome;
import io.github.gongkai.channel.sms.SmsChannelProvider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends one notice to a list of any length over 云MAS's protocol to a server on loopback that takes everything, as a host would:
 * publish once, then come back whenever the channel says. Run it as a program with a small heap.
 */
public final class SmsBulkFigures {
    private static final IdempotencyKey KEY = new IdempotencyKey("b".repeat(43));

    private SmsBulkFigures() {}

    /**
     * What was measured.
     *
     * @param people on the list
     * @param calls that the server took
     * @param time from publishing to the end
     * @param heap octets in use at the end, after a collection
     */
    public record Figures(int people, long calls, Duration time, long heap) {
        @Override
        public String toString() {
            double seconds = time.toMillis() / 1000.0;
            return String.format(
                    java.util.Locale.ROOT,
                    "%,d people in %,d calls, %.1f s: %,.0f messages/s, %.1f calls/s, %d MB of heap in use",
                    people,
                    calls,
                    seconds,
                    people / seconds,
                    calls / seconds,
                    heap >> 20);
        }
    }

    /** Arguments: people, calls a second. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("sms-bulk");
        out.println(measure(folder, people, rate));
    }

    /** Makes the list in the folder, and sends. */
    public static Figures measure(Path folder, int people, int rate) throws IOException, InterruptedException {
        Path list = folder.resolve("people.csv");
        try (BufferedWriter lines = Files.newBufferedWriter(list)) {
            lines.write("序号,姓名,手机号码\n");
            for (int i = 0; i < people; i++) {
                lines.write(i + ",某某,+86 13" + String.format("%09d", i * 977L % 1_000_000_000L) + "\n");
            }
        }
        AtomicLong calls = new AtomicLong();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = ("{\"msgGroup\":\"" + calls.incrementAndGet()
                            + "\",\"rspcod\":\"success\",\"success\":true}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try (PublicationChannel channel = new SmsChannelProvider()
                .open(new ChannelConfig(
                        new ChannelId("county-sms"),
                        Map.of(
                                "signature", "青禾县政府",
                                "recipients", list.toString(),
                                "directory", folder.resolve("channel").toString(),
                                "transport", "mas",
                                "mas.endpoint",
                                        "http://127.0.0.1:"
                                                + server.getAddress().getPort() + "/",
                                "mas.ecName", "青禾县",
                                "mas.apId", "a",
                                "mas.secretKey", "loopback-only",
                                "mas.sign", "S",
                                "mas.callsPerSecond", Integer.toString(rate))))) {
            long begin = System.nanoTime();
            send(channel);
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            System.gc();
            Runtime heap = Runtime.getRuntime();
            return new Figures(people, calls.get(), time, heap.totalMemory() - heap.freeMemory());
        } finally {
            server.stop(0);
        }
    }

    private static void send(PublicationChannel channel) throws InterruptedException {
        ChannelPayload payload = channel.adapt(WechatAdaptationBenchmark.notice());
        PublishOutcome outcome = channel.publish(payload, attempt());
        if (outcome instanceof PublishOutcome.Accepted accepted) {
            TrackOutcome last = new TrackOutcome.Pending(accepted.pollAfter());
            while (last instanceof TrackOutcome.Pending pending) {
                TimeUnit.NANOSECONDS.sleep(pending.pollAfter().toNanos());
                last = channel.track(accepted.reference(), attempt());
            }
            if (last.kind() != TrackOutcome.Kind.DELIVERED) {
                throw new IllegalStateException("not everybody got it: " + last);
            }
        } else if (outcome.kind() != PublishOutcome.Kind.PUBLISHED) {
            throw new IllegalStateException("nobody got it: " + outcome);
        }
    }

    private static DeliveryContext attempt() {
        return new DeliveryContext(KEY, 1, Instant.now().plusSeconds(30));
    }
}
