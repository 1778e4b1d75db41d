package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("命令行")
class CommandLineTest {
    @TempDir
    private Path folder;

    private Path catalog = Path.of("");
    private Path publications = Path.of("");

    @BeforeEach
    void unpackTheSample() throws IOException {
        DemoData.unpack(folder);
        catalog = folder.resolve("qinghe-catalog.xlsx");
        publications = folder.resolve("publications");
    }

    private String publication(String name) {
        return publications.resolve(name).toString();
    }

    @Test
    @DisplayName("导入：表格变成目录 JSON，再导入得到同样内容")
    void importsATableToCatalogJson() throws IOException {
        Path json = folder.resolve("catalog.json");

        CommandRun run = CommandRun.of("import", catalog.toString(), "--out", json.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.err()).contains("45 个事项");
        JsonNode tree = new ObjectMapper().readTree(json.toFile());
        assertThat(tree.path("items")).hasSize(45);
        CommandRun again = CommandRun.of("import", json.toString());
        assertThat(new ObjectMapper().readTree(again.out())).isEqualTo(tree);
    }

    @Test
    @DisplayName("导入：写成官方目录表的工作簿或网页，再导入得到同样内容")
    void writesTheOfficialTable() throws IOException {
        String expected = CommandRun.of("import", catalog.toString()).out();
        for (String name : new String[] {"目录.xlsx", "目录.html"}) {
            Path table = folder.resolve(name);

            CommandRun run = CommandRun.of("import", catalog.toString(), "--out", table.toString());

            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(new ObjectMapper()
                            .readTree(CommandRun.of("import", table.toString()).out()))
                    .isEqualTo(new ObjectMapper().readTree(expected));
        }
    }

    @Test
    @DisplayName("校验：JSON 报告的形状，每条问题有代码、位置和改法")
    void printsTheReportAsJson() throws IOException {
        CommandRun run = CommandRun.of("validate", catalog.toString(), "--format", "json", "--date", "2026-11-23");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("schema").asText()).isEqualTo("gongkai/validation-report/1");
        assertThat(report.path("date").asText()).isEqualTo("2026-11-23");
        assertThat(report.at("/summary/checked").asInt()).isEqualTo(45);
        assertThat(report.path("notices")).isNotEmpty().allSatisfy(notice -> {
            assertThat(notice.path("code").asText()).matches("[A-Z]+-[0-9]{3}");
            assertThat(notice.at("/location/file").asText()).isEqualTo("qinghe-catalog.xlsx");
            assertThat(notice.path("message").asText()).isNotBlank();
            assertThat(notice.path("fix").asText()).isNotBlank();
        });
        assertThat(report.path("notices"))
                .anySatisfy(notice ->
                        assertThat(notice.at("/location/cell").asText()).matches("[A-Z]+[0-9]+"));
    }

    @Test
    @DisplayName("校验：泄露身份证号的名单退出码为 1，且不重复该号码")
    void blocksAListWithIdentityNumbers() {
        CommandRun run = CommandRun.of(
                "validate",
                publication("04-rural-beneficiaries-unmasked.json"),
                "--checkpoint",
                "publish",
                "--date",
                "2026-11-23");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("不通过", "PRI-").doesNotContain("340000190001010015");
    }

    @Test
    @DisplayName("校验：--fail-on never 只报告，不影响退出码")
    void neverFailsWhenToldSo() {
        CommandRun run = CommandRun.of(
                "validate",
                publication("04-rural-beneficiaries-unmasked.json"),
                "--checkpoint",
                "publish",
                "--fail-on",
                "never");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
    }

    @Test
    @DisplayName("预览：短信正文与条数")
    void previewsAMessage() {
        CommandRun run = CommandRun.of("preview", publication("09-water-stop.json"), "--channel", "sms");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("【青禾县政务公开】");
    }

    @Test
    @DisplayName("预览：短信的人数、条数与费用，不显示号码")
    void previewsPeoplePartsAndCost() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "姓名,手机\n甲,13800131234\n乙,+86 189-0013-1234\n丙,13800131234\n丁,无\n");
        Path config = Files.writeString(folder.resolve("gongkai.json"), """
                {"ledger": {"file": "ledger/gongkai"}, "channels": {"sms": {"type": "sms", "directory": "sms",
                 "signature": "青禾县政府", "recipients": "people.csv", "price": "0.045", "maxParts": "1"}}}""");
        CommandRun run = CommandRun.of(
                "preview", publication("09-water-stop.json"), "--channel", "sms", "--config", config.toString());
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("短信 1 条", "每人约 0.045 元", "名单 2 人（移动 1，电信 1），无效 1，重复 1，退订 0；共 2 条，约 0.090 元")
                .doesNotContain("13800131234");
        assertThat(folder.resolve("sms")).doesNotExist();
    }

    @Test
    @DisplayName("预览：短信写进文件夹，再预览一次仍在")
    void previewsAMessageIntoAFolder() throws IOException {
        for (int run = 0; run < 2; run++) {
            CommandRun preview = CommandRun.of(
                    "preview",
                    publication("09-water-stop.json"),
                    "--channel",
                    "sms",
                    "--out",
                    folder.resolve("sms").toString());
            assertThat(preview.exitCode()).as(preview.toString()).isEqualTo(ExitCode.FINE);
            try (Stream<Path> files = Files.walk(folder.resolve("sms"))) {
                assertThat(files.map(file -> file.getFileName().toString())).containsOnlyOnce("message.json");
            }
        }
    }

    @Test
    @DisplayName("预览：公众号文章写成网页，再预览一次换成新的")
    void previewsAnArticleAsAPage() throws IOException {
        for (int run = 0; run < 2; run++) {
            CommandRun preview = CommandRun.of(
                    "preview",
                    publication("09-water-stop.json"),
                    "--channel",
                    "wechat",
                    "--out",
                    folder.resolve("preview").toString());
            assertThat(preview.exitCode()).isEqualTo(ExitCode.FINE);
        }
        try (Stream<Path> files = Files.walk(folder.resolve("preview"))) {
            List<Path> pages =
                    files.filter(file -> file.endsWith("article.html")).toList();
            assertThat(pages).hasSize(1);
            assertThat(Files.readString(pages.get(0))).contains("适配说明", "阅读原文");
        }
    }

    @Test
    @DisplayName("发布：按配置文件投递，台账可查，再发不重复；试运行什么也不写")
    void publishesDurablyAndShowsTheLedger() throws IOException {
        Path config = folder.resolve("gongkai.json");
        Files.writeString(config, """
                {"ledger": {"file": "ledger/gongkai"},
                 "channels": {"site": {"type": "web", "directory": "site", "siteName": "青禾县人民政府",
                                       "siteDomain": "www.qinghe.gov.cn", "siteIdCode": "3499990001"}}}
                """);
        String file = publication("09-water-stop.json");

        CommandRun dry =
                CommandRun.of("publish", file, "--config", config.toString(), "--date", "2026-11-23", "--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(folder.resolve("ledger")).doesNotExist();

        CommandRun first = CommandRun.of("publish", file, "--config", config.toString(), "--date", "2026-11-23");
        assertThat(first.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(first.out()).contains("本次送达 1 件");
        assertThat(folder.resolve("site/index.html")).exists();

        CommandRun second = CommandRun.of("publish", file, "--config", config.toString(), "--date", "2026-11-23");
        assertThat(second.out()).contains("本次送达 0 件，此前已送达 1 件");

        CommandRun status = CommandRun.of("status", "--config", config.toString());
        assertThat(status.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(status.out()).contains("qh-2026-city-088");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "binary", "missing", "huge"})
    @DisplayName("读不了的文件：一行说明，退出码 2")
    void refusesWhatCannotBeReadInOneLine(String kind) throws IOException {
        Path file = folder.resolve(kind + ".xlsx");
        switch (kind) {
            case "empty" -> Files.createFile(file);
            case "binary" -> Files.write(file, new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 7, 8});
            case "huge" -> {
                try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                    sparse.setLength(200L << 20);
                }
            }
            default -> assertThat(file).doesNotExist();
        }

        CommandRun run = CommandRun.of("validate", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(kind + ".xlsx");
        assertThat(run.out()).isEmpty();
    }

    @Test
    @DisplayName("配置有错：一次列出全部问题，退出码 2")
    void namesEveryProblemOfTheSettings() throws IOException {
        Path config = folder.resolve("gongkai.json");
        Files.writeString(config, "{\"channels\": {\"site\": {\"type\": \"web\", \"colour\": \"red\"}}}");

        CommandRun run = CommandRun.of("publish", publication("09-water-stop.json"), "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("directory", "siteName", "siteDomain", "siteIdCode", "colour");
    }

    @Test
    @DisplayName("渠道清单：三个渠道都在")
    void listsTheInstalledChannels() {
        CommandRun run = CommandRun.of("channels");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("web  版本", "wechat  版本", "sms  版本");
    }

    @Test
    void explainsWrongUsage() {
        assertThat(CommandRun.of("publsh").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("validate").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("validate", "--help").out()).contains("校验", "Judges");
    }
}
