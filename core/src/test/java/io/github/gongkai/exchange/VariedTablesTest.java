package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.OpennessStage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("各地不同的表式")
class VariedTablesTest {
    private final Exchange exchange = new Exchange();

    @TempDir
    Path folder;

    private Reading<DisclosureCatalog> read(String... lines) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookText.write("#sheet Sheet1\n" + String.join("\n", lines), out);
        }
        return exchange.readCatalog(file, ReadOptions.DEFAULT);
    }

    private static List<String> codes(Reading<?> reading) {
        return reading.notices().stream().map(n -> n.code().value()).toList();
    }

    @Test
    @DisplayName("三行表头，“一级”与“事项”分写两行")
    void threeHeaderRows() throws IOException {
        Reading<DisclosureCatalog> reading = read(
                "义务教育领域目录\t<\t<\t<",
                "公开事项\t<\t公开\\n时限\t公开主体",
                "一级\t二级\t^\t^",
                "事项\t事项\t^\t^",
                "招生管理\t招生政策\t20个工作日\t县教育局");
        assertThat(reading.value().items().get(0).path()).containsExactly("招生管理", "招生政策");
        assertThat(reading.value().items().get(0).standard().timeLimit().text()).isEqualTo("20个工作日");
    }

    @Test
    @DisplayName("相应领域栏写错一字：按新领域提示，不悄悄当成相近的领域")
    void neverTakesASlipInTheDomainColumnForAKnownDomain() throws IOException {
        Reading<DisclosureCatalog> reading =
                read("序号\t相应领域\t公开事项\t公开时限", "1\t义务教育领域\t招生政策\t20个工作日", "2\tA就业\t岗位信息\t20个工作日");

        assertThat(reading.value().sections())
                .extracting(section -> section.domain().name())
                .containsExactly("义务教育", "A就业");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().value().equals("IMP-014"))
                .hasSize(1)
                .allSatisfy(notice -> assertThat(notice.found()).isEqualTo("A就业"));
    }

    @Test
    @DisplayName("一张表内有多个领域")
    void severalDomainsInOneSheet() throws IOException {
        DisclosureCatalog catalog = read(
                        "（一）义务教育领域基层政务公开标准目录\t<\t<\t<",
                        "一级事项\t二级事项\t公开内容\t公开时限",
                        "招生管理\t招生政策\t方案\t及时公开",
                        "（二）社会救助领域基层政务公开标准目录\t<\t<\t<",
                        "一级事项\t二级事项\t公开内容\t公开时限",
                        "综合业务\t监督检查\t电话\t长期公开",
                        "（三）凤屯茶文化领域基层政务公开标准目录\t<\t<\t<",
                        "茶园\t茶山名录\t名录\t长期公开")
                .value();
        List<String> domains =
                catalog.items().stream().map(i -> i.domain().value()).toList();
        assertThat(domains.subList(0, 2)).containsExactly("compulsory-education", "social-assistance");
        assertThat(domains.get(2)).matches("domain-[0-9a-f]{8}");
        assertThat(catalog.sections().get(2).domain().name()).isEqualTo("凤屯茶文化");
    }

    @Test
    @DisplayName("以文字代替勾选，以及相应领域栏")
    void wordsInPlaceOfTicks() throws IOException {
        DisclosureItem item = read(
                        "序号\t相应领域\t公开事项\t公开内容（要素）\t公开对象\t公开方式\t公开层级\t五公开",
                        "1\t城乡规划\t总体规划\t规划文本\t全社会\t■主动□依申请\t县级/乡镇\t□决策■执行 ■结果")
                .value()
                .items()
                .get(0);
        assertThat(item.domain().value()).isEqualTo("urban-rural-planning");
        assertThat(item.standard().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(item.standard().modes()).containsExactly(DisclosureMode.PROACTIVE);
        assertThat(item.standard().levels()).containsExactly(DisclosureLevel.COUNTY, DisclosureLevel.TOWNSHIP);
        assertThat(item.standard().stages()).containsExactly(OpennessStage.IMPLEMENTATION, OpennessStage.RESULT);
    }

    @Test
    @DisplayName("字体丢失后的私用区字符，以及不能判断的记号")
    void glyphsAreReadOrReported() throws IOException {
        Reading<DisclosureCatalog> reading = read(
                "义务教育目录\t<\t<\t<\t<",
                "一级事项\t公开内容\t公开时限\t全社会\t依申请",
                "甲\t内容\t及时\t\uF0FE\t\uF0A3",
                "乙\t内容\t及时\t☑\tX",
                "丙\t内容\t及时\t口\t✓");
        List<DisclosureItem> items = reading.value().items();
        assertThat(items.get(0).standard().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(items.get(0).standard().modes()).isEmpty();
        assertThat(items.get(1).standard().modes()).isEmpty();
        assertThat(items.get(2).standard().audience()).isEqualTo(Audience.UNSTATED);
        assertThat(items.get(2).standard().modes()).containsExactly(DisclosureMode.ON_APPLICATION);
        assertThat(codes(reading)).filteredOn("IMP-007"::equals).hasSize(1);
    }

    @Test
    void nothingIsLost() throws IOException {
        Reading<DisclosureCatalog> reading =
                read("一级事项\t二级事项\t公开内容\t公开时限\t咨询电话", "同上\t甲\t内容\t及时\t12345\t散落的字", "乙\t丙\t内容\t及时\t");
        assertThat(reading.value().items().get(0).extra())
                .containsExactly(Map.entry("咨询电话", "12345"), Map.entry("F", "散落的字"));
        assertThat(codes(reading)).contains("IMP-002", "IMP-003", "IMP-006", "IMP-014");
    }

    @Test
    void aThirdLevelInheritsOnlyBelowTheSameSecond() throws IOException {
        List<DisclosureItem> items = read(
                        "一级目录\t二级目录\t三级目录\t公开内容\t公开时限", "政策\t分类\t法律\t内容\t实时", "\t\t规章\t内容\t实时", "监督\t\t投诉\t内容\t实时")
                .value()
                .items();
        assertThat(items.get(1).path()).containsExactly("政策", "分类", "规章");
        assertThat(items.get(2).path()).containsExactly("监督", "", "投诉");
    }

    @Test
    void everyNoticeSaysWhatToDoInBothLanguages() {
        NoticeTexts chinese = NoticeTexts.of(Locale.CHINA);
        NoticeTexts english = NoticeTexts.of(Locale.ENGLISH);
        chinese.codes().stream().filter(c -> c.value().startsWith("IMP-")).forEach(code -> {
            for (String part : List.of("message", "fix")) {
                assertThat(chinese.part(code, part)).as("%s %s", code, part).matches("(?s).*\\p{IsHan}.*");
                assertThat(english.part(code, part))
                        .as("%s %s in English", code, part)
                        .isNotEqualTo(chinese.part(code, part));
            }
        });
    }

    @Test
    @DisplayName("同一领域的第二个标题不会无声丢失")
    void aSecondTitleOfADomainIsNoticed() throws IOException {
        Reading<DisclosureCatalog> reading = read(
                "义务教育领域目录\t<\t<\t<",
                "一级事项\t二级事项\t公开内容\t公开时限",
                "招生管理\t招生政策\t方案\t及时公开",
                "义务教育领域补充目录\t<\t<\t<",
                "招生管理\t招生范围\t方案\t及时公开",
                "社会救助领域目录\t<\t<\t<");
        assertThat(reading.value().sections()).hasSize(1);
        assertThat(reading.notices())
                .filteredOn(n -> n.code().value().equals("IMP-005"))
                .extracting(n -> n.location().cell() + " " + n.found())
                .containsExactly("A4 义务教育领域补充目录", "A6 社会救助领域目录");
    }

    @Test
    @DisplayName("无表头的工作表、只有序号的行、合并区下的文字、重复的栏目")
    void whatCannotBeReadIsNoticed() throws IOException {
        Path file = folder.resolve("n.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookText.write(
                    "#sheet 说明\n只有一句话\n#sheet 义务教育\n序号\t一级事项\t公开内容\t公开时限\t公开时限\n1\t甲\t乙\t及时\t随时\n2\t\t\t\t", out);
        }
        Reading<DisclosureCatalog> reading = exchange.readCatalog(file, ReadOptions.DEFAULT);
        assertThat(codes(reading)).contains("IMP-001", "IMP-005", "IMP-024", "IMP-026");
        assertThat(reading.value().items()).hasSize(1);
        assertThat(reading.value().items().get(0).extra()).containsEntry("公开时限 (2)", "随时");
    }

    @Test
    void textBelowMergedCellsIsNoticed() {
        MergedCells merged = new MergedCells(List.of(new CellRange(1, 0, 2, 0)));
        merged.spread(1, List.of(TableCell.own(1, 0, "甲")));
        TableCell below =
                merged.spread(2, List.of(TableCell.own(2, 0, "乙"))).cells().get(0);
        assertThat(below.text()).isEqualTo("甲");
        assertThat(below.hidden()).isEqualTo("乙");
    }

    @Test
    void findingsOfOneKindAreBoundedAndTheRestIsCounted() {
        Findings findings = new Findings("t", Locale.CHINA);
        for (int i = 0; i < Findings.MOST_OF_A_CODE + 7; i++) {
            findings.add("IMP-007", io.github.gongkai.notice.SourceLocation.ofLine("t", i + 1), "X");
        }
        assertThat(findings.inOrder())
                .filteredOn(n -> n.code().value().equals("IMP-030"))
                .singleElement()
                .satisfies(n -> assertThat(n.message()).contains("IMP-007", "7"));
    }

    @Test
    @DisplayName("隐藏的工作表和行照常读取，并有提示")
    void hiddenSheetsAndRowsAreNoticed() throws IOException {
        Path file = folder.resolve("h.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Gongkai", "1.0");
            Worksheet sheet = workbook.newWorksheet("义务教育");
            List<String> header = List.of("一级事项", "公开内容", "公开时限");
            for (int c = 0; c < header.size(); c++) {
                sheet.value(0, c, header.get(c));
                sheet.value(1, c, "招生政策");
            }
            sheet.hideRow(1);
            sheet.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("空白").value(0, 0, "说明");
            workbook.finish();
        }
        Reading<DisclosureCatalog> reading = exchange.readCatalog(file, ReadOptions.DEFAULT);
        assertThat(reading.value().items()).hasSize(1);
        assertThat(codes(reading)).contains("IMP-027", "IMP-028");
    }
}
