package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the platform, one attempt each: no redirect, no silent repetition, no answer beyond a bound. Tells a request that never
 * left from one whose answer is missing. Thread-safe.
 */
final class PlatformHttp {
    private static final JsonMapper JSON = new JsonMapper();
    private static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");
    private static final long MOST_BYTES = 4L << 20;

    private final OkHttpClient client;
    private final HttpUrl base;
    private final Duration timeout;

    PlatformHttp(URI base, @Nullable InetSocketAddress proxy, Duration timeout) {
        this.base = HttpUrl.get(base.toString());
        this.timeout = timeout;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                // A pool would keep a thread alive after the channel is closed; a few calls a day need none.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .eventListenerFactory(call -> new Departure(call));
        if (proxy != null) {
            builder.proxy(new Proxy(Proxy.Type.HTTP, proxy));
        }
        this.client = builder.build();
    }

    /** Sends JSON, with a token if one is given. */
    JsonNode post(String path, @Nullable Secret token, JsonNode body, CallDeadline deadline) throws PlatformException {
        RequestBody content = RequestBody.create(body.toString(), JSON_TYPE);
        return json(path, request(path, token, null).post(content).build(), deadline);
    }

    /** Sends one file as the part {@code media}, with its length. */
    JsonNode upload(String path, Secret token, @Nullable String type, UploadFile file, CallDeadline deadline)
            throws PlatformException {
        RequestBody part = RequestBody.create(file.bytes(), MediaType.get(file.mediaType()));
        RequestBody content = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("media", file.name(), part)
                .build();
        return json(path, request(path, token, type).post(content).build(), deadline);
    }

    /** Fetches a picture of the office's website. */
    byte[] fetch(String address, int mostBytes, CallDeadline deadline) throws PlatformException {
        Request request = new Request.Builder().url(address).build();
        return send("图片 " + address, request, mostBytes, deadline);
    }

    private Request.Builder request(String path, @Nullable Secret token, @Nullable String type) {
        HttpUrl.Builder url = base.newBuilder().addPathSegments(path);
        if (token != null) {
            url.addQueryParameter("access_token", token.value());
        }
        if (type != null) {
            url.addQueryParameter("type", type);
        }
        return new Request.Builder().url(url.build());
    }

    private JsonNode json(String path, Request request, CallDeadline deadline) throws PlatformException {
        byte[] answer = send(path, request, MOST_BYTES, deadline);
        try {
            JsonNode node = JSON.readTree(answer);
            if (node == null || !node.isObject()) {
                throw PlatformException.cut(path, "应答不是 JSON 对象");
            }
            return node;
        } catch (JsonProcessingException e) {
            // The parser's message quotes the answer, which may hold a token.
            throw PlatformException.cut(path, "应答不是 JSON");
        } catch (IOException e) {
            throw PlatformException.cut(path, e.getClass().getSimpleName());
        }
    }

    private byte[] send(String name, Request request, long mostBytes, CallDeadline deadline) throws PlatformException {
        Duration time = deadline.next(timeout);
        if (time.isNegative() || time.isZero()) {
            throw PlatformException.notSent(name, "本次投递的时间已用完");
        }
        Departure.Mark mark = new Departure.Mark();
        OkHttpClient timed = client.newBuilder().callTimeout(time).build();
        Call call = timed.newCall(
                request.newBuilder().tag(Departure.Mark.class, mark).build());
        try (Response response = call.execute()) {
            return bytes(name, response, mostBytes);
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            throw mark.isSet() ? PlatformException.cut(name, why) : PlatformException.notSent(name, why);
        }
    }

    private static byte[] bytes(String name, Response response, long mostBytes) throws IOException, PlatformException {
        ResponseBody body = response.body();
        if (!response.isSuccessful()) {
            throw PlatformException.cut(name, "HTTP " + response.code());
        }
        byte[] read = body.byteStream().readNBytes(Math.toIntExact(mostBytes) + 1);
        if (read.length > mostBytes) {
            throw PlatformException.cut(name, "应答超过 " + mostBytes + " 字节");
        }
        return read;
    }

    void close() {
        client.connectionPool().evictAll();
    }

    /** Notes that a request began to leave. */
    private static final class Departure extends EventListener {
        private final @Nullable Mark mark;

        Departure(Call call) {
            this.mark = call.request().tag(Mark.class);
        }

        @Override
        public void requestHeadersStart(Call call) {
            if (mark != null) {
                mark.set();
            }
        }

        /** Whether it left. */
        static final class Mark {
            private final AtomicBoolean left = new AtomicBoolean();

            void set() {
                left.set(true);
            }

            boolean isSet() {
                return left.get();
            }
        }
    }
}
