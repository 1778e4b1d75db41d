package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("命令 rules")
class RulesCommandTest {
    @Test
    @DisplayName("列出全部规则：代码、级别、标题，一行一条")
    void listsEveryRuleOnALine() {
        CommandRun run = CommandRun.of("rules");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines().toList())
                .hasSizeGreaterThanOrEqualTo(90)
                .allSatisfy(line -> assertThat(line).matches("[A-Z]{3}-[0-9]{3} +(?:错误|警告|提示)  .+"))
                .contains("CAT-012  警告  公开时限没有写明天数");
    }

    @Test
    @DisplayName("说明一条规则：依据、正反例、改法；代码不分大小写")
    void explainsOneRule() {
        CommandRun run = CommandRun.of("rules", "cat-012");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("第二十六条", "反例  公开时限：及时公开", "正例  公开时限：信息形成或者变更之日起20个工作日内", "改法");
    }

    @Test
    void speaksEnglish() {
        assertThat(CommandRun.of("rules", "CAT-012", "--lang", "en").out())
                .contains("warning", "The time limit gives no figure", "bad", "good");
    }

    @Test
    @DisplayName("JSON：每条规则有说明和正反例")
    void printsJson() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(CommandRun.of("rules", "--format", "json").out());

        assertThat(root.path("schema").asText()).isEqualTo("gongkai/rules/1");
        assertThat(root.path("rules")).hasSizeGreaterThanOrEqualTo(90).allSatisfy(rule -> {
            assertThat(rule.path("fix").asText()).isNotBlank();
            assertThat(rule.path("examples").findValuesAsText("good")).contains("true", "false");
        });
    }

    @Test
    @DisplayName("没有的代码是用法错误，只有一行说明")
    void refusesAnUnknownCodeInOneLine() {
        CommandRun run = CommandRun.of("rules", "CAT-999");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("CAT-999"));
    }
}
