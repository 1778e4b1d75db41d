package io.github.gongkai.channel.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.mapped.MappedGatewayProvider;
import io.github.gongkai.channel.sms.testing.GatewayFault;
import io.github.gongkai.channel.sms.testing.GatewaySimulator;
import io.github.gongkai.channel.sms.testing.SimulatedAnswer;
import io.github.gongkai.channel.sms.testing.SimulatedCall;
import io.github.gongkai.channel.sms.testing.TakenMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("网关：通用 HTTP，按映射")
class MappedGatewayTest extends GatewayContract<MappedGatewayTest.CountyPlatform> {
    static final String MAPPING = """
            {"name": "县短信平台", "batch": 2, "capabilities": ["FREE_TEXT", "IDEMPOTENT"],
             "send": {"path": "/v1/messages", "headers": {"Authorization": "Bearer ${password}"},
                      "query": {"account": "${user}"},
                      "json": {"to": "${json:numbers}", "text": "${unsigned}", "sign": "${signature}", "ref": "${reference}"},
                      "codeAt": "/code", "success": "0", "idAt": "/data/id", "traceAt": "/trace"},
             "errors": {"1001": "retry", "2001": "reject", "4001": "config", "*": "unknown"},
             "receipt": {"idAt": "/id", "numberAt": "/mobile", "stateAt": "/state", "delivered": "DELIVRD", "reply": "{\\"ok\\":true}"}}
            """;

    /** Somebody's platform, of the kind that a mapping describes. */
    static final class CountyPlatform extends GatewaySimulator {
        @Override
        protected boolean isSending(SimulatedCall call) {
            return true;
        }

        @Override
        protected SimulatedAnswer answer(SimulatedCall call) {
            if (!call.header("authorization").equals("Bearer platform-key")
                    || !call.parameter("account").equals("office")) {
                return SimulatedAnswer.of("{\"code\": 4001, \"trace\": \"t-1\"}");
            }
            JsonNode body;
            try {
                body = new JsonMapper().readTree(call.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String id = nextId();
            body.path("to")
                    .forEach(number -> take(new TakenMessage(
                            body.path("ref").asText(),
                            number.asText(),
                            "",
                            body.path("text").asText(),
                            id)));
            return SimulatedAnswer.of("{\"code\": 0, \"data\": {\"id\": \"" + id + "\"}}");
        }

        @Override
        protected SimulatedAnswer refusal() {
            return SimulatedAnswer.of("{\"code\": 2001, \"trace\": \"t-2\"}");
        }

        @Override
        protected SimulatedAnswer throttling() {
            return new SimulatedAnswer(503, "");
        }
    }

    MappedGatewayTest() {
        super(new CountyPlatform(), new MappedGatewayProvider());
    }

    @Override
    Map<String, String> account() {
        return Map.of("mapping", file(MAPPING), "user", "office", "password", "platform-key");
    }

    @Override
    String name() {
        return "县短信平台";
    }

    @Override
    SmsContent content() {
        return SmsContent.text("【示例县住建局】危房改造公示已发布");
    }

    @Override
    @Test
    @DisplayName("平台一次收两个号码：三人分两次，各有各的编号，签名按映射去掉")
    void takesABatch() {
        SubmitOutcome.Answered outcome = (SubmitOutcome.Answered) submit(batch(3));
        assertThat(outcome.recipients()).hasSize(3).allMatch(each -> each.kind() == RecipientOutcome.Kind.ACCEPTED);
        assertThat(platform.requests()).isEqualTo(2);
        assertThat(platform.taken(REFERENCE.value())).isEqualTo(2);
        assertThat(platform.taken()).extracting(TakenMessage::text).containsOnly("危房改造公示已发布");
        assertThat(platform.taken().get(2).reference()).matches("[A-Za-z0-9_-]{43}");
    }

    @Override
    @Test
    @DisplayName("密钥不对：按映射归为配置问题")
    void haltsOnAWrongKey() {
        try (SmsGateway gateway = open(Map.of("password", "wrong-key"))) {
            assertThat(failure(gateway.submit(batch(1), soon())))
                    .satisfies(failure -> assertThat(failure.sort()).isEqualTo(FailureClass.CONFIG))
                    .satisfies(failure -> assertThat(failure.message()).contains("4001", "t-1"));
        }
    }

    @Test
    @DisplayName("前一次不知下落，后面的不再开始，稍后再试")
    void haltsTheRest() {
        platform.nextSendMeets(GatewayFault.CUT_AFTER);
        SubmitOutcome.Answered outcome = (SubmitOutcome.Answered) submit(batch(3));
        assertThat(outcome.recipients())
                .extracting(each -> ((RecipientOutcome.Failed) each).failure().sort())
                .containsExactly(FailureClass.UNKNOWN, FailureClass.UNKNOWN, FailureClass.RETRY);
        assertThat(platform.requests()).isEqualTo(1);
    }

    @Test
    @DisplayName("表单也行，值里的符号都编码")
    void sendsForms() {
        String form = MAPPING.replaceFirst(
                "(?s)\"json\": .*?\"ref\": [^}]*}\"}", "\"form\": {\"m\": \"\\${numbers}\", \"t\": \"\\${text}\"}");
        try (SmsGateway gateway = open(Map.of("mapping", file(form)))) {
            gateway.submit(batch(2), soon());
        }
        assertThat(platform.calls().get(0).body()).startsWith("m=13800130000%2C13800130001&t=%E3%80%90");
        assertThat(platform.calls().get(0).header("content-type")).startsWith("application/x-www-form-urlencoded");
    }

    @Test
    @DisplayName("回执按映射读，能力按映射和口令定")
    void readsReceipts() {
        try (SmsGateway gateway = open(Map.of("callbackToken", "zq-callback-token-1"))) {
            assertThat(gateway.capabilities())
                    .containsExactlyInAnyOrder(
                            GatewayCapability.FREE_TEXT, GatewayCapability.IDEMPOTENT, GatewayCapability.CALLBACK);
            var reply = gateway.receive(new InboundCall(
                    "POST",
                    Map.of("token", "zq-callback-token-1"),
                    Map.of(),
                    "[{\"id\":\"9\",\"mobile\":\"13800130000\",\"state\":\"DELIVRD\"},"
                            + "{\"id\":\"9\",\"mobile\":\"13800130001\",\"state\":\"UNDELIV\"},{\"id\":\"9\"}]"));
            assertThat(reply.body()).isEqualTo("{\"ok\":true}");
            assertThat(reply.receipts()).extracting(SmsReceipt::isDelivered).containsExactly(true, false);
        }
    }

    @Test
    @DisplayName("映射写坏了：说明坏在哪里")
    void saysWhatIsWrongWithAMapping() {
        Map.of(
                        "{",
                        "JSON",
                        MAPPING.replace("\"*\": \"unknown\"", "\"9\": \"unknown\""),
                        "*",
                        MAPPING.replace("\"/v1/messages\"", "\"v1\""),
                        "send.path",
                        MAPPING.replace("\"idAt\": \"/data/id\",", ""),
                        "idAt",
                        MAPPING.replace("IDEMPOTENT", "QUERY"),
                        "QUERY",
                        MAPPING.replace("\"reject\"", "\"refuse\""),
                        "REFUSE")
                .forEach((mapping, word) -> assertThatExceptionOfType(ChannelConfigurationException.class)
                        .isThrownBy(() -> open(Map.of("mapping", file(mapping))))
                        .withMessageContaining("http.mapping")
                        .withMessageContaining(word));
        assertThatExceptionOfType(ChannelConfigurationException.class)
                .isThrownBy(
                        () -> open(Map.of("mapping", folder.resolve("none.json").toString())));
    }

    private String file(String mapping) {
        try {
            return Files.writeString(folder.resolve("mapping-" + java.util.UUID.randomUUID() + ".json"), mapping)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
