package io.github.gongkai.channel;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import static java.util.Collections.unmodifiableMap;

/**
 * A call from the far end, as the host's web server took it (回调请求): untrusted until the channel has checked its signature.
 * Its text form shows no content. Immutable.
 *
 * @param method such as {@code POST}
 * @param query decoded parameters of the address
 * @param headers by name in lower case
 * @param body as text; empty if there was none. The host bounds its size
 */
public record InboundCall(String method, Map<String, String> query, Map<String, String> headers, String body) {
    /** Copies the maps; header names become lower case. */
    public InboundCall {
        query = unmodifiableMap(new TreeMap<>(query));
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = unmodifiableMap(lower);
    }

    /** A parameter of the address, empty if it is not there. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "InboundCall[" + method + ", parameters " + query.keySet() + ", body of " + body.length() + " chars]";
    }
}
