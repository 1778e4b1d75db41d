package io.github.gongkai.channel.sms.mas;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.wire.Json;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What 云MAS pushes: status reports and what people wrote back (状态报告、上行短信). Pure. */
final class MasReceipts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final ErrorCodes CARRIER = ErrorCodes.carrierStatus();

    private MasReceipts() {}

    /** Of {@code {reportStatus, mobile, submitDate, receiveDate, errorCode, msgGroup}}. */
    static Optional<SmsReceipt> receipt(JsonNode report) {
        String status = Json.text(report, "reportStatus");
        String group = Json.text(report, "msgGroup");
        if (status.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        String code = Json.text(report, "errorCode");
        return Json.number(Json.text(report, "mobile"))
                .map(number -> new SmsReceipt(
                        group,
                        number,
                        status.equals(ErrorCodes.DELIVERED)
                                ? null
                                : CARRIER.failure(
                                        MasGatewayProvider.LABEL,
                                        code.isEmpty() || code.equals("0") ? status : code,
                                        ""),
                        Json.time(Json.text(report, "receiveDate"), TIME)));
    }

    /** Of {@code {mobile, smsContent, sendTime, addSerial}}. */
    static Optional<OptOut> optOut(JsonNode message) {
        return OptOut.isAskedFor(Json.text(message, "smsContent"))
                ? Json.number(Json.text(message, "mobile")).map(OptOut::new)
                : Optional.empty();
    }
}
