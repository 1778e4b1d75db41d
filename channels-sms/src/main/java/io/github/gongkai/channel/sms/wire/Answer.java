package io.github.gongkai.channel.sms.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import java.time.Duration;

/**
 * What came back over HTTP (应答). Immutable.
 *
 * @param status of HTTP
 * @param retryAfter how long the far end asks to wait; zero if it does not
 * @param body as JSON; missing where it is none
 */
public record Answer(int status, Duration retryAfter, JsonNode body) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A field of the body as text; empty if it is not there or no single value. */
    public String text(String field) {
        return Json.text(body, field);
    }

    /**
     * What an answer without a word that the gateway knows says by its status alone.
     *
     * @param gateway what people call the gateway
     * @param evidence what a person decides by if the fate is unknown, beginning with a mark; empty where nothing was handed in
     */
    public GatewayFailure failure(String gateway, String evidence) {
        String code = "HTTP-" + status;
        Duration wait = retryAfter.isZero() ? SOON : retryAfter;
        return switch (status) {
            case 429, 503 ->
                new GatewayFailure(FailureClass.RETRY, code, gateway + "：对端繁忙（" + code + "）。不用处理，稍后自动再试", wait);
            case 401, 403 ->
                new GatewayFailure(FailureClass.CONFIG, code, gateway + "：对端拒绝访问（" + code + "）。核对账号、密钥和出口地址白名单");
            case 301, 302, 303, 307, 308, 404, 405 ->
                new GatewayFailure(FailureClass.CONFIG, code, gateway + "：该地址没有短信接口（" + code + "）。核对配置项 endpoint");
            case 400, 413, 414, 415, 422 ->
                new GatewayFailure(FailureClass.REJECT, code, gateway + "：对端不接受这个请求（" + code + "）。核对模板与内容；仍然出现时升级本渠道");
            default ->
                new GatewayFailure(
                        FailureClass.UNKNOWN,
                        code,
                        gateway + "：请求已送到，应答读不懂（" + code + evidence + "），是否已发不明。到平台的发送记录核对：已发的确认，没发的 retry");
        };
    }
}
