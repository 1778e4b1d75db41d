package io.github.gongkai.channel.wechat;

/**
 * A call to the platform did not do what it should. The message is for the operator: it names the call and the platform's own
 * code and trace, never an address with a token in it.
 */
final class PlatformException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final ErrorAction action;
    private final int code;

    private PlatformException(Kind kind, ErrorAction action, int code, String message) {
        super(message);
        this.kind = kind;
        this.action = action;
        this.code = code;
    }

    /** The request surely did not arrive. */
    static PlatformException notSent(String call, String why) {
        return new PlatformException(Kind.NOT_SENT, ErrorAction.RETRY, 0, "连不上微信接口 " + call + "：" + why);
    }

    /** The request may have arrived; no answer that can be read. */
    static PlatformException cut(String call, String why) {
        return new PlatformException(Kind.CUT, ErrorAction.RETRY, 0, "微信接口 " + call + " 没有可用的应答：" + why);
    }

    /** The platform said no. */
    static PlatformException refused(String call, ErrorTable.Entry entry, int code, String errmsg) {
        return new PlatformException(
                Kind.REFUSED,
                entry.action(),
                code,
                "errcode " + code + "（" + entry.meaning() + "），接口 " + call + "，errmsg：" + errmsg + "。处理："
                        + entry.remedy());
    }

    /** We did not ask, because the day's quota is used up. */
    static PlatformException spent(String call, int limit) {
        return new PlatformException(
                Kind.NOT_SENT,
                ErrorAction.QUOTA,
                0,
                "接口 " + call + " 今天的 " + limit + " 次额度已用完，北京时间零点后再发 (daily quota used up)");
    }

    Kind kind() {
        return kind;
    }

    ErrorAction action() {
        return action;
    }

    int code() {
        return code;
    }

    /** How far the call got. */
    enum Kind {
        /** Surely without effect. */
        NOT_SENT,
        /** Nobody knows. */
        CUT,
        /** Answered with an error. */
        REFUSED
    }
}
