package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("命令行：读懂写法、推算期限")
class LanguageCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("每行一条，逐行对应，键齐全")
    void writesALineOfJsonForEachLine() throws IOException {
        CommandRun run = CommandRun.fed("\uFEFF信息形成之日起20个工作日内；其他如月圆之夜\r\n\n每季度首月15日前", "parse", "time-limit");

        List<String> lines = run.out().lines().toList();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo(
                        "{\"text\":\"信息形成之日起20个工作日内；其他如月圆之夜\",\"status\":\"PARTLY\",\"terms\":[{\"kind\":\"WITHIN\","
                                + "\"amount\":20,\"unit\":\"WORKING_DAY\",\"anchor\":\"FORMED\",\"condition\":null}],\"rest\":\"其他如月圆之夜\"}");
        assertThat(lines.get(1)).isEqualTo("{\"text\":\"\",\"status\":\"UNPARSED\",\"terms\":[],\"rest\":\"\"}");
        JsonNode periodic = JSON.readTree(lines.get(2)).at("/terms/0");
        assertThat(periodic.path("kind").asText()).isEqualTo("PERIODIC");
        assertThat(periodic.path("unit").asText()).isEqualTo("QUARTER");
        assertThat(periodic.path("when").asText()).isEqualTo("首月15日前");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            legal-basis | 《政府信息公开条例》（国务院令第711号）第二十条 | {"text":"《政府信息公开条例》（国务院令第711号）第二十条","status":"PARSED","bases":[{"title":"中华人民共和国政府信息公开条例","documentNumber":"国务院令第711号","issuer":"国务院","kind":"ADMINISTRATIVE_REGULATION","articles":["第二十条"],"date":null}],"rest":""}
            carriers | ■政府网站 □精准推送 ■其他（学校） | {"text":"■政府网站 □精准推送 ■其他（学校）","selected":["GOVERNMENT_WEBSITE"],"offered":["TARGETED_PUSH"],"other":["学校"],"ambiguous":[]}
            document-number | 皖政办秘〔2017〕188号 | {"text":"皖政办秘〔2017〕188号","valid":true,"issuerCode":"皖政办秘","year":2017,"number":188,"problem":null}
            """)
    void printsTheShapeOfEachKind(String kind, String phrase, String expected) {
        assertThat(CommandRun.fed(phrase, "parse", kind).out()).isEqualTo(expected + "\n");
    }

    @Test
    void refusesAnUnknownKindNamingTheKnown() {
        CommandRun run = CommandRun.fed("", "parse", "poetry");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("time-limit", "legal-basis", "carriers", "document-number");
    }

    @Test
    @DisplayName("不是 UTF-8 的行指出行号，不输出乱码")
    void refusesALineThatIsNotUtf8() {
        byte[] gbk = "及时公开\n".getBytes(Charset.forName("GB18030"));

        CommandRun run = CommandRun.fed(gbk, "parse", "time-limit");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("第1行不是UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"time-limit", "legal-basis", "carriers", "document-number"})
    @Timeout(10)
    void readsALineOfAMegabyte(String kind) {
        CommandRun run = CommandRun.fed("《关于20个工作日内、".repeat(100_000), "parse", kind);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    @DisplayName("截止日：逐日列出不计入的日子")
    void explainsADueDate() throws IOException {
        CommandRun text = CommandRun.of("deadline", "--formed", "2018-01-29", "--limit", "自信息形成之日起20个工作日内");
        CommandRun json =
                CommandRun.of("deadline", "--formed", "2018-01-29", "--limit", "自信息形成之日起20个工作日内", "--format", "json");

        assertThat(text.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(text.out()).startsWith("2018-03-01").contains("2018-02-15 春节", "2018-02-25 周日");
        JsonNode deadline = JSON.readTree(json.out()).at("/deadlines/0");
        assertThat(deadline.path("kind").asText()).isEqualTo("DUE");
        assertThat(deadline.path("due").asText()).isEqualTo("2018-03-01");
        assertThat(deadline.path("skipped")).hasSize(11);
        assertThat(deadline.at("/skipped/3/date").asText()).isEqualTo("2018-02-15");
        assertThat(deadline.at("/skipped/3/festival").asText()).isEqualTo("春节");
    }

    @Test
    @DisplayName("一格几条时限，逐条推算；没有截止日的说明原因")
    void reckonsEveryTermOfACell() {
        CommandRun run =
                CommandRun.of("deadline", "--formed", "2026-02-12", "--limit", "10个工作日内公开；公示期不少于5个工作日；法律法规另有规定的从其规定");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("2026-03-04  ", "应至少展示到2026-02-26", "另外的规定");
    }

    @Test
    @DisplayName("日历没有数据的年份不推算，补充后能推算")
    void doesNotGuessAYearWithoutData(@TempDir Path folder) throws IOException {
        Path facts = Files.writeString(
                folder.resolve("2027.tsv"), "# valid-from: 2027-01-01\n# valid-to: 2027-12-31\n2027-01-01\toff\t元旦\n");
        String[] asked = {"deadline", "--formed", "2026-12-20", "--limit", "20个工作日内"};

        CommandRun unknown = CommandRun.of(asked);
        CommandRun known =
                CommandRun.of("deadline", "--formed", "2026-12-20", "--limit", "20个工作日内", "--holidays", facts + "");

        assertThat(unknown.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(unknown.out()).contains("无法判定", "2027");
        assertThat(known.out()).startsWith("2027-01-18");
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        CommandRun noLimit = CommandRun.of("deadline", "--formed", "2026-02-12", "--limit", "月圆之夜");
        CommandRun noDate = CommandRun.of("deadline", "--formed", "2026-02-30", "--limit", "及时公开");

        assertThat(noLimit.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noLimit.err()).contains("没有读懂", "月圆之夜");
        assertThat(noDate.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noDate.err()).contains("2026-02-30", "YYYY-MM-DD").doesNotContain("java.time");
    }
}
