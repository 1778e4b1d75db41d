package io.github.gongkai.exchange;

import io.github.gongkai.privacy.PersonalDataScanner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("恶意和损坏的附件")
@Timeout(120)
class HostileAttachmentsTest {
    private final AttachmentScreener screener = new AttachmentScreener(new PersonalDataScanner());

    @TempDir
    private Path folder;

    /** One clear line, and never clean. */
    private void isNotChecked(Path file, String... words) {
        Screening screening = screener.screen(file, ReadOptions.DEFAULT);
        assertThat(screening.isClean()).isFalse();
        assertThat(screening.opened()).isFalse();
        assertThat(screening.notChecked()).hasSize(1);
        assertThat(screening.notChecked().get(0)).contains(words).doesNotContain("\n");
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void missingFilesAndFoldersAreTheCallersMistake() {
        assertThatThrownBy(() -> screener.screen(folder.resolve("none.txt"), ReadOptions.DEFAULT))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("没有这个文件");
        assertThatThrownBy(() -> screener.screen(folder, ReadOptions.DEFAULT))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    @DisplayName("图片、旧格式、加密、二进制、空壳压缩包：说明未检查")
    void whatCannotBeReadIsNeverClean() throws IOException {
        isNotChecked(bytes("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}), "图片");
        isNotChecked(bytes("b.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}), "旧版");
        isNotChecked(bytes("c.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8}), "c.bin");
        isNotChecked(bytes("d.xlsx", "PK\3\4 not an archive".getBytes(StandardCharsets.UTF_8)), "损坏");
        isNotChecked(OfficeFiles.write(folder.resolve("e.zip"), Map.of("a.txt", "13812345678")), "ZIP");
        isNotChecked(bytes("f.pdf", "%PDF-1.7 nothing more".getBytes(StandardCharsets.UTF_8)), "损坏");
        isNotChecked(bytes("g.txt", new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 'a'}), "损坏");
    }

    @Test
    @DisplayName("改了后缀也按内容读")
    void theSuffixHidesNothing() throws IOException {
        Path workbook = OfficeFiles.write(
                folder.resolve("list.jpg"),
                OfficeFiles.workbook("<row r=\"1\">" + OfficeFiles.cell("A1", "手机13812345678") + "</row>", ""));
        assertThat(screener.screen(workbook, ReadOptions.DEFAULT).total()).isEqualTo(1);
        Path page = Files.writeString(folder.resolve("page.txt"), "<html><body>138<b>1234</b>5678</body></html>");
        assertThat(screener.screen(page, ReadOptions.DEFAULT).total()).isEqualTo(1);
    }

    @Test
    @DisplayName("压缩炸弹：表格、批注、文档、PDF 都在界内停下")
    void bombsAreDefused() throws IOException {
        isNotChecked(bomb("a.xlsx", "xl/workbook.xml", "xl/comments1.xml"), "过大");
        isNotChecked(bomb("b.docx", "word/document.xml", "word/document.xml"), "过大");
        Path pdf = folder.resolve("c.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 80; i++) {
                    out.write(blanks);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            document.save(pdf.toFile());
        }
        isNotChecked(pdf, "过大");
    }

    private Path bomb(String name, String door, String part) throws IOException {
        Path file = folder.resolve(name);
        byte[] block = "<a>1</a>".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (!door.equals(part)) {
                zip.putNextEntry(new ZipEntry(door));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<b>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
        }
        return file;
    }

    @Test
    @DisplayName("外部实体不解析")
    void entitiesFromOutsideAreNotResolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "13812345678");
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        Map<String, String> parts = new HashMap<>(OfficeFiles.workbook("", ""));
        parts.put("docProps/core.xml", entity);
        Screening screening = screener.screen(OfficeFiles.write(folder.resolve("a.xlsx"), parts), ReadOptions.DEFAULT);
        assertThat(screening.findings()).isEmpty();
        assertThat(screening.isClean()).isFalse();
        isNotChecked(OfficeFiles.write(folder.resolve("b.docx"), Map.of("word/document.xml", entity)), "损坏");
    }

    @Test
    @DisplayName("嵌套过深、单元格过长、行过长")
    void deepAndLongThingsEndInBounds() throws IOException {
        Path deep = Files.writeString(
                folder.resolve("a.json"), "[".repeat(100_000) + "\"13812345678\"" + "]".repeat(100_000));
        Screening json = screener.screen(deep, ReadOptions.DEFAULT);
        assertThat(json.total()).isEqualTo(1);
        assertThat(json.notChecked()).hasSize(1);
        Path html = Files.writeString(folder.resolve("b.html"), "<div>".repeat(200_000) + "13812345678");
        assertThat(screener.screen(html, ReadOptions.DEFAULT).total()).isEqualTo(1);
        isNotChecked(
                OfficeFiles.write(
                        folder.resolve("c.xlsx"),
                        OfficeFiles.workbook(
                                "<row r=\"1\">" + OfficeFiles.cell("A1", "长".repeat(200_000)) + "</row>", "")),
                "字符");
        Path line = Files.writeString(folder.resolve("d.txt"), "长".repeat(3_000_000) + "，13812345678");
        assertThat(screener.screen(line, ReadOptions.DEFAULT).total()).isEqualTo(1);
    }

    @Test
    @DisplayName("超过大小和时限：说明其余未检查")
    void sizeAndTimeAreBounded() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "13812345678\n".repeat(10));
        Screening large = screener.screen(file, ReadOptions.DEFAULT.withMaxBytes(20));
        assertThat(large.opened()).isFalse();
        Screening late = screener.withLimit(Duration.ZERO).screen(file, ReadOptions.DEFAULT);
        assertThat(late.isClean()).isFalse();
        assertThat(late.notChecked()).anySatisfy(reason -> assertThat(reason).contains("其余未检查"));
    }

    @Test
    @DisplayName("发现太多时照数，只列前面的")
    void manyFindingsAreCountedAndTheFirstListed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "手机13812345678\n".repeat(12_000));
        Screening screening = screener.screen(file, ReadOptions.DEFAULT);
        assertThat(screening.total()).isEqualTo(12_000);
        assertThat(screening.findings()).hasSize(AttachmentScreener.MOST_FINDINGS);
        assertThat(screening.notChecked())
                .anySatisfy(reason -> assertThat(reason).contains("12000"));
    }

    @Test
    @DisplayName("加密的 PDF 说明有密码")
    void anEncryptedPdfSaysSo() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        isNotChecked(file, "密码");
    }

    @Test
    @DisplayName("任意破坏的文件只有结果，没有异常")
    void filesWithBytesChangedAtRandomGiveAResult() throws IOException {
        Map<String, String> parts = new HashMap<>(OfficeFiles.workbook(
                "<row r=\"1\">" + OfficeFiles.cell("A1", "手机13812345678") + "</row>", "<row r=\"9\"/>"));
        byte[][] originals = {
            Files.readAllBytes(OfficeFiles.write(folder.resolve("a"), parts)),
            Files.readAllBytes(OfficeFiles.write(
                    folder.resolve("b"),
                    Map.of("word/document.xml", OfficeFiles.document(OfficeFiles.paragraph("13812345678"))))),
            "{\"a\":[\"\\u0031<b>13812345678\",13812345678]}".getBytes(StandardCharsets.UTF_8),
            "<td rowspan=9 colspan='8' a=\"13812345678\">&#49;&amp;<!-- --><script>".getBytes(StandardCharsets.UTF_8),
        };
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] broken = originals[i % originals.length].clone();
            for (int change = 0; change < 1 + i % 5; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Screening screening = screener.screen(bytes("broken", broken), ReadOptions.DEFAULT);
            assertThat(screening.toString()).doesNotContain("13812345678");
        }
    }
}
