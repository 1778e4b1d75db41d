package io.github.gongkai.channel.web.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.tck.RemoteSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;

/** The posts of WordPress' REST interface on loopback: create, update, find by slug, search, as far as the channel uses them. */
final class FakeWordPress implements RemoteSimulator, AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final MockWebServer server = new MockWebServer();
    private final Map<Integer, ObjectNode> posts = new TreeMap<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private Fault next = Fault.NONE;

    FakeWordPress() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    return answer(request);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized ObjectNode post(int id) {
        return posts.get(id);
    }

    private synchronized MockResponse answer(RecordedRequest request) throws IOException {
        requests.add(request);
        HttpUrl url = request.getUrl();
        if (request.getMethod().equals("GET")) {
            return json(200, search(url));
        }
        Fault fault = next;
        next = Fault.NONE;
        if (fault == Fault.REJECT) {
            return json(400, MAPPER.createObjectNode().put("code", "rest_invalid_param"));
        } else if (fault == Fault.RATE_LIMIT) {
            return new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", "7")
                    .build();
        } else if (fault == Fault.CUT_BEFORE_ACCEPT) {
            return new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build();
        } else if (fault == Fault.SILENT) {
            return new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).build();
        }
        ObjectNode post = write(url, request);
        return fault == Fault.CUT_AFTER_ACCEPT
                ? new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build()
                : post == null ? json(404, MAPPER.createObjectNode()) : json(200, post);
    }

    private ObjectNode write(HttpUrl url, RecordedRequest request) throws IOException {
        String last = url.pathSegments().get(url.pathSize() - 1);
        boolean create = last.equals("posts");
        int id = create ? posts.size() + 1 : last.matches("\\d{1,9}") ? Integer.parseInt(last) : 0;
        ObjectNode post = create ? MAPPER.createObjectNode() : posts.get(id);
        if (post == null) {
            return null;
        }
        post.setAll((ObjectNode) MAPPER.readTree(request.getBody().utf8()));
        post.put("id", id).put("link", "https://www.example.gov.cn/?p=" + id);
        posts.put(id, post);
        taken.add(request.getHeaders().get("X-Gongkai-Idempotency-Key"));
        return post;
    }

    private JsonNode search(HttpUrl url) {
        ArrayNode found = MAPPER.createArrayNode();
        String slug = url.queryParameter("slug");
        String text = url.queryParameter("search");
        for (ObjectNode post : posts.values()) {
            if (slug != null
                    ? slug.equals(post.path("slug").asText())
                    : post.path("content").asText().contains(text)) {
                found.add(post);
            }
        }
        return found;
    }

    private static MockResponse json(int code, JsonNode body) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    @Override
    public Set<Fault> faults() {
        return Set.of(Fault.REJECT, Fault.RATE_LIMIT, Fault.CUT_BEFORE_ACCEPT, Fault.CUT_AFTER_ACCEPT, Fault.SILENT);
    }

    @Override
    public synchronized void nextPublishMeets(Fault fault) {
        next = fault;
    }

    @Override
    public synchronized int effects(IdempotencyKey key) {
        return (int) taken.stream().filter(key.value()::equals).count();
    }

    @Override
    public synchronized long traffic() {
        return requests.size();
    }

    @Override
    public void close() {
        server.close();
    }
}
