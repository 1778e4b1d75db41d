package io.github.gongkai.channel.sms.testing;

import java.util.Map;

/**
 * A call as it arrived. Immutable.
 *
 * @param path with the stroke in front
 * @param query decoded parameters
 * @param headers by name in lower case
 * @param body as text
 */
public record SimulatedCall(String path, Map<String, String> query, Map<String, String> headers, String body) {
    /** Copies the maps. */
    public SimulatedCall {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A header, empty if it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** A parameter, empty if it is not there. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
