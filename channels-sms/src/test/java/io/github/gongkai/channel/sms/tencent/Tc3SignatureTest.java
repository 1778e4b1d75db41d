package io.github.gongkai.channel.sms.tencent;

import io.github.gongkai.channel.sms.tencent.Tc3Signature.Message;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("腾讯云签名 TC3-HMAC-SHA256")
class Tc3SignatureTest {
    /** Printed in the vendor's document as an example; belongs to nobody. */
    private static final String EXAMPLE_KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

    private static final String EXAMPLE_BODY =
            "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
    private static final Instant EXAMPLE_TIME = Instant.ofEpochSecond(1551113065);
    private static final String JSON = "application/json; charset=utf-8";

    @Test
    @DisplayName("与厂商文档的算例一致")
    void equalsTheVendorsExample() {
        Message message = new Message(
                EXAMPLE_TIME,
                Map.of("Content-Type", JSON, "Host", "cvm.tencentcloudapi.com"),
                Tc3Signature.sha256(EXAMPLE_BODY.getBytes(UTF_8)));
        Tc3Signature signature = new Tc3Signature("AKIDEXAMPLE", EXAMPLE_KEY, "cvm");
        assertThat(signature.authorization(message))
                .isEqualTo("TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/cvm/tc3_request, "
                        + "SignedHeaders=content-type;host, "
                        + "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
        assertThat(signature.toString()).doesNotContain("EXAMPLE");
    }

    @Test
    @DisplayName("接口名也签在内，按小写计")
    void signsTheActionInLowerCase() {
        Message message = new Message(
                EXAMPLE_TIME,
                Map.of("content-type", JSON, "host", "cvm.tencentcloudapi.com", "x-tc-action", "DescribeInstances"),
                Tc3Signature.sha256(EXAMPLE_BODY.getBytes(UTF_8)));
        assertThat(Tc3Signature.canonical(message)).contains("x-tc-action:describeinstances\n");
        assertThat(new Tc3Signature("AKIDEXAMPLE", EXAMPLE_KEY, "cvm").signature(message))
                .isEqualTo("644be983de9a8a3f00db8eadaba61467c3b429e2215758ba897b738ca469fd26");
        assertThat(new Tc3Signature("AKIDEXAMPLE", "*".repeat(32), "cvm").signature(message))
                .isEqualTo("10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f");
    }

    @Test
    @DisplayName("汉字按 UTF-8 原样计入")
    void hashesTheBytesAsTheyAre() {
        String body = "{\"PhoneNumberSet\":[\"+8613800138000\"],\"SmsSdkAppId\":\"1400006666\",\"TemplateId\":\"1110\","
                + "\"SignName\":\"阳光公示\",\"TemplateParamSet\":[\"A\",\"1\"]}";
        Message message = new Message(
                Instant.ofEpochSecond(1767323045),
                Map.of("content-type", JSON, "host", "sms.tencentcloudapi.com", "x-tc-action", "SendSms"),
                Tc3Signature.sha256(body.getBytes(UTF_8)));
        assertThat(new Tc3Signature("AKIDEXAMPLE", EXAMPLE_KEY, "sms").signature(message))
                .isEqualTo("b3d59256e91b61926784af2d27e285dfdd21f3e3591aa25f712636451e12faba");
    }

    @Test
    @DisplayName("北京时间零点到八点之间，日期仍按世界时算前一天")
    void takesTheDayOfUtc() {
        Message message = new Message(
                Instant.parse("2026-01-01T18:00:00Z"), Map.of("content-type", JSON), Tc3Signature.sha256(new byte[0]));
        assertThat(new Tc3Signature("id", "key", "sms").authorization(message)).contains("/2026-01-01/sms/");
    }
}
