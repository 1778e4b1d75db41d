package io.github.gongkai.channel.sms.tencent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.wire.Json;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Tencent Cloud pushes and hands out (PullSmsSendStatus). Pure. */
final class TencentReceipts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ErrorCodes CARRIER = ErrorCodes.carrierStatus();

    private TencentReceipts() {}

    /** Of {@code {user_receive_time, nationcode, mobile, report_status, errmsg, description, sid}}. */
    static Optional<SmsReceipt> pushed(JsonNode report) {
        return receipt(
                Json.text(report, "sid"),
                Json.text(report, "mobile"),
                fate(Json.text(report, "report_status"), Json.text(report, "errmsg")),
                Json.time(Json.text(report, "user_receive_time"), TIME));
    }

    /** Of {@code {UserReceiveTime, PhoneNumber, SerialNo, ReportStatus, Description, …}}. */
    static Optional<SmsReceipt> pulled(JsonNode status) {
        long seconds = status.path("UserReceiveTime").asLong();
        return receipt(
                Json.text(status, "SerialNo"),
                Json.text(status, "PhoneNumber"),
                fate(Json.text(status, "ReportStatus"), Json.text(status, "Description")),
                seconds > 0 && seconds < Integer.MAX_VALUE ? Instant.ofEpochSecond(seconds) : null);
    }

    /** Of {@code {mobile, text, …}}. */
    static Optional<OptOut> optOut(JsonNode message) {
        return OptOut.isAskedFor(Json.text(message, "text"))
                ? Json.number(Json.text(message, "mobile")).map(OptOut::new)
                : Optional.empty();
    }

    private static Optional<SmsReceipt> receipt(String id, String mobile, Optional<Fate> fate, @Nullable Instant at) {
        return id.isEmpty()
                ? Optional.empty()
                : fate.flatMap(
                        known -> Json.number(mobile).map(number -> new SmsReceipt(id, number, known.failure(), at)));
    }

    /** What became of it. */
    private record Fate(@Nullable GatewayFailure failure) {}

    /** Empty if the report does not say. */
    private static Optional<Fate> fate(String status, String code) {
        return switch (status) {
            case "SUCCESS" -> Optional.of(new Fate(null));
            case "FAIL" -> Optional.of(new Fate(CARRIER.failure(TencentGatewayProvider.LABEL, code, "")));
            default -> Optional.empty();
        };
    }
}
