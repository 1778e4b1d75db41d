package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.GatewayLimits;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.SignaturePlacement;
import io.github.gongkai.channel.sms.gateway.WordingRules;
import io.github.gongkai.channel.sms.text.SmsTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("发前检查")
class SmsPreflightTest {
    private static final DeliveryContext ATTEMPT =
            new DeliveryContext(new IdempotencyKey("p".repeat(43)), 1, Instant.parse("2999-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    @DisplayName("标题里有身份证号或手机号：停发，载荷与说明里都没有号码")
    void personalDataStopsTheMessage() {
        PublicationChannel channel = open(Map.of("linkBase", "https://nl.gov.cn/"));
        ChannelPayload payload = channel.adapt(Publications.of("关于张三（身份证号11010119900307221X）危房改造补助的公示", null, ""));
        assertThat(payload.toString()).doesNotContain("11010119900307221X").contains("不会发送", "个人信息");
        PublishOutcome outcome = channel.publish(payload, ATTEMPT);
        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(outcome.toString()).contains("身份证号").doesNotContain("11010119900307221X");
        assertThat(Files.exists(folder.resolve(ATTEMPT.key().value()))).isFalse();
    }

    @Test
    @DisplayName("单位咨询电话不算个人信息")
    void anOfficeTelephoneIsFine() {
        PublicationChannel channel = open(Map.of("template", "{title}。咨询电话：0553-6822000"));
        ChannelPayload payload = channel.adapt(Publications.of("征地公告", null, ""));
        assertThat(channel.publish(payload, ATTEMPT).kind()).isNotEqualTo(PublishOutcome.Kind.REJECTED);
    }

    @Test
    @DisplayName("模板里写手机号：打开渠道前就指出")
    void aMobileNumberInTheTemplateIsAProblem() {
        assertThat(new SmsChannelProvider().validate(config(Map.of("template", "{title}，联系人张三13800131234"))))
                .extracting(ConfigProblem::key)
                .containsExactly("template");
    }

    @Test
    @DisplayName("公共云审核会拒绝党政类：没有模板编号时指出，并建议移动云MAS")
    void saysWhatReviewRefuses() {
        SmsTemplate template = SmsTemplate.of("[县政府公示：{title}★");
        ChannelConfig without = config(Map.of("transport", "cloud"));
        assertThat(new GatewayDemands(List.of(cloud()), without).templateProblems(template, "县局", without))
                .extracting(ConfigProblem::message)
                .hasSize(3)
                .anySatisfy(message -> assertThat(message).contains("党政", "政府", "云MAS"))
                .anySatisfy(message -> assertThat(message).contains("★"))
                .anySatisfy(message -> assertThat(message).contains("首尾"));
        ChannelConfig approved = config(Map.of("transport", "cloud", "cloud.templateCode", "SMS_1"));
        assertThat(new GatewayDemands(List.of(cloud()), approved)
                        .templateProblems(SmsTemplate.of("政府公示：{title}"), "县局", approved))
                .isEmpty();
    }

    @Test
    @DisplayName("签名按网关要求放在文首、文末，或由对端加")
    void placesTheSignature() {
        SmsPayload payload = new SmsPayload("县局", "公示", Map.of("title", "公示"), List.of());
        assertThat(payload.contentFor(SignaturePlacement.FRONT, null).text()).isEqualTo("【县局】公示");
        assertThat(payload.contentFor(SignaturePlacement.END, null).text()).isEqualTo("公示【县局】");
        assertThat(payload.contentFor(SignaturePlacement.FAR_END, "T1").text()).isEqualTo("公示");
        assertThat(payload.contentFor(SignaturePlacement.FAR_END, "T1").templateCode())
                .isEqualTo("T1");
    }

    @Test
    @DisplayName("预览说明条数与费用，短码稳定")
    void tellsPartsAndCost() {
        ChannelPayload payload = open(Map.of("price", "0.045", "linkBase", "https://nl.gov.cn/s/{code}"))
                .adapt(Publications.of("危房改造对象公示", null, ""));
        assertThat(payload.title()).isEqualTo("短信 2 条（78 字，含签名），每人约 0.090 元");
        assertThat(payload.body()).contains("https://nl.gov.cn/s/h5m3op58");
    }

    @Test
    @DisplayName("名单、退订、免打扰、频次、回执时限都能设置，写错的一次指出；名单可由宿主提供")
    void takesEverySettingOfASending() {
        Map<String, String> good = Map.of(
                "recipients", "host:villagers",
                "optOuts", "out.txt",
                "quietHours", "21:00-8:00",
                "frequency", "1/PT1M,5/P1D",
                "receiptsWithin", "PT24H",
                "numberKey", "a-long-secret",
                "kind", "promotion");
        assertThat(new SmsChannelProvider(Map.of("villagers", entries -> entries.accept("13800131234")))
                        .validate(config(good)))
                .isEmpty();
        assertThat(new SmsChannelProvider()
                        .validate(config(Map.of(
                                "recipients", "host:villagers",
                                "quietHours", "9-10",
                                "frequency", "often",
                                "receiptsWithin", "a day",
                                "transport", " , "))))
                .extracting(ConfigProblem::key)
                .containsExactlyInAnyOrder("recipients", "quietHours", "frequency", "receiptsWithin", "transport");
    }

    private static GatewayDescriptor cloud() {
        return new GatewayDescriptor(
                "cloud",
                "某云短信",
                Set.of(GatewayCapability.TEMPLATES),
                new GatewayRules(
                        LocalDate.of(2026, 11, 23),
                        "test",
                        new GatewayLimits(1000, 100, 10, 500),
                        new WordingRules(
                                SignaturePlacement.FAR_END,
                                2,
                                12,
                                35,
                                false,
                                "★",
                                Map.of("党政", List.of("党委", "政府")),
                                "拒收请回复R")),
                List.of());
    }

    private PublicationChannel open(Map<String, String> settings) {
        return new SmsChannelProvider().open(config(settings));
    }

    private ChannelConfig config(Map<String, String> settings) {
        Map<String, String> values = new TreeMap<>(Map.of("signature", "南陵县住建局", "directory", folder.toString()));
        values.putAll(settings);
        return new ChannelConfig(new ChannelId("county-sms"), values);
    }
}
