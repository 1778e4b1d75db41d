package io.github.gongkai.channel.sms.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks TC3-HMAC-SHA256 as the platform does: over the headers that the client says it signed, for the service of its scope. */
final class Tc3Check {
    private static final Pattern FORM = Pattern.compile(
            "TC3-HMAC-SHA256 Credential=([^/]+)/([0-9-]+)/([a-z0-9.-]+)/tc3_request,\\s*SignedHeaders=([^,]+),"
                    + "\\s*Signature=([0-9a-f]{64})");

    private Tc3Check() {}

    /** The platform's error code, empty if all is well. */
    static String problem(SimulatedCall call, String id, String secret) {
        Matcher given = FORM.matcher(call.header("authorization"));
        if (!given.matches() || !call.header("x-tc-timestamp").matches("[0-9]{1,10}")) {
            return "AuthFailure.InvalidAuthorization";
        }
        if (!given.group(1).equals(id)) {
            return "AuthFailure.SecretIdNotFound";
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(call.header("x-tc-timestamp")));
        String day = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        List<String> signed = List.of(given.group(4).split(";"));
        String scope = day + "/" + given.group(3) + "/tc3_request";
        String text = "TC3-HMAC-SHA256\n" + at.getEpochSecond() + "\n" + scope + "\n"
                + Digests.hex("SHA-256", canonical(call, signed));
        byte[] key = Digests.hmac(("TC3" + secret).getBytes(StandardCharsets.UTF_8), day);
        key = Digests.hmac(Digests.hmac(key, given.group(3)), "tc3_request");
        boolean equal = HexFormat.of().formatHex(Digests.hmac(key, text)).equals(given.group(5));
        return equal && day.equals(given.group(2)) && signed.containsAll(List.of("content-type", "host"))
                ? ""
                : "AuthFailure.SignatureFailure";
    }

    private static String canonical(SimulatedCall call, List<String> signed) {
        String headers = signed.stream()
                .map(name -> name + ":" + call.header(name).strip().toLowerCase(Locale.ROOT) + "\n")
                .collect(Collectors.joining());
        return "POST\n/\n\n" + headers + "\n" + String.join(";", signed) + "\n" + Digests.hex("SHA-256", call.body());
    }
}
