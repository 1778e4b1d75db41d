package io.github.gongkai.examples.benchmarks.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The far end on loopback: counts what came out under each key, and lives on while those who publish die. */
final class Receiver implements AutoCloseable {
    private final boolean knowsKeys;
    private final Map<String, Integer> effects = new HashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final HttpServer server;
    private int calls;

    Receiver(boolean knowsKeys) throws IOException {
        this.knowsKeys = knowsKeys;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/publish", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            count(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private synchronized void count(String key) {
        calls++;
        effects.merge(key, 1, knowsKeys ? (before, one) -> before : Integer::sum);
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized int calls() {
        return calls;
    }

    /** Keys under which something came out. */
    synchronized int reached() {
        return effects.size();
    }

    /** Keys under which something came out more than once. */
    synchronized long doubled() {
        return effects.values().stream().filter(times -> times > 1).count();
    }

    synchronized boolean has(String key) {
        return effects.containsKey(key);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
