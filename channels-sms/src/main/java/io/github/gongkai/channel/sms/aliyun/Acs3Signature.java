package io.github.gongkai.channel.sms.aliyun;

import com.google.common.base.Joiner;
import com.google.common.hash.Hashing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signature ACS3-HMAC-SHA256 of Alibaba Cloud's interfaces (阿里云 V3 签名), computed from decoded pairs, as the far end does.
 * Pure.
 *
 * @param accessKeyId who signs
 * @param accessKeySecret what with
 */
record Acs3Signature(String accessKeyId, String accessKeySecret) {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    /**
     * What is signed.
     *
     * @param method such as {@code POST}
     * @param query decoded parameters
     * @param headers all that are signed, {@code host} and those that begin with {@code x-acs-}
     * @param bodyHash of {@link #sha256}
     */
    record Message(String method, Map<String, String> query, Map<String, String> headers, String bodyHash) {}

    /** The value of the header {@code Authorization}. */
    String authorization(Message message) {
        Map<String, String> headers = lowered(message.headers());
        return ALGORITHM + " Credential=" + accessKeyId + ",SignedHeaders="
                + Joiner.on(';').join(headers.keySet()) + ",Signature=" + signature(message);
    }

    /** In lower-case hex. */
    String signature(Message message) {
        String text = ALGORITHM + "\n" + sha256(canonical(message).getBytes(StandardCharsets.UTF_8));
        return Hashing.hmacSha256(accessKeySecret.getBytes(StandardCharsets.UTF_8))
                .hashString(text, StandardCharsets.UTF_8)
                .toString();
    }

    /** The request in the one form in which both sides hash it. */
    static String canonical(Message message) {
        Map<String, String> headers = lowered(message.headers());
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) ->
                lines.append(name).append(':').append(value.strip()).append('\n'));
        return String.join(
                "\n",
                message.method(),
                "/",
                query(message.query()),
                lines,
                Joiner.on(';').join(headers.keySet()),
                message.bodyHash());
    }

    /** Sorted and encoded as RFC 3986 says; this form also goes over the wire. */
    static String query(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(query)
                .forEach((name, value) -> text.append(text.length() == 0 ? "" : "&")
                        .append(encode(name))
                        .append('=')
                        .append(encode(value)));
        return text.toString();
    }

    static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static Map<String, String> lowered(Map<String, String> headers) {
        Map<String, String> lowered = new TreeMap<>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        return lowered;
    }

    @Override
    public String toString() {
        return "Acs3Signature[***]";
    }
}
