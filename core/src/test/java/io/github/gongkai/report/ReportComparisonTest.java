package io.github.gongkai.report;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.validation.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("与此前报告对照")
class ReportComparisonTest {
    private static EarlierReport kept(List<Notice> notices) throws IOException {
        StringWriter json = new StringWriter();
        new JsonReport().write(Reports.report(notices), json);
        return EarlierReport.read(new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static ReportComparison compare(List<Notice> before, List<Notice> now) throws IOException {
        return ReportComparison.between(kept(before), Reports.report(now));
    }

    @Test
    @DisplayName("行移动既不算新增也不算已改")
    void movingARowIsNeitherNewNorMended() throws IOException {
        ReportComparison moved = compare(
                List.of(Reports.notice("CAT-012", "教育", "F4", "a", "及时")),
                List.of(Reports.notice("CAT-012", "教育", "F9", "a", "及时")));
        assertThat(moved.appeared()).isEmpty();
        assertThat(moved.mended()).isEmpty();
        assertThat(moved.remaining())
                .hasSize(1)
                .allSatisfy(n -> assertThat(n.location().cell()).isEqualTo("F9"));
    }

    @Test
    @DisplayName("甲事项改好、乙事项新出同样问题：一已改、一新增")
    void theSameFaultOfAnotherItemIsNew() throws IOException {
        ReportComparison changed = compare(
                List.of(Reports.notice("CAT-012", "教育", "F4", "a", "及时")),
                List.of(Reports.notice("CAT-012", "教育", "F4", "b", "及时")));
        assertThat(changed.appeared()).extracting(n -> n.subject().id()).containsExactly("b");
        assertThat(changed.mended()).extracting(n -> n.subject().id()).containsExactly("a");
        assertThat(changed.remaining()).isEmpty();
    }

    @Test
    @DisplayName("改了字但仍错：仍在；同一处两个问题改好一个：一仍在、一已改")
    void rewordedButStillWrongIsStillThere() throws IOException {
        ReportComparison reworded = compare(
                List.of(Reports.notice("CAT-012", "教育", "F4", "a", "及时")),
                List.of(Reports.notice("CAT-012", "教育", "F4", "a", "尽快")));
        assertThat(reworded.remaining()).hasSize(1);
        ReportComparison oneOfTwo = compare(
                List.of(
                        Reports.notice("PRI-002", "教育", "F4", "a", "138****1111"),
                        Reports.notice("PRI-002", "教育", "F4", "a", "139****2222")),
                List.of(Reports.notice("PRI-002", "教育", "F5", "a", "139****2222")));
        assertThat(oneOfTwo.mended()).extracting(Notice::found).containsExactly("138****1111");
        assertThat(oneOfTwo.remaining()).extracting(Notice::found).containsExactly("139****2222");
    }

    @Test
    @DisplayName("写出的 JSON 读回来得到同样的问题")
    void whatIsKeptIsReadBack() throws IOException {
        ValidationReport report = Reports.report(List.of(
                Reports.notice("CAT-012", "教育", "F4", "a", "及时"), Reports.notice("IMP-009", "教育", "F5", "b", null)));
        assertThat(kept(report.notices()).notices()).isEqualTo(report.notices());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"schema\":\"gongkai/validation-report/1\"}",
                "not json 11010519491231002X",
                "{\"schema\":\"gongkai/validation-report/1\",\"notices\":[{\"code\":\"x\"}]}"
            })
    @DisplayName("不是报告的文件：一句话说明，不重复其内容")
    void refusesWhatIsNoReport(String text) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EarlierReport.read(in))
                .isInstanceOf(GongkaiException.class)
                .hasMessageContaining("不是校验报告")
                .hasMessageNotContaining("11010519491231002X");
    }
}
