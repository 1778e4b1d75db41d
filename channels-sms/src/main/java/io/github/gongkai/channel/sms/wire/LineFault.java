package io.github.gongkai.channel.sms.wire;

import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import java.time.Duration;

/** No answer could be read (通信故障). Tells a request that never left from one whose fate nobody knows. */
public final class LineFault extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final boolean left;
    private final String why;

    private LineFault(boolean left, String why) {
        super(why, null, false, false);
        this.left = left;
        this.why = why;
    }

    /** The request surely never left. */
    public static LineFault notSent(String why) {
        return new LineFault(false, why);
    }

    /** The request left, at least in part. */
    public static LineFault cut(String why) {
        return new LineFault(true, why);
    }

    /** Whether the request left. */
    public boolean hasLeft() {
        return left;
    }

    /**
     * As the outcome of handing something in.
     *
     * @param gateway what people call the gateway
     * @param evidence what a person decides by if the fate is unknown: the call, our reference, how many people, no number
     */
    public GatewayFailure ofSending(String gateway, String evidence) {
        return left
                ? new GatewayFailure(
                        FailureClass.UNKNOWN,
                        "NO-ANSWER",
                        gateway + "：请求已送出而没有应答（" + why + "；" + evidence + "），是否已发不明。到平台的发送记录核对：已发的确认，没发的 retry")
                : unsent(gateway);
    }

    /** As the outcome of asking, which may always be done again. */
    public GatewayFailure ofAsking(String gateway) {
        return left
                ? new GatewayFailure(
                        FailureClass.RETRY, "NO-ANSWER", gateway + "：查询没有应答（" + why + "）。不用处理，稍后自动再试", SOON)
                : unsent(gateway);
    }

    private GatewayFailure unsent(String gateway) {
        return new GatewayFailure(
                FailureClass.RETRY, "NOT-SENT", gateway + "：连不上（" + why + "），没有发出。检查网络、代理和配置项 endpoint；稍后自动再试", SOON);
    }
}
