package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.aliyun.AliyunGatewayProvider;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.mas.MasGatewayProvider;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.tencent.TencentGatewayProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("平台推送的回执与上行")
class CallbackReadingTest {
    private static final String TOKEN = "zq-callback-token-1";
    private static final MobileNumber NUMBER = new MobileNumber("13800131234");
    private static final Map<String, String> ACCOUNTS = Map.of(
            "callbackToken", TOKEN,
            "endpoint", "https://sms.example.gov.cn",
            "ecName", "示例县",
            "apId", "ap",
            "secretKey", "key-key",
            "sign", "AbCd",
            "accessKeyId", "id",
            "accessKeySecret", "secret",
            "secretId", "id",
            "sdkAppId", "1400006666");

    @Test
    @DisplayName("云MAS：单个对象或数组都认，送达、失败原因、时间各就各位")
    void readsMas() {
        String report = "{\"reportStatus\":\"DELIVRD\",\"mobile\":\"13800131234\",\"submitDate\":\"20261125103000\","
                + "\"receiveDate\":\"20261125103005\",\"errorCode\":\"DELIVRD\",\"msgGroup\":\"0906163415\"}";
        String failed = report.replace("\"errorCode\":\"DELIVRD\"", "\"errorCode\":\"DB:0102\"")
                .replace("\"DELIVRD\"", "\"UNDELIV\"");
        assertThat(call(new MasGatewayProvider(), report).receipts())
                .containsExactly(new SmsReceipt("0906163415", NUMBER, null, Instant.parse("2026-11-25T02:30:05Z")));
        GatewayReply both = call(new MasGatewayProvider(), "[" + report + "," + failed + "]");
        assertThat(both.receipts()).extracting(SmsReceipt::isDelivered).containsExactly(true, false);
        assertThat(both.receipts().get(1).failure()).satisfies(failure -> {
            assertThat(failure.sort()).isEqualTo(FailureClass.PERSON);
            assertThat(failure.code()).isEqualTo("DB:0102");
            assertThat(failure.message()).contains("停机").doesNotContain("13800131234");
        });
        assertThat(call(
                                new MasGatewayProvider(),
                                "{\"mobile\":\"13800131234\",\"smsContent\":\" TD \",\"sendTime\":\"2026-11-25 10:00:00\"}")
                        .optOuts())
                .containsExactly(new OptOut(NUMBER));
    }

    @Test
    @DisplayName("阿里云：一次多条，按我方编号认领，别的系统的不认")
    void readsAliyun() {
        String ours = "{\"phone_number\":\"13800131234\",\"send_time\":\"2026-11-25 10:30:00\",\"report_time\":"
                + "\"2026-11-25 10:30:05\",\"success\":true,\"err_code\":\"DELIVERED\",\"err_msg\":\"用户接收成功\","
                + "\"sms_size\":\"1\",\"biz_id\":\"9001\",\"out_id\":\"ref-1\"}";
        String failed = ours.replace("true", "false").replace("\"DELIVERED\"", "\"MOBILE_IN_BLACK\"");
        String carrier = ours.replace("true", "false").replace("\"DELIVERED\"", "\"DB:0102\"");
        String others = ours.replace(",\"out_id\":\"ref-1\"", "");
        GatewayReply reply =
                call(new AliyunGatewayProvider(), "[" + String.join(",", ours, failed, carrier, others) + "]");
        assertThat(reply.body()).isEqualTo("{\"code\":0,\"msg\":\"OK\"}");
        assertThat(reply.receipts())
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(receipt.messageId()).isEqualTo("ref-1"))
                .allSatisfy(receipt -> assertThat(receipt.at()).isEqualTo("2026-11-25T02:30:05Z"));
        assertThat(reply.receipts().get(0).isDelivered()).isTrue();
        assertThat(reply.receipts().subList(1, 3))
                .extracting(receipt ->
                        receipt.failure().code() + " " + receipt.failure().sort())
                .containsExactly("MOBILE_IN_BLACK PERSON", "DB:0102 PERSON");
        assertThat(call(
                                new AliyunGatewayProvider(),
                                "[{\"phone_number\":\"13800131234\",\"content\":\"R\",\"send_time\":\"2026-11-25 10:00:00\"},"
                                        + "{\"phone_number\":\"13800131235\",\"content\":\"收到\"}]")
                        .optOuts())
                .containsExactly(new OptOut(NUMBER));
    }

    @Test
    @DisplayName("腾讯云：成功与失败都认，应答是平台要的样子")
    void readsTencent() {
        String good = "{\"user_receive_time\":\"2026-11-25 10:30:05\",\"nationcode\":\"86\",\"mobile\":\"13800131234\","
                + "\"report_status\":\"SUCCESS\",\"errmsg\":\"DELIVRD\",\"description\":\"用户短信送达成功\",\"sid\":\"2640:9\"}";
        String bad = good.replace("SUCCESS", "FAIL").replace("DELIVRD", "REJECTD");
        String unsaid = good.replace("SUCCESS", "WAITING");
        GatewayReply reply = call(new TencentGatewayProvider(), "[" + String.join(",", good, bad, unsaid) + "]");
        assertThat(reply.body()).isEqualTo("{\"result\":0,\"errmsg\":\"OK\"}");
        assertThat(reply.receipts())
                .extracting(
                        SmsReceipt::messageId,
                        SmsReceipt::number,
                        receipt ->
                                receipt.isDelivered() ? "" : receipt.failure().sort() + "")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2640:9", NUMBER, ""),
                        org.assertj.core.groups.Tuple.tuple("2640:9", NUMBER, "REJECT"));
        assertThat(call(new TencentGatewayProvider(), "{\"mobile\":\"13800131234\",\"text\":\"退订\"}")
                        .optOuts())
                .containsExactly(new OptOut(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "\"text\"",
                "[1,null,\"x\",[],{}]",
                "[{\"mobile\":{\"a\":1},\"reportStatus\":[],\"msgGroup\":7,\"sid\":\"1\",\"report_status\":\"SUCCESS\"}]",
                "[{\"phone_number\":\"<script>\",\"success\":true,\"out_id\":\"x\",\"report_time\":\"昨天\"}]",
            })
    @DisplayName("不成样子的内容：不抛异常，不产生回执")
    void survivesRubbish(String body) {
        for (SmsGatewayProvider provider :
                List.of(new MasGatewayProvider(), new AliyunGatewayProvider(), new TencentGatewayProvider())) {
            GatewayReply reply = call(provider, body);
            assertThat(reply.receipts()).isEmpty();
            assertThat(reply.optOuts()).isEmpty();
            assertThat(reply.status()).isIn(200, 400);
        }
    }

    @Test
    @DisplayName("口令不对、方法不对、太长的一概不认；嵌套再深也不倒")
    void believesNobodyWithoutTheToken() {
        SmsGatewayProvider provider = new MasGatewayProvider();
        String report = "{\"reportStatus\":\"DELIVRD\",\"mobile\":\"13800131234\",\"msgGroup\":\"1\"}";
        assertThat(call(provider, "POST", Map.of("token", "wrong"), report))
                .extracting(GatewayReply::status, GatewayReply::receipts)
                .containsExactly(403, List.of());
        assertThat(call(provider, "POST", Map.of(), report).status()).isEqualTo(403);
        assertThat(call(provider, "GET", Map.of("token", TOKEN), report).status())
                .isEqualTo(405);
        assertThat(call(provider, "[" + " ".repeat(1 << 20) + "]").status()).isEqualTo(413);
        assertThat(call(provider, "[".repeat(50_000)).status()).isEqualTo(400);
    }

    private static GatewayReply call(SmsGatewayProvider provider, String body) {
        return call(provider, "POST", Map.of("token", TOKEN), body);
    }

    private static GatewayReply call(
            SmsGatewayProvider provider, String method, Map<String, String> query, String body) {
        ChannelConfig settings = new ChannelConfig(new ChannelId("sms"), ACCOUNTS);
        assertThat(provider.validate(settings)).isEmpty();
        try (SmsGateway gateway = provider.open(settings, new GatewayPlace(Clock.systemUTC(), Path.of("unused")))) {
            return gateway.receive(new InboundCall(method, query, Map.of(), body));
        }
    }
}
