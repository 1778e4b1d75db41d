package io.github.gongkai.exchange;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("目录导出")
class CatalogExportTest {
    private static final int GENERATED = 60;

    private final Exchange exchange = new Exchange();

    @TempDir
    Path folder;

    private Reading<DisclosureCatalog> roundTrip(DisclosureCatalog catalog, CatalogFormat format) throws IOException {
        Path file = folder.resolve("目录." + format.code());
        try (OutputStream out = Files.newOutputStream(file)) {
            exchange.writeCatalog(catalog, format, out);
        }
        return exchange.readCatalog(file, ReadOptions.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("随机生成的目录，导出再导入完全一致")
    void importOfExportIsTheCatalogItself(CatalogFormat format) throws IOException {
        for (int seed = 0; seed < GENERATED; seed++) {
            DisclosureCatalog catalog = RandomCatalogs.of(new Random(seed));

            Reading<DisclosureCatalog> read = roundTrip(catalog, format);

            assertThat(read.value()).as("seed %d", seed).isEqualTo(catalog);
            assertThat(read.notices())
                    .as("seed %d", seed)
                    .filteredOn(n -> n.code().value().equals("IMP-005") || n.severity() == Severity.ERROR)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("样例目录与各地表式，导出再导入完全一致")
    void everyFixtureComesBack(CatalogFormat format) throws IOException {
        for (Path source : Fixtures.all()) {
            DisclosureCatalog catalog = Fixtures.read(source, folder).value();

            assertThat(roundTrip(catalog, format).value())
                    .as("%s", source.getFileName())
                    .isEqualTo(catalog);
        }
    }

    @Test
    @DisplayName("公式开头的文字在工作簿里不会变成公式，读回来还是原文")
    void nothingBecomesAFormula() throws IOException {
        List<String> dangerous =
                List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1+1", "_x000D_", "'quoted'");
        List<DisclosureItem> items = IntStream.range(0, dangerous.size())
                .mapToObj(i -> RandomCatalogs.item(List.of("事项" + i), dangerous.get(i)))
                .toList();
        DisclosureCatalog catalog = RandomCatalogs.catalog(items);
        Path file = folder.resolve("f.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            exchange.writeCatalog(catalog, CatalogFormat.XLSX, out);
        }

        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            String strings = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).doesNotContain("<f>");
            assertThat(strings).doesNotContain(">=1+1<", ">+cmd", ">-2+3", ">@SUM");
        }
        assertThat(exchange.readCatalog(file, ReadOptions.DEFAULT).value().items())
                .extracting(item -> item.standard().content())
                .isEqualTo(dangerous);
    }

    @Test
    @DisplayName("网页中的文字不会变成标签")
    void htmlIsEscaped() throws IOException {
        String hostile = "<script>alert(1)</script>&lt;\"'";
        DisclosureCatalog catalog = RandomCatalogs.catalog(List.of(RandomCatalogs.item(List.of(hostile), hostile)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        exchange.writeCatalog(catalog, CatalogFormat.HTML, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
        assertThat(roundTrip(catalog, CatalogFormat.HTML).value()).isEqualTo(catalog);
    }

    @Test
    @DisplayName("与标准栏目同名的附加栏目，导出后仍是附加栏目")
    void extraColumnsThatSoundLikeOthersStayExtra() throws IOException {
        DisclosureItem item = RandomCatalogs.withExtra(
                RandomCatalogs.item(List.of("招生政策"), "方案"),
                java.util.Map.of("公开范围", "本县", "五公开", "其他", "领域", "就业", "公开时限 (2)", "随时", "责任股室", "办公室"));
        DisclosureCatalog catalog = RandomCatalogs.catalog(List.of(item));
        for (CatalogFormat format : CatalogFormat.values()) {
            assertThat(roundTrip(catalog, format).value()).as("%s", format).isEqualTo(catalog);
        }
    }

    @Test
    void aCellTooLongForAWorkbookIsRefusedWithAnotherWay() {
        DisclosureCatalog catalog =
                RandomCatalogs.catalog(List.of(RandomCatalogs.item(List.of("事项"), "长".repeat(CellText.LONGEST + 1))));
        assertThatThrownBy(() -> exchange.writeCatalog(catalog, CatalogFormat.XLSX, new ByteArrayOutputStream()))
                .isInstanceOf(io.github.gongkai.GongkaiException.class)
                .hasMessageContainingAll("JSON", "row 5", "32768");
    }

    @Test
    @DisplayName("空白模板的表头就是官方表头，填写一行即可导入")
    void theTemplateIsTheOfficialTable() throws IOException {
        Path file = folder.resolve("模板.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            exchange.writeTemplate(out);
        }

        assertThatThrownBy(() -> exchange.readCatalog(file, ReadOptions.DEFAULT))
                .hasMessageContaining("没有事项");
        assertThat(texts(file))
                .contains("序号", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
                .contains("全社会", "特定群体", "主动", "依申请", "县级", "乡级", "村级");
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName)).anyMatch(name -> name.contains("comments"));
        }
    }

    @Test
    @DisplayName("官方表头的每一栏，读取时都认得出是它自己")
    void theReaderKnowsEveryOfficialColumn() {
        HeaderDictionary headings = new HeaderDictionary();
        for (OfficialTable.Column column : OfficialTable.columns()) {
            List<String> heading =
                    column.leaf().isEmpty() ? List.of(column.heading()) : List.of(column.heading(), column.leaf());
            assertThat(headings.role(heading)).as("%s", heading).isEqualTo(column.role());
        }
    }

    @Test
    void theTemplateBesideTheSampleIsCurrent() throws IOException {
        Path fresh = folder.resolve("模板.xlsx");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            exchange.writeTemplate(out);
        }

        assertThat(texts(Path.of("..", "examples", "data", "catalog-template.xlsx")))
                .containsExactlyElementsOf(texts(fresh).toList());
    }

    private static Stream<String> texts(Path file) {
        List<String> texts = new java.util.ArrayList<>();
        XlsxReader.read(InputFile.open(file, ReadOptions.DEFAULT), new TableSink() {
            @Override
            public void table(String name) {}

            @Override
            public void row(TableRow row) {
                row.ownTexts().forEach(cell -> texts.add(cell.text()));
            }
        });
        return texts.stream();
    }

    @Test
    void formatsAreKnownBySuffix() {
        assertThat(CatalogFormat.ofFileName("目录.XLSX")).contains(CatalogFormat.XLSX);
        assertThat(CatalogFormat.ofFileName("a.htm")).contains(CatalogFormat.HTML);
        assertThat(CatalogFormat.ofFileName("a.json")).contains(CatalogFormat.JSON);
        assertThat(CatalogFormat.ofFileName("a.pdf")).isEmpty();
    }
}
