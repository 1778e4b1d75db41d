package io.github.gongkai.channel.sms.gateway;

import io.github.gongkai.channel.sms.aliyun.AliyunGatewayProvider;
import io.github.gongkai.channel.sms.mas.MasGatewayProvider;
import io.github.gongkai.channel.sms.tencent.TencentGatewayProvider;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.github.gongkai.channel.sms.gateway.FailureClass.CONFIG;
import static io.github.gongkai.channel.sms.gateway.FailureClass.PERSON;
import static io.github.gongkai.channel.sms.gateway.FailureClass.QUOTA;
import static io.github.gongkai.channel.sms.gateway.FailureClass.REJECT;
import static io.github.gongkai.channel.sms.gateway.FailureClass.RETRY;
import static io.github.gongkai.channel.sms.gateway.FailureClass.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("错误码表")
class ErrorCodesTest {
    private static final ErrorCodes ALIYUN = ErrorCodes.load(AliyunGatewayProvider.class, "aliyun-errors.tsv");
    private static final ErrorCodes TENCENT = ErrorCodes.load(TencentGatewayProvider.class, "tencent-errors.tsv");
    private static final ErrorCodes MAS = ErrorCodes.load(MasGatewayProvider.class, "mas-errors.tsv");

    @Test
    @DisplayName("每个平台的错误码归到该归的类")
    void sortsEachCode() {
        Map.of("isv.SMS_SIGNATURE_ILLEGAL", CONFIG, "isv.BUSINESS_LIMIT_CONTROL", QUOTA, "Throttling.User", RETRY)
                .forEach((code, sort) ->
                        assertThat(ALIYUN.of(code).sort()).as(code).isEqualTo(sort));
        Map.of("isv.PARAM_LENGTH_LIMIT", REJECT, "isv.MOBILE_NUMBER_ILLEGAL", PERSON, "InternalError", UNKNOWN)
                .forEach((code, sort) ->
                        assertThat(ALIYUN.of(code).sort()).as(code).isEqualTo(sort));
        Map.of(
                        "InternalError.Timeout", UNKNOWN,
                        "InternalError.UnknownError", RETRY,
                        "UnauthorizedOperation.SerivceSuspendDueToArrears", QUOTA,
                        "FailedOperation.PhoneNumberInBlacklist", PERSON,
                        "AuthFailure.SecretIdNotFound", CONFIG,
                        "FailedOperation.ContainSensitiveWord", REJECT)
                .forEach((code, sort) ->
                        assertThat(TENCENT.of(code).sort()).as(code).isEqualTo(sort));
        Map.of("IllegalMac", CONFIG, "InvalidMessage", REJECT, "SomethingNew", RETRY)
                .forEach(
                        (code, sort) -> assertThat(MAS.of(code).sort()).as(code).isEqualTo(sort));
        Map.of("UNDELIV", PERSON, "REJECTD", REJECT, "CA:0051", RETRY, "XX:9999", PERSON, "", PERSON)
                .forEach((code, sort) -> assertThat(
                                ErrorCodes.carrierStatus().of(code).sort())
                        .as(code)
                        .isEqualTo(sort));
    }

    @Test
    @DisplayName("未收录的错误码按最长的前缀归类")
    void fallsBackToTheFamily() {
        assertThat(ALIYUN.of("isp.NEW").code()).isEqualTo("isp.*");
        assertThat(ALIYUN.of("isv.NEW").sort()).isEqualTo(REJECT);
        assertThat(ALIYUN.names("isv.NEW")).isTrue();
        assertThat(ALIYUN.names("CM:2007")).isFalse();
        assertThat(TENCENT.of("InternalError.SigVerificationFail").sort()).isEqualTo(CONFIG);
    }

    @Test
    @DisplayName("说明写明含义和处理办法，不带号码、换行和对端的原文")
    void tellsTheOperator() {
        GatewayFailure failure = ALIYUN.failure("阿里云短信", "isv.OUT_OF_SERVICE", "A1-2");
        assertThat(failure.message()).isEqualTo("阿里云短信：账户欠费停机（isv.OUT_OF_SERVICE，A1-2）。充值（欠费时套餐包也不能用），之后自动再发");
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(failure.sort()).isEqualTo(QUOTA);
        assertThat(ALIYUN.failure("阿里云短信", "isv.X\n13800131234", "A <b>欠费</b>").message())
                .isEqualTo("阿里云短信：未收录的业务错误。按错误码查平台文档，改正后重试");
        assertThat(ALIYUN.failure("阿里云短信", "isv.OUT_OF_SERVICE", "13800131234").message())
                .doesNotContain("138");
    }

    @Test
    @DisplayName("表写坏了，说出文件和行")
    void namesTheBrokenRow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ErrorCodes.load(ErrorCodesTest.class, "broken-errors.tsv"))
                .withMessageContaining("broken-errors.tsv")
                .withMessageContaining("E1\tsometimes");
        assertThatIllegalStateException()
                .isThrownBy(() -> ErrorCodes.load(ErrorCodesTest.class, "unending-errors.tsv"))
                .withMessageContaining("*");
    }
}
