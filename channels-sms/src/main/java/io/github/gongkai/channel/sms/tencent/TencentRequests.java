package io.github.gongkai.channel.sms.tencent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Makes signed requests of the interface (version 2021-01-11). Thread-safe.
 *
 * @param endpoint where it is
 * @param region such as {@code ap-guangzhou}
 * @param signature who asks
 */
record TencentRequests(URI endpoint, String region, Tc3Signature signature) {
    private static final String VERSION = "2021-01-11";
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    Request signed(String action, String json, Instant at) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpUrl url = HttpUrl.get(endpoint.resolve("/").toString());
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        String host = usual ? url.host() : url.host() + ":" + url.port();
        Map<String, String> headers =
                new TreeMap<>(Map.of("content-type", JSON.toString(), "host", host, "x-tc-action", action));
        return new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, JSON))
                .header("Host", host)
                .header("X-TC-Action", action)
                .header("X-TC-Version", VERSION)
                .header("X-TC-Timestamp", Long.toString(at.getEpochSecond()))
                .header("X-TC-Region", region)
                .header(
                        "Authorization",
                        signature.authorization(new Tc3Signature.Message(at, headers, Tc3Signature.sha256(body))))
                .build();
    }
}
