package io.github.gongkai.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("附件个人信息筛查")
class AttachmentScreenerTest {
    private static final String ID = "11010519491231002X";

    private final AttachmentScreener screener = new AttachmentScreener(new PersonalDataScanner());

    @TempDir
    private Path folder;

    private List<String> found(Path file) {
        Screening screening = screener.screen(file, ReadOptions.DEFAULT);
        assertThat(screening.toString())
                .doesNotContain(ID, "00005678", "张三")
                .contains(file.getFileName().toString());
        return screening.findings().stream()
                .map(f -> f.kind() + " " + f.place())
                .toList();
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    @DisplayName("工作簿：可见表、隐藏表、隐藏行、长数字、批注、属性、页眉、残留字符串，嵌入文件和图片说明未检查")
    void readsEverythingInAWorkbook() throws IOException {
        Map<String, String> parts = new HashMap<>(OfficeFiles.workbook(
                "<row r=\"1\">" + OfficeFiles.cell("A1", "姓名") + OfficeFiles.cell("B1", "身份证号") + "</row><row r=\"2\">"
                        + OfficeFiles.cell("A2", "张三") + OfficeFiles.cell("B2", ID)
                        + "</row><row r=\"3\" hidden=\"1\"><c r=\"B3\"><v>3.4022319650102102E+17</v></c></row>",
                "<row r=\"1\">" + OfficeFiles.cell("C1", "手机13700005678") + "</row>"));
        parts.put(
                "xl/comments1.xml",
                "<comments><comment ref=\"A1\"><text><r><t>手机138</t></r><r><t>00005678</t></r></text></comment></comments>");
        parts.put("docProps/core.xml", "<core><description>手机13900005678</description></core>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + ID + "</t></si><si><t>手机13600005678</t></si></sst>");
        parts.put("xl/media/image1.png", "x");
        parts.put("xl/embeddings/old.docx", "x");
        Path file = OfficeFiles.write(folder.resolve("a.xlsx"), parts);

        assertThat(found(file))
                .containsExactlyInAnyOrder(
                        "NAME 名单!A2",
                        "ID_CARD 名单!B2",
                        "ID_CARD 名单!B3（隐藏）",
                        "MOBILE 底册!C1（隐藏）",
                        "MOBILE 批注（comments1.xml）",
                        "MOBILE 文档属性（core.xml）",
                        "MOBILE 不在任何单元格中的文字");
        assertThat(screener.screen(file, ReadOptions.DEFAULT).notChecked())
                .anySatisfy(reason -> assertThat(reason).contains("old.docx"))
                .anySatisfy(reason -> assertThat(reason).contains("图片 1 幅"));
    }

    @Test
    @DisplayName("文档：拆开的文字、表格、批注、删除的修订、页眉、超链接、属性")
    void readsEverythingInADocument() throws IOException {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        Map<String, String> parts = Map.of(
                "word/document.xml",
                OfficeFiles.document(OfficeFiles.paragraph("手机138", "00005678")
                        + "<w:p><w:del><w:r><w:delText>手机13900005678</w:delText></w:r></w:del></w:p><w:tbl>"
                        + String.format(row, OfficeFiles.paragraph("姓名"), OfficeFiles.paragraph("联系电话"))
                        + String.format(row, OfficeFiles.paragraph("张三"), OfficeFiles.paragraph("0553-7605678"))
                        + "</w:tbl>"),
                "word/comments.xml",
                OfficeFiles.document(OfficeFiles.paragraph(ID)),
                "word/header1.xml",
                OfficeFiles.document(OfficeFiles.paragraph("手机13700005678")),
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"tel:13600005678\"/></Relationships>",
                "docProps/custom.xml",
                "<p><v>" + "手机13500005678" + "</v></p>");

        assertThat(found(OfficeFiles.write(folder.resolve("b.docx"), parts)))
                .containsExactlyInAnyOrder(
                        "MOBILE 正文第1行",
                        "MOBILE 修订中删除的文字第2行",
                        "NAME 正文第4行",
                        "LANDLINE 正文第4行",
                        "ID_CARD 批注第1行",
                        "MOBILE 页眉第1行",
                        "MOBILE document.xml.rels",
                        "MOBILE 文档属性（custom.xml）");
    }

    @Test
    @DisplayName("PDF：文字页能查，扫描页说明未检查，属性也查")
    void readsTheTextOfAPdfAndSaysWhichPagesAreImages() throws IOException {
        Path file = folder.resolve("c.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage text = new PDPage();
            document.addPage(text);
            try (PDPageContentStream content = new PDPageContentStream(document, text)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("ID " + ID);
                content.endText();
            }
            PDPage scan = new PDPage();
            document.addPage(scan);
            var image = new PDImageXObject(
                    document, new ByteArrayInputStream(new byte[243]), null, 9, 9, 8, PDDeviceRGB.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, scan)) {
                content.drawImage(image, 10, 10);
            }
            document.getDocumentInformation().setSubject("mobile 13800005678");
            document.save(file.toFile());
        }

        assertThat(found(file)).containsExactly("ID_CARD 第1页 第1行", "MOBILE 文档属性（PDF）");
        Screening english = screener.screen(file, ReadOptions.DEFAULT.withLocale(Locale.ENGLISH));
        assertThat(english.notChecked()).containsExactly("page 2 has no text (a scan, perhaps); not checked");
        assertThat(english.isClean()).isFalse();
    }

    @Test
    @DisplayName("PDF 页面之外：书签、XMP、链接、批注作者都查，所附文件说明未打开")
    void readsWhatAPdfHoldsBesideItsPages() throws IOException {
        Path file = folder.resolve("i.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI call = new PDActionURI();
            call.setURI("tel:13600005678");
            link.setAction(call);
            PDAnnotationText note = new PDAnnotationText();
            note.setTitlePopup("mobile 13500005678");
            page.setAnnotations(List.of(link, note));
            PDOutlineItem bookmark = new PDOutlineItem();
            bookmark.setTitle("ID " + ID);
            PDDocumentOutline outline = new PDDocumentOutline();
            outline.addLast(bookmark);
            // A bookmark that follows itself: a tree that never ends.
            bookmark.getCOSObject().setItem(COSName.NEXT, bookmark.getCOSObject());
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            catalog.setDocumentOutline(outline);
            catalog.setMetadata(new PDMetadata(
                    document, new ByteArrayInputStream("<x>mobile 13800005678</x>".getBytes(StandardCharsets.UTF_8))));
            PDComplexFileSpecification attached = new PDComplexFileSpecification();
            attached.setFile("list-of-people.csv");
            attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[9])));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("list", attached));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
            names.setEmbeddedFiles(files);
            catalog.setNames(names);
            document.save(file.toFile());
        }

        assertThat(found(file)).containsExactly("MOBILE 第1页批注", "MOBILE 第1页批注", "MOBILE 文档属性（XMP）", "ID_CARD 书签第1条");
        assertThat(screener.screen(file, ReadOptions.DEFAULT).notChecked()).contains("含所附文件 1 个，未打开", "只检查了前 1 条书签");
    }

    @Test
    @DisplayName("文本：GBK 的 CSV、HTML 的属性与注释、JSON 的 HTML 与数字、逐行 JSON")
    void readsTextsOfAllKinds() throws IOException {
        Path csv = folder.resolve("d.csv");
        Files.write(csv, "姓名,银行账号\r\n张三,\"12001234567895678\"\r\n".getBytes(Charset.forName("GB18030")));
        assertThat(found(csv)).containsExactly("NAME 第2行", "BANK_ACCOUNT 第2行");
        assertThat(found(text("e.html", "<body>\n<!-- 13800005678 -->\n<p title='" + ID + "'>无</p></body>")))
                .containsExactlyInAnyOrder("MOBILE 第2行", "ID_CARD 第3行");
        assertThat(found(text("f.json", "{\"html\": \"<td>手机138<b>0000</b>5678</td>\",\n \"手机\": [13900005678]}")))
                .containsExactly("MOBILE 第1行 /html", "MOBILE 第2行 /手机/0");
        assertThat(found(text("g.jsonl", "{\"a\":1}\n{\"idCard\":\"" + ID + "\"}\n")))
                .containsExactly("ID_CARD 第2行 /idCard");
        assertThat(found(text("h.txt", "无\n手机13800005678"))).containsExactly("MOBILE 第2行");
        assertThat(screener.screen(text("i.txt", "咨询电话：0553-6822310"), ReadOptions.DEFAULT)
                        .isClean())
                .isTrue();
    }

    @Test
    @DisplayName("遮盖副本：只改个人信息，其余一字不动，编码、字节序标记、换行照旧，仍是合法 JSON")
    void masksCopiesAndChangesNothingElse() throws IOException {
        Path copy = folder.resolve("copy");
        String csv = "\uFEFF姓名,联系电话\r\n张三,\"手机13800005678，\"\"急\"\"\"\r\n";
        screener.mask(text("j.csv", csv), copy, ReadOptions.DEFAULT);
        assertThat(copy).hasContent(csv.replace("张三", "张*").replace("13800005678", "138****5678"));
        assertThat(Files.readAllBytes(copy)).startsWith(0xEF, 0xBB, 0xBF).endsWith('\r', '\n');

        String json = "{ \"html\" : \"<td>手机138<b>0000<\\/b>\\u0035678<\\/td>\", \"手机\": 13900005678,\t\"n\": 1.50 }";
        screener.mask(text("k.json", json), copy, ReadOptions.DEFAULT);
        assertThat(copy)
                .hasContent(
                        "{ \"html\" : \"<td>手机138****5678<b><\\/b><\\/td>\", \"手机\": \"139****5678\",\t\"n\": 1.50 }");
        JsonNode tree = new ObjectMapper().readTree(copy.toFile());
        assertThat(tree.path("n").asDouble()).isEqualTo(1.5);

        Path gbk = folder.resolve("l.txt");
        Files.write(gbk, "手机13800005678，镕".getBytes(Charset.forName("GB18030")));
        screener.mask(gbk, copy, ReadOptions.DEFAULT);
        assertThat(Files.readAllBytes(copy)).isEqualTo("手机138****5678，镕".getBytes(Charset.forName("GB18030")));
        assertThat(screener.screen(copy, ReadOptions.DEFAULT).isClean()).isTrue();
    }

    @Test
    @DisplayName("遮盖副本：读不了就不写，目录里不留半个文件")
    void writesNoCopyOfWhatCannotBeRead() throws IOException {
        Path target = Files.createDirectory(folder.resolve("masked")).resolve("m.csv");
        Path broken = Files.write(folder.resolve("m.csv"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, ',', '1'});

        Screening screening = screener.mask(broken, target, ReadOptions.DEFAULT);

        assertThat(screening.opened()).isFalse();
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files).isEmpty();
        }
        assertThat(screener.canMask(
                        OfficeFiles.write(folder.resolve("n.xlsx"), OfficeFiles.workbook("", "")), ReadOptions.DEFAULT))
                .isFalse();
    }

    @Test
    @DisplayName("大文件分块读：跨块的表头仍有效，行号连续")
    void readsALongListBlockByBlock() throws IOException {
        StringBuilder list = new StringBuilder("姓名\t银行账号\n");
        for (int i = 0; i < 200_000; i++) {
            list.append("张*\t******").append(i % 10).append("\n");
        }
        Path file = text("o.txt", list.append("张三\t12001234567895678\n").toString());
        assertThat(Files.size(file)).isGreaterThan(2L << 20);
        assertThat(found(file)).containsExactly("NAME 第200002行", "BANK_ACCOUNT 第200002行");
    }

    @Test
    @DisplayName("允许公开的号码不报")
    void numbersThatTheHostAllowsAreNoFindings() throws IOException {
        AttachmentScreener host = new AttachmentScreener(new PersonalDataScanner().withAllowed(Set.of("13800005678")));
        Path file = text("p.txt", "手机13800005678");
        assertThat(host.screen(file, ReadOptions.DEFAULT).isClean()).isTrue();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("手机13800005678");
    }
}
