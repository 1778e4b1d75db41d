package io.github.gongkai.channel.sms.testing;

/**
 * What goes back.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record SimulatedAnswer(int status, String body) {
    /** With status 200. */
    public static SimulatedAnswer of(Object body) {
        return new SimulatedAnswer(200, body.toString());
    }
}
