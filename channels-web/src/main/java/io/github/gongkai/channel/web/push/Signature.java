package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.DeliveryContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Request;

/**
 * Signs requests, so that the far end can tell that they are ours, unchanged and not repeated: HMAC-SHA256 over method, path with
 * query, idempotency key, the moment when the signature ends, and the body's SHA-256, each on a line. Thread-safe.
 */
final class Signature {
    private final byte[] secret;

    Signature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    void sign(Request.Builder request, DeliveryContext context, byte[] body) {
        Request soFar = request.build();
        String query = soFar.url().encodedQuery();
        String target = soFar.url().encodedPath() + (query == null ? "" : "?" + query);
        String expires = context.deadline().toString();
        request.header("X-Gongkai-Expires", expires);
        request.header(
                "X-Gongkai-Signature",
                "hmac-sha256=" + of(soFar.method(), target, context.key().value(), expires, body));
    }

    /** The signature in lower-case hex; for the far end too. */
    String of(String method, String target, String key, String expires, byte[] body) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String text = String.join("\n", method, target, key, expires, digest);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
