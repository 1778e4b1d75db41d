package io.github.gongkai.channel.sms.aliyun;

import com.aliyun.dysmsapi20170525.Client;
import com.aliyun.dysmsapi20170525.models.QuerySendDetailsRequest;
import com.aliyun.dysmsapi20170525.models.SendBatchSmsRequest;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;
import com.aliyun.teaopenapi.models.Config;
import io.github.gongkai.channel.sms.testing.AliyunSimulator;
import io.github.gongkai.channel.sms.testing.SimulatedCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("阿里云官方 SDK 的签名与我方逐字相同")
class AliyunSdkTest {
    private static final Pattern SIGNED = Pattern.compile("SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");
    private static final List<String> AWKWARD =
            List.of("危房改造公示", "A 1*~", "a+b&c=d%2F", "“引号”'单'", "", "😀𠮷", "{\"k\":[1]}", "\\n\t/?#[]@!$()", "é ü ñ");

    private final AliyunSimulator platform = new AliyunSimulator();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("27 个请求：单发、群发、查询，含汉字、保留字符和表情")
    void signsAsWeDo() throws Exception {
        Client client = new Client(new Config()
                .setAccessKeyId(AliyunSimulator.ACCESS_KEY_ID)
                .setAccessKeySecret(AliyunSimulator.ACCESS_KEY_SECRET)
                .setProtocol("HTTP")
                .setEndpoint(platform.address().getAuthority()));
        for (String text : AWKWARD) {
            String values = "{\"title\":\""
                    + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + "\"}";
            assertThat(client.sendSms(new SendSmsRequest()
                                    .setPhoneNumbers("13800130000,13800130001")
                                    .setSignName("阳光公示")
                                    .setTemplateCode("SMS_100000001")
                                    .setTemplateParam(values)
                                    .setOutId("ref " + text))
                            .getBody()
                            .getCode())
                    .isEqualTo("OK");
            assertThat(client.sendBatchSms(new SendBatchSmsRequest()
                                    .setPhoneNumberJson("[\"13800130000\"]")
                                    .setSignNameJson("[\"阳光公示\"]")
                                    .setTemplateCode("SMS_100000001")
                                    .setTemplateParamJson("[" + values + "]"))
                            .getBody()
                            .getCode())
                    .isEqualTo("OK");
            assertThat(client.querySendDetails(new QuerySendDetailsRequest()
                                    .setPhoneNumber("13800130000")
                                    .setSendDate("20261125")
                                    .setPageSize(50L)
                                    .setCurrentPage(1L))
                            .getBody()
                            .getCode())
                    .isEqualTo("OK");
        }
        assertThat(platform.calls()).hasSize(27).allSatisfy(call -> {
            Matcher theirs = SIGNED.matcher(call.header("authorization"));
            assertThat(theirs.find()).isTrue();
            assertThat(ours(call, theirs.group(1))).isEqualTo(theirs.group(2));
        });
    }

    private static String ours(SimulatedCall call, String names) {
        Map<String, String> headers = new TreeMap<>();
        List.of(names.split(";", -1)).forEach(name -> headers.put(name, call.header(name)));
        String hash = Acs3Signature.sha256(call.body().getBytes(StandardCharsets.UTF_8));
        return new Acs3Signature(AliyunSimulator.ACCESS_KEY_ID, AliyunSimulator.ACCESS_KEY_SECRET)
                .signature(new Acs3Signature.Message("POST", call.query(), headers, hash));
    }
}
