package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("validate 命令")
class ValidateCommandTest {
    private static final String DAY = "--date=2026-11-23";

    @TempDir
    private Path folder;

    private String catalog = "";

    @BeforeEach
    void unpackTheSample() throws IOException {
        DemoData.unpack(folder);
        catalog = folder.resolve("qinghe-catalog.xlsx").toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    @DisplayName("一次写出四种报告和批注副本")
    void writesEveryKindOfReport() throws IOException {
        CommandRun run = CommandRun.of(
                "validate",
                catalog,
                DAY,
                "--report",
                file("r.html"),
                "--report",
                file("r.json"),
                "--report",
                file("r.xlsx"),
                "--report",
                file("r.sarif"),
                "--annotate",
                file("copy.xlsx"),
                "--format",
                "sarif");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(json(run.out()).path("version").asText()).isEqualTo("2.1.0");
        assertThat(Files.readString(folder.resolve("r.html"))).contains("<html lang=\"zh-CN\">", "CAT-012");
        assertThat(json(Files.readString(folder.resolve("r.json"))).path("notices"))
                .isNotEmpty();
        try (ZipFile list = new ZipFile(file("r.xlsx"))) {
            assertThat(list.stream().map(ZipEntry::getName)).anyMatch(name -> name.startsWith("xl/worksheets/"));
        }
        try (ZipFile copy = new ZipFile(file("copy.xlsx"))) {
            assertThat(copy.stream().map(ZipEntry::getName)).anyMatch(name -> name.contains("gongkai-comments"));
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    @DisplayName("标准输入的 JSONL：逐行判定，坏行也报")
    void judgesLinesFromStandardInput() throws IOException {
        String line = json(Files.readString(folder.resolve("publications/09-water-stop.json")))
                .toString();
        CommandRun run = CommandRun.fed(line + "\n{broken\n" + line + "\n", "validate", "-", DAY, "--format", "json");

        JsonNode report = json(run.out());
        assertThat(report.at("/summary/checked").asInt()).isEqualTo(2);
        assertThat(report.path("notices"))
                .anySatisfy(n -> {
                    assertThat(n.path("code").asText()).isEqualTo("IMP-020");
                    assertThat(n.at("/location/row").asInt()).isEqualTo(2);
                })
                .anySatisfy(n -> assertThat(n.path("code").asText()).isEqualTo("PUB-027"));
    }

    @Test
    @DisplayName("配置改严重程度，报告写明；未知编码、未知规则集退出码 2")
    void aProfileChangesSeveritiesAndMustNameKnownCodes() throws IOException {
        Path profile = Files.writeString(folder.resolve("county.properties"), "CAT-008=info\nCAT-012=error\n");
        CommandRun run = CommandRun.of("validate", catalog, DAY, "--profile", profile.toString(), "--format", "json");
        assertThat(json(run.out()).path("overrides").path("CAT-012").asText()).isEqualTo("ERROR");
        assertThat(json(run.out()).path("notices"))
                .anySatisfy(n -> assertThat(
                                n.path("code").asText() + n.path("severity").asText())
                        .isEqualTo("CAT-008INFO"));

        Files.writeString(profile, "CAT-999=error\n");
        CommandRun unknown = CommandRun.of("validate", catalog, DAY, "--profile", profile.toString());
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("CAT-999");
        CommandRun noSet = CommandRun.of("validate", catalog, DAY, "--rules", "disclosure-1999");
        assertThat(noSet.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noSet.err()).contains("disclosure-1999", "disclosure-2020");
    }

    @Test
    @DisplayName("--since：与此前报告对照")
    void comparesWithAnEarlierReport() throws IOException {
        CommandRun.of("validate", catalog, DAY, "--report", file("before.json"));
        CommandRun again = CommandRun.of("validate", catalog, DAY, "--since", file("before.json"), "--format", "json");
        JsonNode since = json(again.out()).path("since");
        assertThat(since.path("new").asInt()).isZero();
        assertThat(since.path("mended")).isEmpty();
        assertThat(since.path("still").asInt()).isPositive();
        CommandRun wrong = CommandRun.of("validate", catalog, "--since", file("county.txt"));
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    @DisplayName("英文报告；线程数不改变报告")
    void speaksEnglishAndAnyNumberOfThreads() {
        CommandRun one = CommandRun.of("validate", catalog, DAY, "--lang", "en", "--threads", "1");
        CommandRun two = CommandRun.of("validate", catalog, DAY, "--lang", "en", "--threads", "2");
        assertThat(one.out()).contains("checkpoint: review").isEqualTo(two.out());
        assertThat(CommandRun.of("validate", catalog, "--threads", "0").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({"--report,r.docx", "--annotate,qinghe-catalog.xlsx", "--report,none/r.html", "--profile,none"})
    @DisplayName("用法错误：一行说明，什么也不写")
    void refusesWrongUsage(String option, String value) {
        CommandRun run = CommandRun.of("validate", catalog, option, file(value));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bomb.xlsx",
                "xxe.xlsx",
                "deep.json",
                "deep.jsonl",
                "cell.csv",
                "page.pdf",
                "half.xlsx",
                "nul.jsonl"
            })
    @Timeout(60)
    @DisplayName("有害文件：一行说明退出码 2，或一条清楚的问题")
    void survivesHostileFiles(String name) throws IOException {
        Path hostile = HostileFile.write(folder, name);

        CommandRun run = CommandRun.of("validate", hostile.toString(), DAY, "--format", "json");

        if (run.exitCode() == ExitCode.USAGE) {
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains(name).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        } else {
            assertThat(json(run.out()).path("notices")).isNotEmpty();
            assertThat(run.err()).isEmpty();
        }
        assertThat(run.out() + run.err()).doesNotContain("root:");
    }

    /** Files that nobody means well with. */
    private static final class HostileFile {
        static Path write(Path folder, String name) throws IOException {
            Path file = folder.resolve(name);
            switch (name) {
                case "bomb.xlsx" -> zip(file, "xl/worksheets/sheet1.xml", null);
                case "xxe.xlsx" ->
                    zip(
                            file,
                            "xl/worksheets/sheet1.xml",
                            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>");
                case "deep.json" -> Files.writeString(file, "[".repeat(100_000));
                case "deep.jsonl" -> Files.writeString(file, "{\"a\":".repeat(100_000) + "\n{}\n");
                case "cell.csv" -> Files.writeString(file, "序号,一级事项\n1," + "长".repeat(3_000_000) + "\n");
                case "page.pdf" -> Files.writeString(file, "%PDF-1.7\n");
                case "half.xlsx" -> Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
                default -> Files.write(file, "{\0\0\0}\n{\0}\n".getBytes(StandardCharsets.UTF_8));
            }
            return file;
        }

        private static void zip(Path file, String part, String content) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                put(
                        zip,
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
                put(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
                zip.putNextEntry(new ZipEntry(part));
                if (content != null) {
                    zip.write(content.getBytes(StandardCharsets.UTF_8));
                } else {
                    blow(zip);
                }
                zip.closeEntry();
            }
        }

        /** Four hundred megabytes of blanks, more than any reader here unpacks. */
        private static void blow(OutputStream out) throws IOException {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 400; i++) {
                out.write(blanks);
            }
        }

        private static void put(ZipOutputStream zip, String part, String content) throws IOException {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
