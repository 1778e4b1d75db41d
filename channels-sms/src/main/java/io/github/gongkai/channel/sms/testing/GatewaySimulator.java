package io.github.gongkai.channel.sms.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A platform over HTTP on loopback: takes messages, remembers them, and meets calls with faults (平台模拟). A vendor derives the
 * simulator of its own platform. Thread-safe; close it.
 *
 * <pre>{@code
 * try (MasSimulator platform = new MasSimulator()) {
 *     Map<String, String> settings = Map.of("transport", "mas", "mas.endpoint", platform.address().toString(), …);
 *     platform.nextSendMeets(GatewayFault.CUT_AFTER);
 * }
 * }</pre>
 */
public abstract class GatewaySimulator implements AutoCloseable {
    private static final long DRIP_MILLIS = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "sms-simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable GatewayFault> fault = new AtomicReference<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final List<TakenMessage> taken = new CopyOnWriteArrayList<>();
    private final List<SimulatedCall> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Starts on a free port. */
    protected GatewaySimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Whether a call hands messages in; only such meet faults. */
    protected abstract boolean isSending(SimulatedCall call);

    /** Does what the call asks and answers it. */
    protected abstract SimulatedAnswer answer(SimulatedCall call);

    /** The platform's answer to content that it refuses. */
    protected abstract SimulatedAnswer refusal();

    /** The platform's answer to too many calls. */
    protected abstract SimulatedAnswer throttling();

    /** Where it listens, with a final stroke. */
    public final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** What the next sending meets; those after it meet nothing. Null takes it back. */
    public final void nextSendMeets(@Nullable GatewayFault next) {
        fault.set(next);
    }

    /** All calls so far, whatever became of them. */
    public final long requests() {
        return requests.get();
    }

    /** The calls themselves, oldest first. */
    public final List<SimulatedCall> calls() {
        return List.copyOf(calls);
    }

    /** What was taken, oldest first. */
    public final List<TakenMessage> taken() {
        return List.copyOf(taken);
    }

    /** How many messages were taken under a client's reference. */
    public final int taken(String reference) {
        return (int) taken.stream()
                .filter(message -> message.reference().equals(reference))
                .count();
    }

    /** Remembers a message. */
    protected final void take(TakenMessage message) {
        taken.add(message);
    }

    /** A number that no other message or batch has. */
    protected final String nextId() {
        return "9" + String.format(Locale.ROOT, "%015d", ids.incrementAndGet());
    }

    @Override
    public final void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            SimulatedCall call = read(exchange);
            calls.add(call);
            GatewayFault met = isSending(call) ? fault.getAndSet(null) : null;
            if (met == null) {
                send(exchange, answer(call));
                return;
            }
            switch (met) {
                case REFUSED -> send(exchange, refusal());
                case THROTTLED -> send(exchange, throttling());
                case BAD_GATEWAY -> send(exchange, new SimulatedAnswer(502, "<html>Bad Gateway</html>"));
                case SILENT -> closed.await();
                case CUT_BEFORE -> {}
                case CUT_AFTER -> answer(call);
                case NONSENSE ->
                    send(exchange, new SimulatedAnswer(200, half(answer(call).body())));
                case DRIP -> drip(exchange, answer(call));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }

    private static SimulatedCall read(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(
                    decode(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new SimulatedCall(
                exchange.getRequestURI().getPath(), query, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, SimulatedAnswer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void drip(HttpExchange exchange, SimulatedAnswer answer) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(answer.status(), 0);
        for (byte drop : answer.body().getBytes(StandardCharsets.UTF_8)) {
            if (closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            exchange.getResponseBody().write(drop);
            exchange.getResponseBody().flush();
        }
        closed.await();
    }
}
