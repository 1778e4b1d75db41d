package io.github.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.validation.ValidationReport;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("报告的各种形式")
class ReportFormsTest {
    private static final String EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&";

    private static String written(ReportWriter writer, ValidationReport report) throws IOException {
        StringWriter out = new StringWriter();
        writer.write(report, out);
        return out.toString();
    }

    private static ValidationReport sample() {
        List<Notice> notices = new ArrayList<>();
        notices.add(Reports.notice("CAT-012", "教育", "F4", "a", "及时"));
        notices.add(Reports.notice("IMP-009", "教育", "F5", EVIL, EVIL).about(null, Map.of("doc", "OA-7")));
        return Reports.report(notices);
    }

    private static ReportComparison comparison() throws IOException {
        String json =
                written(new JsonReport(), Reports.report(List.of(Reports.notice("CAT-003", "教育", "E4", "a", null))));
        EarlierReport earlier = EarlierReport.read(
                new java.io.ByteArrayInputStream(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return ReportComparison.between(earlier, sample());
    }

    @Test
    @DisplayName("JSON 合于随库的模式，对照的部分也是")
    void jsonFollowsItsSchema() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonReport.schema());
        ValidationReport report = sample();
        JsonNode plain = new ObjectMapper().readTree(written(new JsonReport(), report));
        assertThat(schema.validate(plain)).isEmpty();
        assertThat(plain.at("/notices/1/trace/doc").asText()).isEqualTo("OA-7");
        JsonNode compared = new ObjectMapper().readTree(written(new JsonReport().since(comparison()), report));
        assertThat(schema.validate(compared)).isEmpty();
        assertThat(compared.at("/since/mended/0/code").asText()).isEqualTo("CAT-003");
        assertThat(schema.validate(new ObjectMapper().readTree("{\"schema\":\"x\"}")))
                .isNotEmpty();
    }

    @Test
    @DisplayName("SARIF：每个结果指向一条列出的规则，有等级、说明和位置")
    void sarifHoldsTogether() throws IOException {
        JsonNode sarif = new ObjectMapper()
                .readTree(written(new SarifReport().withRulePages(URI.create("https://example.org/rules/")), sample()));
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = sarif.at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.path("results")).hasSize(2).allSatisfy(result -> {
            assertThat(rules.path(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").asText()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isEqualTo("%E7%9B%AE%E5%BD%95.xlsx");
        });
        assertThat(rules.at("/0/helpUri").asText()).isEqualTo("https://example.org/rules/CAT-012.md");
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(2);
    }

    @Test
    @DisplayName("网页自足：不引用任何外部资源，内容一律转义")
    void thePageNeedsNothingAndEscapesAll() throws IOException {
        String html = written(HtmlReport.in(Locale.CHINA), sample());
        Document page = Jsoup.parse(html);
        assertThat(page.select("[src], link, iframe, object, embed, base")).isEmpty();
        assertThat(page.select("script")).hasSize(4);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("#list tbody tr")).hasSize(2);
        assertThat(page.select("#list tbody tr").text()).contains("<img src=x onerror=alert(2)>");
        assertThat(page.select("#list a[href=#CAT-012]")).hasSize(1);
        assertThat(page.getElementById("CAT-012")).isNotNull();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    @DisplayName("网页先列错误，图上写出规则的名称")
    void thePageBeginsWithTheGravestAndNamesItsRules() throws IOException {
        Document page = Jsoup.parse(written(
                HtmlReport.in(Locale.CHINA),
                Reports.report(List.of(
                        Reports.notice("IMP-009", "教育", "F4", "a", "x"),
                        Reports.notice("CAT-008", "教育", "F9", "b", "x")))));
        assertThat(page.select("#list tbody tr").eachAttr("data-severity")).containsExactly("error", "warning");
        assertThat(page.select("figure").text()).contains("CAT-008 没有勾选公开对象");
    }

    @Test
    @DisplayName("网页有中英两种，规则链接按给定地址")
    void thePageSpeaksBothLanguages() throws IOException {
        assertThat(written(HtmlReport.in(Locale.CHINA), sample())).contains("<html lang=\"zh-CN\">", "问题清单");
        String english = written(
                HtmlReport.in(Locale.ENGLISH).withRulePages(URI.create("https://example.org/rules/")), sample());
        assertThat(english).contains("<html lang=\"en\">", "Notices", "href=\"https://example.org/rules/CAT-012.md\"");
        assertThat(Jsoup.parse(english)
                        .body()
                        .select(":not(script):not(style)")
                        .eachText()
                        .toString())
                .doesNotContain("page.");
    }

    @Test
    @DisplayName("文字报告写明对照结果")
    void theTextTellsWhatChanged() throws IOException {
        assertThat(written(TextReport.in(Locale.CHINA).since(comparison()), sample()))
                .contains("新增2个，仍在0个，已改1个", "已改：[CAT-003]");
    }
}
