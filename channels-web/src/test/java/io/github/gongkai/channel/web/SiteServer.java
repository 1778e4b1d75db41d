package io.github.gongkai.channel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Serves a folder on loopback, as a web server would. */
final class SiteServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "xml", "application/xml");

    private final MockWebServer server = new MockWebServer();

    SiteServer(Path root) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                Path file = root.resolve(path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1));
                if (!Files.isRegularFile(file)) {
                    return new MockResponse.Builder().code(404).build();
                }
                String name = file.getFileName().toString();
                try {
                    return new MockResponse.Builder()
                            .addHeader(
                                    "Content-Type",
                                    TYPES.getOrDefault(
                                            name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"))
                            .body(Files.readString(file))
                            .build();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        server.start();
    }

    String url(String path) {
        return server.url("/" + path).toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
