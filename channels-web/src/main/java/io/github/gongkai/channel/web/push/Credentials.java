package io.github.gongkai.channel.web.push;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** How user and password are written in headers. */
final class Credentials {
    private Credentials() {}

    /** As the Basic scheme wants them. */
    static String basic(Map<String, String> credentials) {
        String pair = credentials.getOrDefault("user", "") + ":" + credentials.getOrDefault("password", "");
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
