package io.github.gongkai.channel.web.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.web.push.CmsMapping.Operation;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Sends the requests of a mapping: one call, no redirect, no retry, back by the attempt's deadline. Thread-safe.
 */
final class CmsClient implements AutoCloseable {
    private static final MediaType JSON = requireNonNull(MediaType.parse("application/json; charset=utf-8"));
    private static final MediaType FORM =
            requireNonNull(MediaType.parse("application/x-www-form-urlencoded; charset=utf-8"));
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LARGEST = 1 << 20;
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final OkHttpClient http;
    private final CmsSettings settings;
    private final @Nullable Signature signature;

    CmsClient(CmsSettings settings) {
        this.settings = settings;
        this.signature = settings.signingSecret() == null ? null : new Signature(settings.signingSecret());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout());
        if (settings.proxy() != null) {
            builder.proxy(settings.proxy());
        }
        http = builder.build();
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param retryAfter seconds that the far end asks to wait, or null
     * @param body as JSON; missing where it is none
     */
    record Answer(int status, @Nullable Long retryAfter, JsonNode body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        String textAt(@Nullable String pointer) {
            JsonNode node = pointer == null ? MissingNode.getInstance() : body.at(pointer);
            return node.isValueNode() ? node.asText() : "";
        }
    }

    /** Sends; {@link IOException} if no answer came. */
    Answer send(Operation operation, Map<String, String> headers, Fields fields, DeliveryContext context)
            throws IOException {
        HttpUrl.Builder url = requireNonNull(HttpUrl.parse(settings.endpoint() + fields.fill(operation.path())))
                .newBuilder();
        operation.query().forEach((name, value) -> url.addQueryParameter(name, fields.fill(value)));
        byte[] body = body(operation, fields);
        boolean bare = body.length == 0
                && (operation.method().equals("GET") || operation.method().equals("DELETE"));
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .method(operation.method(), bare ? null : RequestBody.create(body, operation.form() ? FORM : JSON));
        headers.forEach((name, value) -> request.header(name, fields.fill(value)));
        request.header("X-Gongkai-Idempotency-Key", context.key().value());
        if (signature != null) {
            signature.sign(request, context, body);
        }
        OkHttpClient timed = http.newBuilder().callTimeout(limit(context)).build();
        try (Response response = timed.newCall(request.build()).execute()) {
            return new Answer(response.code(), retryAfter(response), json(response));
        }
    }

    private Duration limit(DeliveryContext context) {
        Duration left = Duration.between(Clock.systemUTC().instant(), context.deadline());
        Duration limit = left.compareTo(settings.timeout()) < 0 ? left : settings.timeout();
        return limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
    }

    private static byte[] body(Operation operation, Fields fields) {
        if (operation.body().isMissingNode()) {
            return new byte[0];
        } else if (!operation.form()) {
            return fields.fill(operation.body()).toString().getBytes(StandardCharsets.UTF_8);
        }
        StringJoiner form = new StringJoiner("&");
        operation
                .body()
                .properties()
                .forEach(field -> form.add(encode(field.getKey()) + "="
                        + encode(fields.fill(field.getValue().asText()))));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Long retryAfter(Response response) {
        String header = response.header("Retry-After");
        return header != null && header.matches("\\d{1,6}") ? Long.valueOf(header) : null;
    }

    private static JsonNode json(Response response) throws IOException {
        byte[] bytes = response.body().byteStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("answer too long");
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
