package io.github.gongkai.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("无法读取的文件")
class HostileFilesTest {
    private final Exchange exchange = new Exchange();

    @TempDir
    Path folder;

    private void refuses(Path file, String... words) {
        assertThatThrownBy(() -> exchange.readCatalog(file, ReadOptions.DEFAULT))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContainingAll(words);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path zip(String name, String entry, byte[] block, int times) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(
                    "<workbook><sheets><sheet name='甲' id='r1'/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
        }
        return file;
    }

    @Test
    void missingEmptyAndFolder() throws IOException {
        refuses(folder.resolve("none.xlsx"), "没有这个文件");
        refuses(file("empty.xlsx", ""), "文件是空的");
        refuses(file("blank.json", " \n "), "文件是空的");
        refuses(Files.createDirectory(folder.resolve("d.xlsx")), "文件夹");
    }

    @Test
    void wrongContentUnderAnySuffix() throws IOException {
        refuses(file("a.xlsx", "%PDF-1.7"), "PDF");
        refuses(file("b.xlsx", "<html><table></table></html>"), "没有找到目录表的表头");
        refuses(file("c.json", "序号,一级事项"), "plain text");
        refuses(file("d.xlsx", "PK\u0003\u0004 not an archive"), "损坏");
        refuses(Files.write(folder.resolve("e.xlsx"), new byte[] {1, 0, 2, 0}), "binary");
        refuses(file("f.json", "{\"id\":\"p\",\"html\":\"\"}"), "公开信息");
    }

    @Test
    void oldAndEncryptedWorkbooksSaySo() throws IOException {
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        encrypted.write(magic);
        encrypted.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        refuses(Files.write(folder.resolve("old.xlsx"), magic), "旧版 Excel");
        refuses(Files.write(folder.resolve("secret.xlsx"), encrypted.toByteArray()), "密码");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path file = file("big.json", "{" + " ".repeat(5_000) + "}");
        assertThatThrownBy(() -> exchange.readCatalog(file, ReadOptions.DEFAULT.withMaxBytes(1_000)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("5002");
    }

    @Test
    void bombsAreDefused() throws IOException {
        refuses(zip("bomb.xlsx", "xl/media/a.bin", new byte[1 << 20], 300), "解开后过大");
        refuses(
                zip(
                        "rows.xlsx",
                        "xl/worksheets/sheet1.xml",
                        "<row></row>".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                        300),
                "解开后过大");
        String cell = "<a><row><c t='inlineStr'><is><t>" + "长".repeat(200_000) + "</t></is></c></row></a>";
        refuses(zip("cell.xlsx", "xl/worksheets/sheet1.xml", cell.getBytes(StandardCharsets.UTF_8), 1), "100000 个字符");
        byte[] tag = "<a b='".concat("长".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        refuses(zip("tag.xlsx", "xl/worksheets/sheet1.xml", tag, 1), "100000 个字符");
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        refuses(zip("xxe.xlsx", "xl/worksheets/sheet1.xml", entity.getBytes(StandardCharsets.UTF_8), 1), "损坏");
    }

    @Test
    void deepOrBrokenJsonIsRefusedWithoutRepeatingIt() throws IOException {
        refuses(file("deep.json", "{\"items\":" + "[".repeat(10_000)), "嵌套过深");
        Path broken = file("broken.json", "{\"id\": 340000199001011234x}");
        assertThatThrownBy(() -> exchange.readCatalog(broken, ReadOptions.DEFAULT.withLocale(Locale.ENGLISH)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("not well-formed JSON at 1:")
                .hasMessageNotContaining("340000")
                .hasNoCause();
    }

    @Test
    void aWorkbookWithoutACatalogTableIsRefused() throws IOException {
        Path file = folder.resolve("other.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookText.write("#sheet Sheet1\n姓名\t电话\n甲\t1", out);
        }
        refuses(file, "没有找到目录表的表头");
    }
}
