package io.github.gongkai.channel.sms.aliyun;

import io.github.gongkai.channel.sms.aliyun.Acs3Signature.Message;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("阿里云签名 ACS3-HMAC-SHA256")
class Acs3SignatureTest {
    private static final Acs3Signature SIGNATURE = new Acs3Signature("YourAccessKeyId", "YourAccessKeySecret");

    @Test
    @DisplayName("与厂商文档的算例一致")
    void equalsTheVendorsExample() {
        Message message = message(
                Map.of(
                        "host", "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action", "RunInstances",
                        "x-acs-version", "2014-05-26",
                        "x-acs-date", "2023-10-26T10:22:32Z",
                        "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"),
                Map.of(
                        "RegionId", "cn-shanghai",
                        "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"));
        assertThat(Acs3Signature.sha256(Acs3Signature.canonical(message).getBytes(UTF_8)))
                .isEqualTo("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
        assertThat(SIGNATURE.authorization(message))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                        + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    @DisplayName("汉字、空格、星号、波浪号按 RFC 3986 编码")
    void encodesReservedAndChinese() {
        Message message = message(
                Map.of(
                        "host", "dysmsapi.aliyuncs.com",
                        "x-acs-action", "SendSms",
                        "x-acs-version", "2017-05-25",
                        "x-acs-date", "2026-01-02T03:04:05Z",
                        "x-acs-signature-nonce", "0123456789abcdef0123456789abcdef"),
                Map.of(
                        "PhoneNumbers", "13800138000",
                        "SignName", "阳光公示",
                        "TemplateCode", "SMS_100000001",
                        "TemplateParam", "{\"code\":\"A 1*~\"}",
                        "OutId", "n-1"));
        assertThat(Acs3Signature.query(message.query()))
                .isEqualTo("OutId=n-1&PhoneNumbers=13800138000&SignName=%E9%98%B3%E5%85%89%E5%85%AC%E7%A4%BA"
                        + "&TemplateCode=SMS_100000001&TemplateParam=%7B%22code%22%3A%22A%201%2A~%22%7D");
        assertThat(SIGNATURE.signature(message))
                .isEqualTo("af3d17f72bcc8d01f228fd0b97cb4edb64559f163877c611e727f2d7c9a0f216");
        assertThat(SIGNATURE.toString()).doesNotContain("Your");
    }

    private static Message message(Map<String, String> headers, Map<String, String> query) {
        Map<String, String> signed = new java.util.TreeMap<>(headers);
        String hash = Acs3Signature.sha256(new byte[0]);
        signed.put("x-acs-content-sha256", hash);
        return new Message("POST", query, signed, hash);
    }
}
