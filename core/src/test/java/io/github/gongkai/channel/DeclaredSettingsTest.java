package io.github.gongkai.channel;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredSettingsTest {
    private final DeclaredSettings settings = new DeclaredSettings(List.of(
            ConfigProperty.secret("password", "口令"),
            ConfigProperty.required("site", ConfigProperty.Type.URL, "网址"),
            ConfigProperty.optional("size", ConfigProperty.Type.INTEGER, "2", "条数"),
            ConfigProperty.optional("wait", ConfigProperty.Type.DURATION, "等待"),
            ConfigProperty.optional("open", ConfigProperty.Type.BOOLEAN, "是否")));

    @Test
    void takesWhatIsRight() {
        assertThat(check(Map.of("password", "x", "site", "https://a.gov.cn/", "wait", "PT30S", "open", "true")))
                .isEmpty();
    }

    @Test
    void reportsEveryProblemAtOnceInDeclaredOrder() {
        List<ConfigProblem> problems = check(
                Map.of("site", "ftp://x", "size", "many", "wait", "30s", "open", "yes", "sitte", "https://a.gov.cn/"));
        assertThat(problems)
                .extracting(ConfigProblem::key)
                .containsExactly("password", "site", "size", "wait", "open", "sitte");
    }

    @Test
    void neverRepeatsAValue() {
        assertThat(check(Map.of("passwort", "hunter2", "site", "hunter2")).toString())
                .doesNotContain("hunter2");
    }

    private List<ConfigProblem> check(Map<String, String> values) {
        return settings.check(new ChannelConfig(new ChannelId("c"), values));
    }
}
