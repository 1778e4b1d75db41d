package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

@DisplayName("台账命令：重试、作废、撤回、体检")
class LedgerCommandsTest {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String SMS = """
            "sms": {"type": "sms", "directory": "sms", "signature": "青禾县政府", "recipients": "%s"}""";

    @TempDir
    Path folder;

    @Test
    @DisplayName("撤回：网站上撤下，短信取不回来的要求更正")
    void withdrawsFromEveryChannelAndOwesACorrection() throws IOException {
        Path config = config("\"ledger\": {\"file\": \"ledger/gongkai\"}", "numbers.txt");
        Files.writeString(folder.resolve("numbers.txt"), "13800131234\n");
        assertThat(publish(config).exitCode()).isEqualTo(ExitCode.FINE);

        CommandRun run =
                CommandRun.of("withdraw", "qh-2026-city-088", "--reason", "内容有误", "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM);
        assertThat(run.out()).contains("已撤回", "内容有误", "无法撤回", "sms 取不回来，请尽快在该渠道发布更正");
        assertThat(CommandRun.of("withdraw", "nobody", "--reason", "x", "--config", config.toString()))
                .extracting(CommandRun::exitCode)
                .isEqualTo(ExitCode.USAGE);
        CommandRun status = CommandRun.of("status", "--config", config.toString());
        assertThat(status.out()).contains("各渠道不一致", "qh-2026-city-088");
    }

    @Test
    @DisplayName("重试与作废：被拒的修好后重试成功；已发出的不能作废；编号写错一行说明")
    void retriesWhatWasParkedAndDiscardsWhatIsNotOut() throws IOException {
        Path config = config("\"ledger\": {\"file\": \"ledger/gongkai\"}", "numbers.txt");
        Files.writeString(folder.resolve("numbers.txt"), "12345\n");
        CommandRun first = publish(config);
        assertThat(first.exitCode()).isEqualTo(ExitCode.SYSTEM);
        assertThat(first.out()).contains("被拒绝");
        String id = find(first.out());

        Files.writeString(folder.resolve("numbers.txt"), "13800131234\n");
        CommandRun retried = CommandRun.of("retry", id, "--config", config.toString());
        assertThat(retried.exitCode()).as(retried.toString()).isEqualTo(ExitCode.FINE);
        assertThat(retried.out()).contains("已发布");

        CommandRun discarded = CommandRun.of("discard", id, "--config", config.toString());
        assertThat(discarded.exitCode()).isEqualTo(ExitCode.SYSTEM);
        assertThat(discarded.err()).contains("cannot be discarded").hasLineCount(1);
        CommandRun mistyped = CommandRun.of("discard", "17", "--config", config.toString());
        assertThat(mistyped.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.err()).contains("不是投递编号").hasLineCount(1);
    }

    @Test
    @DisplayName("渠道限额写错：一行说明，点出是哪个渠道的哪一项")
    void refusesAWrongLimitOfAChannel() throws IOException {
        for (String limit : new String[] {"{\"perMinute\": 0}", "{\"timeout\": 20}", "{\"callsAtOnce\": \"2\"}"}) {
            Path config = Files.writeString(folder.resolve("gongkai.json"), """
                    {"channels": {"site": {"type": "web", "directory": "site", "limit": %s}}}""".formatted(limit));

            CommandRun run = CommandRun.of("doctor", "--config", config.toString());

            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("site 的 limit.", "perMinute").hasLineCount(1);
        }
    }

    @Test
    @DisplayName("台账在 PostgreSQL：发布、再发不重复、查状态")
    void keepsTheLedgerInPostgres() throws IOException {
        try (EmbeddedPostgres server = start()) {
            Path config = config(
                    """
                    "ledger": {"url": "%s", "user": "postgres", "password": "postgres"}""".formatted(server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "")), "numbers.txt");
            Files.writeString(folder.resolve("numbers.txt"), "13800131234\n");

            CommandRun first = publish(config);
            assertThat(first.exitCode()).as(first.toString()).isEqualTo(ExitCode.FINE);
            assertThat(first.out()).contains("本次送达 2 件");
            assertThat(publish(config).out()).contains("本次送达 0 件，此前已送达 2 件");
            assertThat(CommandRun.of("status", "--config", config.toString()).out())
                    .contains("qh-2026-city-088");
            CommandRun doctor = CommandRun.of("doctor", "--config", config.toString());
            assertThat(doctor.exitCode()).as(doctor.toString()).isEqualTo(ExitCode.FINE);
            assertThat(doctor.out()).contains("已发布 2");
        }
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @Test
    @DisplayName("体检：没有配置文件也能查；给程序看的是 JSON；不建立台账")
    void examinesWhatIsInstalled() throws IOException {
        CommandRun bare = CommandRun.of("doctor", "--format", "json");
        assertThat(bare.exitCode()).as(bare.toString()).isEqualTo(ExitCode.FINE);
        JsonNode report = new ObjectMapper().readTree(bare.out());
        assertThat(report.path("schema").asText()).isEqualTo("gongkai/doctor-report/1");
        assertThat(report.path("sound").asBoolean()).isTrue();
        assertThat(report.path("findings").findValuesAsText("area")).contains("plugins", "gate", "calendar");

        Path config = config("\"ledger\": {\"file\": \"ledger/gongkai\"}", "numbers.txt");
        assertThat(CommandRun.of("doctor", "--config", config.toString()).out()).contains("site 可用", "sms 可用");
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    private Path config(String ledger, String recipients) throws IOException {
        return Files.writeString(folder.resolve("gongkai.json"), """
                {%s, "channels": {
                    "site": {"type": "web", "directory": "site", "siteName": "青禾县人民政府",
                             "siteDomain": "www.qinghe.gov.cn", "siteIdCode": "3499990001"},
                    %s}}
                """.formatted(ledger, SMS.formatted(recipients)));
    }

    private CommandRun publish(Path config) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        DemoData.unpack(input);
        String file = input.resolve("publications/09-water-stop.json").toString();
        return CommandRun.of("publish", file, "--config", config.toString(), "--date", "2026-11-23");
    }

    private static String find(String lines) {
        Matcher id = ID.matcher(lines);
        assertThat(id.find()).as(lines).isTrue();
        return id.group();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException e) {
            if (Boolean.getBoolean("gongkai.forbidSkips")) {
                throw new IllegalStateException("PostgreSQL cannot start here and gongkai.forbidSkips is true", e);
            }
            return abort("PostgreSQL cannot start here, its test is skipped: " + e);
        }
    }
}
