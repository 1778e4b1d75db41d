package io.github.gongkai.channel.sms.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks ACS3-HMAC-SHA256 as the platform does: from what it decoded, over the headers that the client says it signed. */
final class Acs3Check {
    private static final Pattern FORM = Pattern.compile(
            "ACS3-HMAC-SHA256 Credential=([^,]+),\\s*SignedHeaders=([^,]+),\\s*Signature=([0-9a-f]{64})");
    private static final Set<String> NEEDED = Set.of(
            "host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256");

    private Acs3Check() {}

    /** The platform's error code, empty if all is well. */
    static String problem(SimulatedCall call, String id, String secret) {
        Matcher given = FORM.matcher(call.header("authorization"));
        if (!given.matches()) {
            return "MissingAccessKeyId";
        }
        if (!given.group(1).equals(id)) {
            return "InvalidAccessKeyId.NotFound";
        }
        List<String> signed = List.of(given.group(2).split(";"));
        String hash = Digests.hex("SHA-256", call.body());
        boolean whole = signed.containsAll(NEEDED)
                && signed.stream().sorted().toList().equals(signed)
                && hash.equals(call.header("x-acs-content-sha256"));
        String text = "ACS3-HMAC-SHA256\n" + Digests.hex("SHA-256", canonical(call, signed, hash));
        String expected = HexFormat.of().formatHex(Digests.hmac(secret.getBytes(StandardCharsets.UTF_8), text));
        return whole && expected.equals(given.group(3)) ? "" : "SignatureDoesNotMatch";
    }

    private static String canonical(SimulatedCall call, List<String> signed, String hash) {
        String query = new TreeMap<>(call.query())
                .entrySet().stream().map(Acs3Check::pair).collect(Collectors.joining("&"));
        String headers = signed.stream()
                .map(name -> name + ":" + call.header(name).strip() + "\n")
                .collect(Collectors.joining());
        return "POST\n" + call.path() + "\n" + query + "\n" + headers + "\n" + String.join(";", signed) + "\n" + hash;
    }

    private static String pair(Map.Entry<String, String> pair) {
        return encode(pair.getKey()) + "=" + encode(pair.getValue());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
