package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ConfigProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("渠道设置")
class SettingsCheckTest {
    private static List<ConfigProblem> problems(Map<String, String> values) {
        return new WechatChannelProvider().validate(config(values));
    }

    private static ChannelConfig config(Map<String, String> values) {
        return new ChannelConfig(new ChannelId("county-wechat"), values);
    }

    @Test
    @DisplayName("沙箱：一次报出所有问题，不复述密钥")
    void reportsEveryProblemOfASandboxAtOnce() {
        ChannelConfig config = config(Map.of("siteUrl", "nowhere", "author", "长".repeat(17), "secret", "hunter2"));
        List<ConfigProblem> problems = new WechatChannelProvider().validate(config);

        assertThat(problems).extracting(ConfigProblem::key).contains("directory", "siteUrl", "author", "secret");
        assertThat(problems.toString()).doesNotContain("hunter2");
        assertThatExceptionOfType(ChannelConfigurationException.class)
                .isThrownBy(() -> new WechatChannelProvider().open(config))
                .satisfies(e -> assertThat(e.problems()).isEqualTo(problems));
    }

    @Test
    @DisplayName("接口：必填、权限、代理、时限、密钥格式都查")
    void reportsEveryProblemOfAnAccountAtOnce() {
        Map<String, String> values = new HashMap<>(Map.of(
                "transport", "api",
                "siteUrl", "https://a.gov.cn/{id}",
                "rights", "everything",
                "proxy", "10.0.0.1",
                "timeout", "PT5M",
                "address", "http://api.weixin.qq.com",
                "callbackKey", "too-short-canary"));

        assertThat(problems(values))
                .extracting(ConfigProblem::key)
                .contains("appId", "appSecret", "cover", "state", "rights", "proxy", "timeout", "address")
                .contains("callbackKey", "callbackToken")
                .doesNotContain("directory");
        assertThat(problems(values).toString()).doesNotContain("canary");
        values.put("transport", "carrier-pigeon");
        assertThat(problems(values)).extracting(ConfigProblem::key).contains("transport");
    }

    @Test
    @DisplayName("作者刚好 16 个字可以")
    void takesAnAuthorAtTheLimit() {
        assertThat(problems(Map.of("siteUrl", "https://a.gov.cn/{id}", "directory", "x", "author", "长".repeat(16))))
                .isEmpty();
    }

    @Test
    @DisplayName("每个错误码都有处置和做法")
    void knowsWhatToDoAboutEachCode() {
        ErrorTable table = ErrorTable.load();

        assertThat(table.entries()).hasSizeGreaterThan(50).allSatisfy((code, entry) -> {
            assertThat(entry.meaning()).isNotBlank();
            assertThat(entry.remedy()).isNotBlank();
        });
        assertThat(table.of(42001).action()).isEqualTo(ErrorAction.REFRESH);
        assertThat(table.of(45009).action()).isEqualTo(ErrorAction.QUOTA);
        assertThat(table.of(99_999).action()).isEqualTo(ErrorAction.REJECT);
    }
}
