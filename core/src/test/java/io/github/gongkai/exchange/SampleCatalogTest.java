package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("样例目录工作簿")
class SampleCatalogTest {
    private static final Path SAMPLE = Path.of("..", "examples", "data", "qinghe-catalog.xlsx");

    private final Exchange exchange = new Exchange();
    private final Reading<DisclosureCatalog> reading = exchange.readCatalog(SAMPLE, ReadOptions.DEFAULT);
    private final DisclosureCatalog catalog = reading.value();

    @TempDir
    Path folder;

    private DisclosureItem item(String sheet, int row) {
        return catalog.items().get(index(sheet, row));
    }

    private int index(String sheet, int row) {
        for (int i = 0; i < catalog.items().size(); i++) {
            SourceLocation place = reading.sources().locate("/items/" + i);
            if (sheet.equals(place.sheet()) && Integer.valueOf(row).equals(place.row())) {
                return i;
            }
        }
        throw new AssertionError("no item at " + sheet + " " + row);
    }

    private SourceLocation place(String sheet, int row, String below) {
        return reading.sources().locate("/items/" + index(sheet, row) + below);
    }

    private List<String> cellsOf(String code) {
        return reading.notices().stream()
                .filter(n -> n.code().value().equals(code))
                .map(n -> n.location().sheet() + " " + n.location().cell())
                .toList();
    }

    @Test
    void committedWorkbookIsWhatTheTextSays() throws IOException {
        Path fresh = folder.resolve("qinghe-catalog.xlsx");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            WorkbookText.write(WorkbookText.sample(), out);
        }
        assertThat(rows(SAMPLE)).isEqualTo(rows(fresh));
    }

    private static List<String> rows(Path file) {
        List<String> rows = new java.util.ArrayList<>();
        XlsxReader.read(InputFile.open(file, ReadOptions.DEFAULT), new TableSink() {
            @Override
            public void table(String name) {
                rows.add(name);
            }

            @Override
            public void row(TableRow row) {
                rows.add(row.toString());
            }
        });
        return rows;
    }

    @Test
    void everyRowOfEverySheetIsAnItemOfItsDomain() {
        Map<String, Long> counts = catalog.items().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        i -> i.domain().value(), java.util.stream.Collectors.counting()));
        assertThat(counts)
                .containsOnly(
                        Map.entry("land-expropriation", 9L),
                        Map.entry("affordable-housing", 8L),
                        Map.entry("rural-house-renovation", 7L),
                        Map.entry("compulsory-education", 9L),
                        Map.entry("public-resource-trading", 7L),
                        Map.entry("municipal-services", 5L));
        assertThat(catalog.sections().get(0).title()).isEqualTo("青禾县农村集体土地征收领域基层政务公开标准目录（2026年版）");
        assertThat(catalog.sections().get(0).compiledBy()).isEqualTo("青禾县自然资源和规划局");
        assertThat(catalog.sections().get(0).domain().name()).isEqualTo("农村集体土地征收");
    }

    @Test
    void everyFieldOfARowIsRead() {
        DisclosureItem item = item("征地补偿", 10);
        assertThat(item.serial()).isEqualTo("6");
        assertThat(item.path()).containsExactly("征地补偿", "征地补偿安置公告");
        assertThat(item.standard().elements()).hasSize(4).contains(new ContentElement("补偿方式和标准", true));
        assertThat(item.standard().legalBasis().text()).isEqualTo("《中华人民共和国土地管理法实施条例》第二十七条");
        assertThat(item.standard().timeLimit().text()).isEqualTo("信息形成之日起10个工作日内；公告时间不少于30日");
        assertThat(item.standard().body().text()).isEqualTo("青禾县人民政府");
        assertThat(item.standard().carriers().text()).startsWith("■政府网站\n□政府公报");
        assertThat(item.standard().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(item.standard().modes()).containsExactly(DisclosureMode.PROACTIVE);
        assertThat(item.standard().levels()).containsExactly(DisclosureLevel.COUNTY, DisclosureLevel.TOWNSHIP);
        assertThat(item.extra()).isEmpty();
    }

    @Test
    @DisplayName("特定群体可以写明，也可以只勾选")
    void aGroupMayBeNamed() {
        assertThat(item("征地补偿", 8).standard().audience()).isEqualTo(new Audience(false, true, "面向拟征收土地所在地的村集体成员"));
        assertThat(item("征地补偿", 9).standard().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(item("义务教育", 11).standard().audience()).isEqualTo(new Audience(false, true, "录取学生家长"));
    }

    @Test
    void lettersLeftOfALostFontAreTicks() {
        DisclosureItem item = item("农村危房改造", 5);
        assertThat(item.standard().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(item.standard().modes()).containsExactly(DisclosureMode.PROACTIVE);
        assertThat(item.standard().levels()).containsExactly(DisclosureLevel.COUNTY);
    }

    @Test
    void optionalElementsAreMarked() {
        assertThat(item("保障性住房", 5).standard().elements())
                .containsExactly(
                        new ContentElement("法律、行政法规", true),
                        new ContentElement("部门规章", true),
                        new ContentElement("解读材料", false));
    }

    @Test
    void unknownColumnsTravelThroughAndAliasesAreKnown() {
        DisclosureItem item = item("义务教育", 5);
        assertThat(item.extra()).containsExactly(Map.entry("责任股室", "办公室"), Map.entry("备注", "2026年修订"));
        assertThat(place("义务教育", 5, "/extra/责任股室").cell()).isEqualTo("O5");
        assertThat(item("义务教育", 9).standard().levels())
                .containsExactly(DisclosureLevel.COUNTY, DisclosureLevel.TOWNSHIP, DisclosureLevel.VILLAGE);
        assertThat(cellsOf("IMP-002")).containsExactly("义务教育 O3", "义务教育 P3");
    }

    @Test
    void aSheetWithoutSerialsIsReadByItsHeadings() {
        DisclosureItem item = item("市政服务", 5);
        assertThat(item.serial()).isNull();
        assertThat(item.path()).containsExactly("城市供水", "停水通知");
        assertThat(item.standard().timeLimit().text()).isEqualTo("提前二十四小时公告");
        assertThat(place("市政服务", 5, "/standard/timeLimit").cell()).isEqualTo("E5");
    }

    @Test
    void inheritedValuesNameTheirSource() {
        assertThat(item("征地补偿", 6).path().get(0)).isEqualTo("征地管理政策");
        assertThat(place("征地补偿", 6, "/path/0").inheritedFrom()).isEqualTo("B5");
        assertThat(place("征地补偿", 9, "/path/0").inheritedFrom()).isEqualTo("B7");
        assertThat(item("征地补偿", 9).standard().legalBasis().text()).isEqualTo("《中华人民共和国土地管理法实施条例》第二十六条");
        assertThat(place("征地补偿", 9, "/standard/legalBasis").inheritedFrom()).isEqualTo("E7");
        assertThat(place("保障性住房", 8, "/standard/timeLimit/terms/0").inheritedFrom())
                .isEqualTo("F7");
        assertThat(place("征地补偿", 9, "/path/1").inheritedFrom()).isNull();
        assertThat(place("征地补偿", 9, "/standard/timeLimit"))
                .isEqualTo(new SourceLocation(
                        "qinghe-catalog.xlsx", "征地补偿", "F9", 9, "公开时限", "/items/4/standard/timeLimit", null));
    }

    @Test
    void eachSlipIsANoticeAtItsCell() {
        assertThat(cellsOf("IMP-007")).containsExactly("保障性住房 I12");
        assertThat(cellsOf("IMP-004")).containsExactly("公共资源交易 A8");
        assertThat(cellsOf("IMP-005")).containsExactly("保障性住房 A13");
        assertThat(cellsOf("IMP-013")).containsExactly("义务教育 C13");
        assertThat(item("保障性住房", 12).standard().audience()).isEqualTo(Audience.UNSTATED);
        assertThat(item("义务教育", 13).id().value()).endsWith("-2");
        Notice tick = reading.notices().stream()
                .filter(n -> n.code().value().equals("IMP-007"))
                .findFirst()
                .orElseThrow();
        assertThat(tick.found()).isEqualTo("？");
        assertThat(tick.location().column()).isEqualTo("公开对象/全社会");
    }

    @Test
    void afterARepeatedHeaderTheRowsGoOn() {
        assertThat(item("公共资源交易", 10).path()).containsExactly("工程建设项目招标投标信息", "招标公告");
        assertThat(item("公共资源交易", 11).path()).containsExactly("工程建设项目招标投标信息", "中标候选人公示");
    }

    @Test
    void jsonReadsBackAsTheSameCatalog() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exchange.writeCatalog(catalog, out);
        Path json = folder.resolve("catalog.json");
        Files.write(json, out.toByteArray());
        Reading<DisclosureCatalog> again = exchange.readCatalog(json, ReadOptions.DEFAULT);
        assertThat(again.value()).isEqualTo(catalog);
        SourceLocation place = again.sources().locate("/items/4/standard/timeLimit/text");
        String line = Files.readAllLines(json).get(place.row() - 1);
        assertThat(line).contains("\"text\" : \"信息形成或者变更之日起20个工作日内\"");
        assertThat(again.notices()).noneMatch(n -> n.code().value().equals("IMP-017"));
    }

    @Test
    void idsComeFromTheNamesAlone() {
        assertThat(catalog.items().stream().map(DisclosureItem::id).distinct()).hasSize(45);
        assertThat(item("征地补偿", 10).id().value()).matches("land-expropriation-[0-9a-f]{8}");
    }
}
