package io.github.gongkai.channel.sms.tencent;

import com.google.common.base.Joiner;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signature TC3-HMAC-SHA256 of Tencent Cloud's interfaces (腾讯云 V3 签名). Pure.
 *
 * @param secretId who signs
 * @param secretKey what with
 * @param service such as {@code sms}
 */
record Tc3Signature(String secretId, String secretKey, String service) {
    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String END = "tc3_request";

    /**
     * What is signed: a POST of a body to the root.
     *
     * @param at the moment that the request names, whole seconds
     * @param headers all that are signed, {@code content-type} and {@code host} at least
     * @param bodyHash of its very bytes, by {@link #sha256}
     */
    record Message(Instant at, Map<String, String> headers, String bodyHash) {}

    /** The value of the header {@code Authorization}. */
    String authorization(Message message) {
        return ALGORITHM + " Credential=" + secretId + "/" + scope(message) + ", SignedHeaders="
                + Joiner.on(';').join(lowered(message.headers()).keySet()) + ", Signature=" + signature(message);
    }

    /** In lower-case hex. */
    String signature(Message message) {
        String text = String.join(
                "\n",
                ALGORITHM,
                Long.toString(message.at().getEpochSecond()),
                scope(message),
                sha256(canonical(message).getBytes(StandardCharsets.UTF_8)));
        byte[] key = hmac(
                ("TC3" + secretKey).getBytes(StandardCharsets.UTF_8),
                day(message).toString());
        return Hashing.hmacSha256(hmac(hmac(key, service), END))
                .hashString(text, StandardCharsets.UTF_8)
                .toString();
    }

    /** The request in the one form in which both sides hash it. */
    static String canonical(Message message) {
        Map<String, String> headers = lowered(message.headers());
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> lines.append(name)
                .append(':')
                .append(value.strip().toLowerCase(Locale.ROOT))
                .append('\n'));
        return String.join("\n", "POST", "/", "", lines, Joiner.on(';').join(headers.keySet()), message.bodyHash());
    }

    private String scope(Message message) {
        return day(message) + "/" + service + "/" + END;
    }

    /** By UTC: between midnight and eight in Beijing it is the day before. */
    private static LocalDate day(Message message) {
        return LocalDate.ofInstant(message.at(), ZoneOffset.UTC);
    }

    static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    private static byte[] hmac(byte[] key, String text) {
        return Hashing.hmacSha256(key).hashString(text, StandardCharsets.UTF_8).asBytes();
    }

    private static Map<String, String> lowered(Map<String, String> headers) {
        Map<String, String> lowered = new TreeMap<>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        return lowered;
    }

    @Override
    public String toString() {
        return "Tc3Signature[***]";
    }
}
