package io.github.gongkai.channel.wechat.testing;

/** What a call meets instead of its ordinary answer (故障). */
public enum SimulatedFault {
    /** The connection is cut before the call does anything. */
    CUT_BEFORE,
    /** The call does its work, and the connection is cut before the answer. */
    CUT_AFTER,
    /** The call does nothing and is never answered, until the simulator is closed. */
    SILENT,
    /** Errcode -1, 系统繁忙; nothing was done. */
    BUSY,
    /** Errcode 45011, 调用太频繁. */
    TOO_FAST,
    /** Errcode 53503, 草稿未通过发布检查. */
    REFUSED,
    /** An answer that does not end before the caller has had enough. */
    ENDLESS,
    /** HTTP 302 to another path of the same address. */
    REDIRECT,
    /** HTTP 502 with a page that is no JSON. */
    BAD_GATEWAY
}
