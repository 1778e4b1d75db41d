package io.github.gongkai.channel.sms.tencent;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.PullSmsSendStatusRequest;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import io.github.gongkai.channel.sms.testing.SimulatedCall;
import io.github.gongkai.channel.sms.testing.TencentSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("腾讯云官方 SDK 的签名与我方逐字相同")
class TencentSdkTest {
    private static final Pattern SIGNED = Pattern.compile(
            "Credential=[^/]+/[0-9-]+/([^/]+)/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");
    private static final List<String> AWKWARD = List.of(
            "危房改造公示",
            "A 1*~",
            "a+b&c=d%2F",
            "“引号”'单'",
            "",
            "😀𠮷",
            "{\"k\":[1]}",
            "\\n\t/?#[]@!$()",
            "é ü ñ",
            "<b>&amp;</b>",
            " 前后 ");

    private final TencentSimulator platform = new TencentSimulator();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("22 个请求：发送与拉取，含汉字、保留字符和表情")
    void signsAsWeDo() throws Exception {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(platform.address().getAuthority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        SmsClient client = new SmsClient(
                new Credential(TencentSimulator.SECRET_ID, TencentSimulator.SECRET_KEY), "ap-guangzhou", profile);
        for (String text : AWKWARD) {
            SendSmsRequest send = new SendSmsRequest();
            send.setPhoneNumberSet(new String[] {"+8613800130000", "13800130001"});
            send.setSmsSdkAppId(TencentSimulator.SDK_APP_ID);
            send.setTemplateId("1110");
            send.setSignName("阳光公示");
            send.setTemplateParamSet(new String[] {text, "3"});
            send.setSessionContext("ref " + text);
            assertThat(client.SendSms(send).getSendStatusSet())
                    .allSatisfy(status -> assertThat(status.getCode()).isEqualTo("Ok"));
            PullSmsSendStatusRequest pull = new PullSmsSendStatusRequest();
            pull.setLimit(100L);
            pull.setSmsSdkAppId(TencentSimulator.SDK_APP_ID);
            platform.settle("DELIVRD");
            assertThat(client.PullSmsSendStatus(pull).getPullSmsSendStatusSet()).isNotEmpty();
        }
        assertThat(platform.calls()).hasSize(22).allSatisfy(call -> {
            Matcher theirs = SIGNED.matcher(call.header("authorization"));
            assertThat(theirs.find()).isTrue();
            assertThat(ours(call, theirs.group(1), theirs.group(2))).isEqualTo(theirs.group(3));
        });
        assertThat(platform.taken())
                .hasSize(22)
                .extracting(message -> message.number())
                .containsOnly("13800130000", "13800130001");
    }

    private static String ours(SimulatedCall call, String service, String names) {
        Map<String, String> headers = new TreeMap<>();
        List.of(names.split(";", -1)).forEach(name -> headers.put(name, call.header(name)));
        String hash = Tc3Signature.sha256(call.body().getBytes(StandardCharsets.UTF_8));
        Instant at = Instant.ofEpochSecond(Long.parseLong(call.header("x-tc-timestamp")));
        return new Tc3Signature(TencentSimulator.SECRET_ID, TencentSimulator.SECRET_KEY, service)
                .signature(new Tc3Signature.Message(at, headers, hash));
    }
}
