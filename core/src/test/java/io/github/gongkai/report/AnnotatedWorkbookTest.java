package io.github.gongkai.report;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("批注副本")
class AnnotatedWorkbookTest {
    private static final List<Notice> TWO = List.of(
            Reports.notice("CAT-012", "教育", "F4", "a", "及时"), Reports.notice("IMP-009", "教育", "F4", "a", "<&>"));

    @TempDir
    Path folder;

    private Path workbook(boolean commented) throws IOException {
        Path file = folder.resolve("目录.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            for (String name : List.of("教育", "住房 & 城建")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(3, 5, "及时");
                sheet.value(0, 0, "标题");
                sheet.style(3, 5).bold().set();
                if (commented) {
                    sheet.comment(3, 5, "科长：请核实");
                    sheet.comment(8, 1, "别处的批注");
                }
            }
            workbook.finish();
        }
        return file;
    }

    private Path annotate(Path source, List<Notice> notices, int cells) throws IOException {
        Path target = Files.createDirectories(
                        folder.resolve("out" + folder.toFile().list().length))
                .resolve("目录.xlsx");
        try (OutputStream out = Files.newOutputStream(target)) {
            AnnotatedWorkbook.Marks marks =
                    AnnotatedWorkbook.in(Locale.CHINA).write(source, Reports.report(notices), out);
            assertThat(marks.cells()).isEqualTo(cells);
        }
        return target;
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return parts;
    }

    private static String utf8(String latin) {
        return XmlPart.unescape(new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("标注单元格并着色，单元格本身和其余部件逐字节不变")
    void marksTheCellAndChangesNothingElse() throws IOException {
        Path source = workbook(false);
        Map<String, String> before = parts(source);
        Map<String, String> after = parts(annotate(source, TWO, 1));

        before.forEach((name, content) -> {
            boolean changed = List.of("[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet1.xml")
                    .contains(name);
            if (!changed) {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
        String sheet = after.get("xl/worksheets/sheet1.xml");
        String data = before.get("xl/worksheets/sheet1.xml").replaceAll("(?s).*<sheetData>(.*)</sheetData>.*", "$1");
        assertThat(sheet).contains(data).contains("<conditionalFormatting sqref=\"F4\">", "legacyDrawing");
        assertThat(utf8(after.get("xl/gongkai-comments1.xml")))
                .contains("ref=\"F4\"", "[错误 CAT-012]", "[警告 IMP-009]", "改法：请写明天数");
        assertThat(after).containsKey("xl/drawings/gongkai1.vml").doesNotContainKey("xl/gongkai-comments2.xml");
    }

    @Test
    @DisplayName("再标注一次：内容不变，不重复")
    void runningTwiceMarksOnce() throws IOException {
        for (boolean commented : List.of(false, true)) {
            Path once = annotate(workbook(commented), TWO, 1);
            Path twice = annotate(once, TWO, 1);
            assertThat(parts(twice)).isEqualTo(parts(once));
        }
    }

    @Test
    @DisplayName("改好之后再标注：我们的批注和颜色消失，别人的批注还在")
    void whatWasMendedLosesItsMark() throws IOException {
        Path source = workbook(true);
        Path mended = annotate(annotate(source, TWO, 1), List.of(), 0);
        Map<String, String> parts = parts(mended);
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("conditionalFormatting");
        String comments = utf8(parts.get("xl/comments1.xml"));
        assertThat(comments).contains("科长：请核实", "别处的批注").doesNotContain("CAT-012");
    }

    @Test
    @DisplayName("已有批注的单元格：在原批注之后添上，原话保留，只有一个批注框")
    void addsToTheCommentOfSomebodyElse() throws IOException {
        Path source = workbook(true);
        Map<String, String> before = parts(source);
        Map<String, String> after = parts(annotate(source, TWO, 1));
        String comments = utf8(after.get("xl/comments1.xml"));
        assertThat(comments).contains("科长：请核实", "CAT-012", "别处的批注");
        assertThat(comments.split("<comment ", -1)).hasSize(3);
        String drawing = before.keySet().stream()
                .filter(name -> name.endsWith(".vml"))
                .findFirst()
                .orElseThrow();
        assertThat(after.get(drawing).split("<v:shape ", -1))
                .hasSize(before.get(drawing).split("<v:shape ", -1).length);
    }

    @Test
    @DisplayName("不是工作簿、带 DOCTYPE 的部件：一句话拒绝")
    void refusesWhatItCannotRewrite() throws IOException {
        Path file = folder.resolve("目录.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThatThrownBy(() -> AnnotatedWorkbook.in(Locale.CHINA)
                        .write(file, Reports.report(TWO), new ByteArrayOutputStream()))
                .isInstanceOf(GongkaiException.class)
                .hasMessageContaining("DOCTYPE");
    }
}
