package io.github.gongkai.report;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("整改清单")
class FixListTest {
    private static final Deadlines DEADLINES = new Deadlines(WorkingDayCalendar.statutory());

    private static Map<String, List<List<Cell>>> sheets(List<Notice> notices) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FixList.in(Locale.CHINA, DEADLINES).dueWithin(Severity.ERROR, 5).write(Reports.report(notices), out);
        Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<Cell>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    rows.add(row.stream().toList());
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    @Test
    @DisplayName("每个责任单位一张表，有位置、现状、应为、改法和期限")
    void hasASheetForEachBodyWithAllThatIsNeededToMend() throws IOException {
        List<List<Cell>> rows = sheets(List.of(Reports.notice("CAT-012", "教育", "F4", "a", "及时")))
                .get("教育局");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .extracting(cell -> String.valueOf(cell.getValue()))
                .contains("目录.xlsx [教育] F4 公开时限", "及时", "二十个工作日内", "请写明天数", "2026-11-30");
    }

    @Test
    @DisplayName("公式注入：以 = + - @ 开头的内容一律是带引号的文字")
    void noCellIsEverAFormula() throws IOException {
        for (String evil : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "|calc")) {
            Map<String, List<List<Cell>>> sheets = sheets(List.of(Reports.notice("CAT-012", "教育", "F4", "a", evil)));
            List<Cell> all = sheets.values().stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .filter(cell -> cell != null)
                    .toList();
            assertThat(all).noneMatch(cell -> cell.getType() == CellType.FORMULA);
            assertThat(all).extracting(cell -> String.valueOf(cell.getValue())).contains("'" + evil);
        }
    }

    @Test
    @DisplayName("单位名称不能作表名时改写，重名时编号")
    void namesOfSheetsAreMadeFit() {
        SheetNames names = new SheetNames();
        assertThat(names.of("县[教育]局/*?:")).isEqualTo("县 教育 局");
        assertThat(names.of("同名")).isEqualTo("同名");
        assertThat(names.of("同名")).isEqualTo("同名 (2)");
        assertThat(names.of("")).isEqualTo("-");
        assertThat(names.of("很".repeat(40))).hasSize(31);
        assertThat(names.of("很".repeat(40))).hasSize(31).endsWith("(2)");
    }
}
