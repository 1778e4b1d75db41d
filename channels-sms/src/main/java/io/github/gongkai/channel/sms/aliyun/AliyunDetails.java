package io.github.gongkai.channel.sms.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.QueryOutcome;
import io.github.gongkai.channel.sms.gateway.SentMessage;
import io.github.gongkai.channel.sms.wire.Answer;
import io.github.gongkai.channel.sms.wire.GatewayHttp;
import io.github.gongkai.channel.sms.wire.Json;
import io.github.gongkai.channel.sms.wire.LineFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks messages up by number and day (QuerySendDetails), and finds ours by our reference. Thread-safe. */
final class AliyunDetails {
    private static final int PAGE = 50;
    /** More messages than anybody gets on a day. */
    private static final int MOST_PAGES = 10;
    /** Until then a message that was taken may not be listed yet. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private static final Duration RECORDED = Duration.ofDays(30);

    private final AliyunRequests requests;
    private final GatewayHttp http;

    AliyunDetails(AliyunRequests requests, GatewayHttp http) {
        this.requests = requests;
        this.http = http;
    }

    QueryOutcome find(SentMessage message, Instant deadline) {
        Duration age = Duration.between(message.submittedAt(), http.now());
        if (age.compareTo(RECORDED) >= 0) {
            return failed(FailureClass.REJECT, "TOO-OLD", "发送记录只保留 30 天，查不到了。按台账和平台账单判断", Duration.ZERO);
        }
        LocalDate day = LocalDate.ofInstant(message.submittedAt(), Json.BEIJING);
        // What left just before midnight may be listed under the next day.
        LocalDate last = LocalDate.ofInstant(message.submittedAt().plus(SETTLING), Json.BEIJING);
        try {
            Optional<QueryOutcome> found = on(day, message, deadline);
            if (found.isEmpty() && !last.equals(day)) {
                found = on(last, message, deadline);
            }
            return found.orElseGet(() -> age.compareTo(SETTLING) < 0
                    ? failed(FailureClass.RETRY, "NOT-LISTED", "发送记录里还没有，不用处理，稍后自动再查", SETTLING.minus(age))
                    : new QueryOutcome.Absent());
        } catch (LineFault e) {
            return new QueryOutcome.Failed(e.ofAsking(AliyunGatewayProvider.LABEL));
        }
    }

    /** Empty if no page of the day has it. */
    private Optional<QueryOutcome> on(LocalDate day, SentMessage message, Instant deadline) throws LineFault {
        String reference = message.reference().value();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Answer answer = page(day, page, message, deadline);
            JsonNode list = answer.body().path("SmsSendDetailDTOs").path("SmsSendDetailDTO");
            if (!answer.text("Code").equals("OK") || !list.isArray()) {
                return Optional.of(new QueryOutcome.Failed(refusal(answer)));
            }
            for (JsonNode detail : list) {
                if (Json.text(detail, "OutId").equals(reference)) {
                    return Optional.of(AliyunReceipts.detail(detail)
                            .<QueryOutcome>map(QueryOutcome.Settled::new)
                            .orElseGet(() -> new QueryOutcome.UnderWay(reference)));
                }
            }
            if (list.size() < PAGE) {
                return Optional.empty();
            }
        }
        return Optional.of(failed(FailureClass.REJECT, "TOO-MANY", "该号码当天的记录太多，没有找到。到控制台按批次核对", Duration.ZERO));
    }

    private Answer page(LocalDate day, int page, SentMessage message, Instant deadline) throws LineFault {
        Map<String, String> query = Map.of(
                "PhoneNumber", message.number().digits(),
                "SendDate", DateTimeFormatter.BASIC_ISO_DATE.format(day),
                "PageSize", Integer.toString(PAGE),
                "CurrentPage", Integer.toString(page));
        return http.send(
                requests.signed(
                        "QuerySendDetails", query, http.now(), UUID.randomUUID().toString()),
                deadline);
    }

    private static GatewayFailure refusal(Answer answer) {
        String code = answer.text("Code");
        if (!code.isEmpty() && !code.equals("OK")) {
            GatewayFailure failure =
                    AliyunReceipts.CODES.failure(AliyunGatewayProvider.LABEL, code, answer.text("RequestId"));
            // Whether something was done is no question when asking.
            return failure.sort() == FailureClass.UNKNOWN
                    ? new GatewayFailure(FailureClass.RETRY, failure.code(), failure.message())
                    : failure;
        }
        return new GatewayFailure(
                FailureClass.RETRY,
                "HTTP-" + answer.status(),
                AliyunGatewayProvider.LABEL + "：查询的应答读不懂（HTTP-" + answer.status() + "）。不用处理，稍后自动再试");
    }

    private static QueryOutcome failed(FailureClass sort, String code, String message, Duration wait) {
        return new QueryOutcome.Failed(
                new GatewayFailure(sort, code, AliyunGatewayProvider.LABEL + "：" + message, wait));
    }
}
