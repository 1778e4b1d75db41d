package io.github.gongkai.channel.wechat.testing;

/** A call ends with an errcode. */
final class CallError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    CallError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
