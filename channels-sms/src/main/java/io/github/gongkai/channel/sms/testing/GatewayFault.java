package io.github.gongkai.channel.sms.testing;

/** What a call meets instead of its ordinary answer (故障). */
public enum GatewayFault {
    /** Refused for good: the content. */
    REFUSED,
    /** Refused for now: too many calls. */
    THROTTLED,
    /** The connection is cut when the request was read, before anything is done. */
    CUT_BEFORE,
    /** The messages are taken, and the connection is cut before the answer. */
    CUT_AFTER,
    /** The request is read, nothing is done, and no answer comes until the simulator is closed. */
    SILENT,
    /** The messages are taken, and the answer is no answer: half a text. */
    NONSENSE,
    /** The messages are taken, and the answer comes a byte at a time, more slowly than anybody waits. */
    DRIP,
    /** Nothing is done; a proxy in between answers HTTP 502 with a page. */
    BAD_GATEWAY
}
