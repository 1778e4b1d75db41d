package io.github.gongkai.channel.sms.gateway;

/** What a failure asks for (失败类别). Tables of error codes name these, in lower case. */
public enum FailureClass {
    /** Surely not sent; the same may succeed after a while: throttled, busy, no connection. */
    RETRY,
    /** Surely not sent: a limit or a balance is used up; nothing before the window passes or money comes. */
    QUOTA,
    /** Surely not sent: this content or request would be refused again. */
    REJECT,
    /** Surely not sent: our set-up at the gateway is wrong (keys, signature, template, address list); a person mends it. */
    CONFIG,
    /** This person cannot be reached: number, blacklist, switched off. Others can. */
    PERSON,
    /** Nobody knows whether it was sent. */
    UNKNOWN
}
