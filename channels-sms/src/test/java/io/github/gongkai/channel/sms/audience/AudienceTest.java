package io.github.gongkai.channel.sms.audience;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@DisplayName("接收人名单")
class AudienceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800131234", "+8613800131234", "8613800131234", "0086 138 0013 1234", "138-0013-1234", "１３８００１３１２３４",
                " 13800131234 ", "'13800131234", "+86-138-0013-1234", "1.3800131234E10", "13800131234.0",
                        "138\u00a00013\u20111234"
            })
    @DisplayName("各种写法都认得")
    void readsNumbersAsPeopleWriteThem(String text) {
        assertThat(NumberForm.parse(text)).isEqualTo(13_800_131_234L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "013800131234",
                "1064712345678",
                "12800131234",
                "0553-6822000",
                "138001312345",
                "张三",
                "86138001312",
                "1380013123a",
                "8686138001312"
            })
    @DisplayName("不是手机号的不猜")
    void refusesWhatIsNoMobileNumber(String text) {
        assertThat(NumberForm.parse(text)).isEqualTo(NumberForm.NONE);
    }

    @Test
    @DisplayName("CSV 按表头找手机号列，GBK 也行；名单的文本形式只有计数")
    void findsTheColumnByItsHeading() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(
                file,
                "序号,姓名,身份证号,联系电话（手机）\n1,张三,11010119900307221X,13800131234\n2,李四,,\"13900131234\"\n3,王五,,138 0013 1234\n4,赵六,,无\n"
                        .getBytes(Charset.forName("GB18030")));
        Audience people = Audience.read(new NumberFile(file), number -> number == 13_900_131_234L);
        assertThat(people).hasToString("Audience[1 people, 1 invalid, 1 repeated, 1 opted out]");
        assertThat(people.byOperator(NumberPrefixes.load())).isEqualTo(Map.of(Operator.MOBILE, 1));
    }

    @Test
    @DisplayName("XLSX 中按数字存的号码也认得")
    void readsAWorkbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        workbook(
                file,
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>手机号</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\"><v>13800131234</v></c></row>"
                        + "<row r=\"3\"><c r=\"B3\"><v>1.8912345678E10</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>13700131234</t></is></c></row>");
        Audience people = Audience.read(new NumberFile(file), number -> false);
        assertThat(people).hasToString("Audience[2 people, 0 invalid, 0 repeated, 0 opted out]");
        assertThat(people.at(1)).isEqualTo(18_912_345_678L);
    }

    @Test
    @DisplayName("坏的工作簿：报错而不说出内容")
    void refusesABrokenWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("b.xlsx"), "PK13800131234");
        assertThatIOException()
                .isThrownBy(() -> Audience.read(new NumberFile(file), number -> false))
                .withMessageNotContaining("13800131234");
    }

    @Test
    @DisplayName("号段表只用于提示")
    void knowsPrefixes() {
        NumberPrefixes prefixes = NumberPrefixes.load();
        assertThat(prefixes.of(13_800_000_000L)).isEqualTo(Operator.MOBILE);
        assertThat(prefixes.of(17_040_000_000L)).isEqualTo(Operator.UNICOM);
        assertThat(prefixes.of(17_000_000_000L)).isEqualTo(Operator.TELECOM);
        assertThat(prefixes.of(13_490_000_000L)).isEqualTo(Operator.TELECOM);
        assertThat(prefixes.of(19_200_000_000L)).isEqualTo(Operator.BROADCASTING);
        assertThat(prefixes.of(19_400_000_000L)).isEqualTo(Operator.UNKNOWN);
    }

    @Test
    @DisplayName("散列表与标准映射一致")
    void theTableAgreesWithAMap() {
        LongTable table = new LongTable();
        Map<Long, Integer> map = new java.util.HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextLong(1, 50_000);
            assertThat(table.add(key, i)).isEqualTo(map.putIfAbsent(key, i) == null);
        }
        map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
        assertThat(table.size()).isEqualTo(map.size());
        assertThat(table.get(60_000)).isEqualTo(LongTable.ABSENT);
    }

    @Test
    @DisplayName("免打扰时段按北京时间，可跨午夜")
    void knowsQuietHours() {
        QuietHours night = QuietHours.parse("21:00-8:00").orElseThrow();
        assertThat(night.left(Instant.parse("2026-03-02T13:30:00Z"))).isEqualTo(Duration.ofMinutes(630));
        assertThat(night.left(Instant.parse("2026-03-02T23:59:00Z"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(night.left(Instant.parse("2026-03-02T00:00:00Z"))).isZero();
        QuietHours noon = QuietHours.parse("12:00-14:00").orElseThrow();
        assertThat(noon.left(Instant.parse("2026-03-02T05:00:00Z"))).isEqualTo(Duration.ofHours(1));
        assertThat(noon.left(Instant.parse("2026-03-02T06:00:00Z"))).isZero();
        assertThat(QuietHours.parse("25:00-8:00")).isEmpty();
    }

    static void workbook(Path file, String rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
                    PartName="/xl/worksheets/sheet1.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="xl/workbook.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" \
                    sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                    Target="worksheets/sheet1.xml"/></Relationships>""");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
