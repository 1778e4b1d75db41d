package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The platform on loopback (公众号平台模拟): speaks the documented interface for one account, with its error codes, quotas, late refusals
 * and tokens that end, by a clock of its own. Thread-safe; close it.
 *
 * <pre>{@code
 * try (WeChatSimulator platform = WeChatSimulator.start(Clock.systemUTC())) {
 *     Map<String, String> settings = Map.of("transport", "api", "address", platform.address().toString(), …);
 *     platform.nextCallMeets("cgi-bin/freepublish/submit", SimulatedFault.CUT_AFTER);
 * }
 * }</pre>
 */
public final class WeChatSimulator implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "cgi-bin/stable_token";
    /** A gigabyte, if anybody took it. */
    private static final int MOST_SPACES = 1 << 14;

    private final SimulatedAccount account;
    private final SimulatedCalls calls;
    private final SimulatedUploads uploads;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "wechat-simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, SimulatedFault> faults = new ConcurrentHashMap<>();
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WeChatSimulator(SimulatedAccount account, HttpServer server) {
        this.account = account;
        this.calls = new SimulatedCalls(account);
        this.uploads = new SimulatedUploads(account);
        this.server = server;
    }

    /** Starts on a free port; the clock is the platform's, not the caller's. */
    public static WeChatSimulator start(Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SimulatedAccount account = new SimulatedAccount("wxsimulated0000001", "simulated-app-secret", clock);
            WeChatSimulator simulator = new WeChatSimulator(account, server);
            server.setExecutor(simulator.threads);
            server.createContext("/", simulator::handle);
            server.start();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The account behind it. */
    public SimulatedAccount account() {
        return account;
    }

    /** What the next call of a path, such as {@code cgi-bin/draft/add}, meets; those after it meet nothing. */
    public void nextCallMeets(String path, SimulatedFault fault) {
        faults.put(path, fault);
    }

    /** The errcode that all calls of a path get from now on, without doing anything; 0 for none. */
    public void callsAnswer(String path, int errcode) {
        codes.put(path, errcode);
    }

    /** Takes back what no call has met yet. */
    public void forgetFaults() {
        faults.clear();
    }

    /** Calls of a path so far, whatever became of them. */
    public int requests(String path) {
        return requests.getOrDefault(path, new AtomicInteger()).get();
    }

    /** All calls so far. */
    public int requests() {
        return requests.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            requests.computeIfAbsent(path, name -> new AtomicInteger()).incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            SimulatedFault fault = faults.remove(path);
            Optional<ObjectNode> played = fault == null ? Optional.empty() : refusal(fault);
            if (fault == SimulatedFault.SILENT) {
                closed.await();
            }
            if (fault == SimulatedFault.SILENT || fault == SimulatedFault.CUT_BEFORE) {
                return;
            }
            if (fault == SimulatedFault.ENDLESS) {
                sendWithoutEnd(exchange);
                return;
            }
            if (fault == SimulatedFault.REDIRECT) {
                exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            if (fault == SimulatedFault.BAD_GATEWAY) {
                send(exchange, 502, "<html>Bad Gateway</html>");
                return;
            }
            ObjectNode answer = played.orElseGet(() -> answer(exchange, path, body));
            if (fault != SimulatedFault.CUT_AFTER) {
                send(exchange, 200, answer.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode answer(HttpExchange exchange, String path, byte[] body) {
        synchronized (account) {
            try {
                if (path.equals(TOKEN)) {
                    return token(read(body));
                }
                account.tokens.demand(SimulatedQuery.parameter(exchange.getRequestURI(), "access_token"));
                account.count(path);
                int code = codes.getOrDefault(path, 0);
                if (code != 0) {
                    throw new CallError(code, "simulated");
                }
                String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .orElse("");
                return SimulatedUploads.isUpload(path)
                        ? uploads.answer(path, type, body)
                        : calls.answer(path, read(body)).orElseThrow(() -> new CallError(40066, "invalid url"));
            } catch (CallError e) {
                return error(e.code(), String.valueOf(e.getMessage()));
            }
        }
    }

    private ObjectNode token(JsonNode body) {
        account.demandKnownAddress();
        if (!body.path("appid").asText().equals(account.appId())) {
            throw new CallError(40013, "invalid appid");
        }
        if (!body.path("secret").asText().equals(account.secret())) {
            throw new CallError(40125, "invalid appsecret");
        }
        String token = account.tokens.current();
        return JSON.createObjectNode().put("access_token", token).put("expires_in", account.tokens.secondsLeft(token));
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new CallError(47001, "data format error");
        }
    }

    private static Optional<ObjectNode> refusal(SimulatedFault fault) {
        return switch (fault) {
            case BUSY -> Optional.of(error(-1, "system error"));
            case TOO_FAST -> Optional.of(error(45011, "api minute-quota reach limit"));
            case REFUSED -> Optional.of(error(53503, "draft check failed"));
            case CUT_BEFORE, CUT_AFTER, SILENT, ENDLESS, REDIRECT, BAD_GATEWAY -> Optional.empty();
        };
    }

    private static ObjectNode error(int code, String message) {
        return JSON.createObjectNode().put("errcode", code).put("errmsg", message + " rid: 65f0-simulated");
    }

    private static void sendWithoutEnd(HttpExchange exchange) throws IOException {
        byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < MOST_SPACES; i++) {
            exchange.getResponseBody().write(spaces);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
