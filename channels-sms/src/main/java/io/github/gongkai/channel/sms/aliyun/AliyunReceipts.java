package io.github.gongkai.channel.sms.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.wire.Json;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What Alibaba Cloud pushes (SmsReport, SmsUp) and tells when asked (QuerySendDetails). Pure. */
final class AliyunReceipts {
    static final ErrorCodes CODES = ErrorCodes.load(AliyunReceipts.class, "aliyun-errors.tsv");

    private static final ErrorCodes CARRIER = ErrorCodes.carrierStatus();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AliyunReceipts() {}

    /** Of {@code {phone_number, report_time, success, err_code, biz_id, out_id, …}}; empty if another sent it. */
    static Optional<SmsReceipt> pushed(JsonNode report) {
        String id = Json.text(report, "out_id");
        if (id.isEmpty() || !report.path("success").isBoolean()) {
            return Optional.empty();
        }
        boolean delivered = report.path("success").asBoolean();
        return Json.number(Json.text(report, "phone_number"))
                .map(number -> new SmsReceipt(
                        id,
                        number,
                        delivered ? null : failure(Json.text(report, "err_code")),
                        Json.time(Json.text(report, "report_time"), TIME)));
    }

    /** Of {@code {PhoneNum, SendStatus, ErrCode, ReceiveDate, …}}; empty while it is on its way. */
    static Optional<SmsReceipt> detail(JsonNode detail) {
        String status = Json.text(detail, "SendStatus");
        if (!status.equals("2") && !status.equals("3")) {
            return Optional.empty();
        }
        return Json.number(Json.text(detail, "PhoneNum"))
                .map(number -> new SmsReceipt(
                        Json.text(detail, "OutId"),
                        number,
                        status.equals("3") ? null : failure(Json.text(detail, "ErrCode")),
                        Json.time(Json.text(detail, "ReceiveDate"), TIME)));
    }

    /** Of {@code {phone_number, content, send_time, …}}. */
    static Optional<OptOut> optOut(JsonNode message) {
        return OptOut.isAskedFor(Json.text(message, "content"))
                ? Json.number(Json.text(message, "phone_number")).map(OptOut::new)
                : Optional.empty();
    }

    private static GatewayFailure failure(String code) {
        // A carrier's own word stands here too.
        ErrorCodes codes = CODES.names(code) ? CODES : CARRIER;
        return codes.failure(AliyunGatewayProvider.LABEL, code, "");
    }
}
