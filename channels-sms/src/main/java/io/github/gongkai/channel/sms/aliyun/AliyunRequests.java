package io.github.gongkai.channel.sms.aliyun;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Makes signed requests of the interface (version 2017-05-25): everything in the query, no body. Thread-safe.
 *
 * @param endpoint where it is
 * @param signature who asks
 */
record AliyunRequests(URI endpoint, Acs3Signature signature) {
    private static final String VERSION = "2017-05-25";
    private static final byte[] NOTHING = new byte[0];
    private static final String HASH = Acs3Signature.sha256(NOTHING);

    /**
     * Signs.
     *
     * @param nonce another one for each request
     */
    Request signed(String action, Map<String, String> query, Instant at, String nonce) {
        HttpUrl url = HttpUrl.get(endpoint.resolve("/").toString())
                .newBuilder()
                .encodedQuery(Acs3Signature.query(query))
                .build();
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        Map<String, String> headers = new TreeMap<>();
        headers.put("host", usual ? url.host() : url.host() + ":" + url.port());
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", VERSION);
        headers.put("x-acs-date", at.truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", nonce);
        headers.put("x-acs-content-sha256", HASH);
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(NOTHING, null));
        headers.forEach(request::header);
        return request.header(
                        "Authorization",
                        signature.authorization(new Acs3Signature.Message("POST", query, headers, HASH)))
                .build();
    }
}
