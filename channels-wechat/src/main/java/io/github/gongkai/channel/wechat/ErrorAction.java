package io.github.gongkai.channel.wechat;

/** What an error code of the platform asks for (错误码处置). */
enum ErrorAction {
    /** Nothing was done: try again after a while. */
    RETRY,
    /** The platform failed over it: nobody knows whether anything was done. */
    BUSY,
    /** Fetch a new token and try once more. */
    REFRESH,
    /** Wait for the next day. */
    QUOTA,
    /** The account has no right to the call. */
    DENIED,
    /** Nothing works before a person has mended the account's set-up. */
    ACCOUNT,
    /** The article waits in the draft box for a person. */
    PERSON,
    /** What was named is not there, or not any more. */
    ABSENT,
    /** The same was taken before. */
    REPEATED,
    /** The same would be refused again. */
    REJECT
}
