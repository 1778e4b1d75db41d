package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.sms.audience.Audience;
import io.github.gongkai.channel.sms.audience.NumberFile;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SmsChannelTest {
    private static final DeliveryContext ATTEMPT =
            new DeliveryContext(new IdempotencyKey("s".repeat(43)), 1, Instant.parse("2999-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    @DisplayName("默认内容：签名、标题、公开主体、日期、网址")
    void composesANotice() {
        ChannelPayload payload = open(Map.of()).adapt(Publications.of("危房改造对象公示", null, ""));
        assertThat(text(payload))
                .isEqualTo(
                        "【南陵县住建局】信息公开提示：危房改造对象公示（南陵县住房和城乡建设局，2026年3月2日）。详见 https://nl.gov.cn/2026%2F017%20%E5%8F%B7");
        assertThat(payload.title()).isEqualTo("短信 2 条（" + text(payload).length() + " 字，含签名）");
        assertThat(payload.notes()).isEmpty();
    }

    @Test
    @DisplayName("标题过长：在自然处缩短，网址保留，并注明")
    void shortensTheTitleAndKeepsTheLink() {
        for (int parts = 1; parts <= 3; parts++) {
            PublicationChannel channel = open(Map.of(
                    "maxParts", "" + parts, "template", "{title}（{date}）{link}", "linkBase", "https://nl.gov.cn/?"));
            ChannelPayload payload = channel.adapt(Publications.of("关于危房改造补助资金的公示，".repeat(30), null, ""));
            assertThat(text(payload)).endsWith("…（2026年3月2日）https://nl.gov.cn/?2026%2F017%20%E5%8F%B7");
            assertThat(SmsParts.of(text(payload), SmsLimits.load()).count()).isEqualTo(parts);
            assertThat(payload.notes())
                    .singleElement()
                    .extracting(AdaptationNote::kind)
                    .isEqualTo(Kind.TRUNCATED);
        }
    }

    @Test
    @DisplayName("生僻字标题也不超过条数")
    void neverCostsMoreThanAllowed() {
        for (int length = 1; length < 200; length++) {
            ChannelPayload payload = open(Map.of()).adapt(Publications.of("x" + "𠮷".repeat(length), null, ""));
            assertThat(SmsParts.of(text(payload), SmsLimits.load()).count()).isLessThanOrEqualTo(2);
            assertThat(text(payload).codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("特殊字符的替换逐类注明，标题里的变量不展开")
    void notesReplacedCharacters() {
        ChannelPayload payload = open(Map.of("template", "{title}", "maxParts", "1"))
                .adapt(Publications.of("【急】{link}\u00a0A\u2013B\u200b«丙»“丁”——戊", null, ""));
        assertThat(text(payload)).isEqualTo("【南陵县住建局】（急）{link} A-B“丙”“丁”——戊");
        assertThat(payload.notes())
                .extracting(AdaptationNote::kind)
                .containsOnly(Kind.CHARACTER_REPLACED)
                .hasSize(5);
    }

    @Test
    void writesCountsButNeverANumber() throws IOException {
        Path numbers = Files.writeString(
                folder.resolve("numbers.txt"),
                "\ufeff138 0013 1234\n+8613900131234\n１３８００１３１２３４\n0086-137-0013-1234\n\n12345\n张三\n013800131234\n1064712345678\n");
        Path sandbox = folder.resolve("sandbox");
        PublicationChannel channel = open(Map.of("recipients", numbers.toString(), "directory", sandbox.toString()));
        PublishOutcome outcome = channel.publish(channel.adapt(Publications.of("公示", null, "")), ATTEMPT);

        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(outcome.toString()).contains("sandbox");
        assertThat(sandbox.resolve(ATTEMPT.key().value()).resolve("message.json"))
                .content()
                .contains("\"parts\" : 2", "\"count\" : 3", "138****1234", "公示")
                .doesNotContain("13800131234", "00131234", "12345\"", "张三");
        assertThat(Audience.read(new NumberFile(numbers), number -> false))
                .hasToString("Audience[3 people, 4 invalid, 1 repeated, 0 opted out]");
        assertThat(channel.publish(channel.adapt(Publications.of("另", null, "")), ATTEMPT))
                .isEqualTo(outcome);
    }

    @Test
    void tellsWhenNobodyCanBeReached() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "12345\n");
        ChannelPayload payload = open(Map.of()).adapt(Publications.of("公示", null, ""));
        assertThat(open(Map.of("recipients", bad.toString()))
                        .publish(payload, ATTEMPT)
                        .kind())
                .isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(open(Map.of("recipients", "/nowhere"))
                        .publish(payload, ATTEMPT)
                        .kind())
                .isEqualTo(PublishOutcome.Kind.DEFERRED);
    }

    @Test
    void reportsEverySettingAtOnce() {
        ChannelConfig config = new ChannelConfig(
                new ChannelId("sms"),
                Map.of(
                        "signature",
                        "【局】",
                        "template",
                        "{titel}【a】",
                        "maxParts",
                        "9",
                        "transport",
                        "nowhere",
                        "price",
                        "many",
                        "accessKey",
                        "hunter2"));
        List<ConfigProblem> problems = new SmsChannelProvider().validate(config);
        assertThat(problems)
                .extracting(ConfigProblem::key)
                .contains("signature", "template", "maxParts", "transport", "directory", "price", "accessKey");
        assertThat(problems.toString()).doesNotContain("hunter2");
        assertThatExceptionOfType(ChannelConfigurationException.class)
                .isThrownBy(() -> new SmsChannelProvider().open(config));
    }

    @Test
    @DisplayName("签名 2 至 12 个字")
    void holdsTheSignatureToItsLength() {
        assertThat(problems(Map.of("signature", "局"))).containsExactly("signature");
        assertThat(problems(Map.of("signature", "县局"))).isEmpty();
        assertThat(problems(Map.of("signature", "局".repeat(12)))).isEmpty();
        assertThat(problems(Map.of("signature", "局".repeat(13)))).containsExactly("signature");
    }

    @Test
    void refusesEveryCallAfterClose() {
        PublicationChannel channel = open(Map.of());
        channel.close();
        channel.close();
        assertThatIllegalStateException().isThrownBy(() -> channel.adapt(Publications.of("题", null, "")));
        assertThatIllegalStateException().isThrownBy(() -> channel.lookup(ATTEMPT));
    }

    @Test
    void isFoundByTheServiceLoader() {
        // A host declares this in its module-info; these tests run inside the plugin's module.
        getClass().getModule().addUses(PublicationChannelProvider.class);
        assertThat(ServiceLoader.load(PublicationChannelProvider.class))
                .extracting(provider -> provider.descriptor().type().value())
                .containsExactly("sms");
    }

    private static String text(ChannelPayload payload) {
        return SmsPayload.parse(payload.body()).orElseThrow().signed();
    }

    private List<String> problems(Map<String, String> settings) {
        return new SmsChannelProvider()
                .validate(config(settings)).stream().map(ConfigProblem::key).toList();
    }

    private PublicationChannel open(Map<String, String> settings) {
        return new SmsChannelProvider().open(config(settings));
    }

    private ChannelConfig config(Map<String, String> settings) {
        Map<String, String> values = new TreeMap<>(
                Map.of("signature", "南陵县住建局", "linkBase", "https://nl.gov.cn/", "directory", folder.toString()));
        values.putAll(settings);
        return new ChannelConfig(new ChannelId("county-sms"), values);
    }
}
