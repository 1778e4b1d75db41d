package io.github.gongkai.examples.cli;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.wechat.testing.PushedEvent;
import io.github.gongkai.channel.wechat.testing.WeChatSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("命令行经公众号接口发布、查结果、更正、撤回（平台模拟在本机）")
class WechatAccountTest {
    private static final String TOKEN = "callback-token";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    @TempDir
    Path folder;

    private WeChatSimulator platform;

    @BeforeEach
    void start() throws IOException {
        platform = WeChatSimulator.start(Clock.systemUTC());
        DemoData.unpack(folder);
        Files.write(folder.resolve("cover.png"), PNG);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("发布后平台回告，status 显示网址；新版替下旧版；撤回后读者看不到")
    void publishesCorrectsAndWithdraws() throws IOException {
        Path config = config("publish");
        CommandRun first = publish(config, notice(1));
        assertThat(first.exitCode()).as(first.toString()).isEqualTo(ExitCode.FINE);
        assertThat(first.out()).contains("已受理 1 件", "gongkai deliver");

        pushFinished(config);
        CommandRun delivered = CommandRun.of("deliver", "--config", config.toString());
        assertThat(delivered.exitCode()).as(delivered.toString()).isEqualTo(ExitCode.FINE);
        assertThat(CommandRun.of("status", "--config", config.toString()).out())
                .contains("已发布", "https://mp.weixin.qq.com/s/article-");

        publish(config, notice(2));
        pushFinished(config);
        CommandRun.of("deliver", "--config", config.toString());
        assertThat(platform.account().publishedTitles()).containsExactly("关于城南片区管网抢修计划停水的通知（第2版）");

        CommandRun withdrawn =
                CommandRun.of("withdraw", "qh-2026-city-088", "--reason", "停水取消", "--config", config.toString());
        assertThat(withdrawn.exitCode()).as(withdrawn.toString()).isEqualTo(ExitCode.FINE);
        assertThat(withdrawn.out()).contains("已撤回", "停水取消");
        assertThat(platform.account().publishedTitles()).isEmpty();
    }

    @Test
    @DisplayName("只能存草稿的账号：台账写明请人发表；人发表后 confirm，带网址记为已发布；手工撤下后再 confirm")
    void endsWithAPersonsWordWhereTheAccountMayOnlyDraft() throws IOException {
        Path config = config("draft");
        CommandRun published = publish(config, notice(1));
        assertThat(published.out()).contains("已受理", "请登录公众号后台核对后点“发表”");

        platform.account().publishByHand();
        String id = find(published.out());
        CommandRun bad = CommandRun.of("confirm", id, "--url", "x", "--config", config.toString());
        assertThat(bad.exitCode()).isEqualTo(ExitCode.SYSTEM);
        assertThat(bad.err()).contains("https://").hasLineCount(1);
        CommandRun confirmed =
                CommandRun.of("confirm", id, "--url", "https://mp.weixin.qq.com/s/hand", "--config", config.toString());
        assertThat(confirmed.exitCode()).as(confirmed.toString()).isEqualTo(ExitCode.FINE);
        assertThat(confirmed.out()).contains("已发布", "https://mp.weixin.qq.com/s/hand", "confirmed by a person");

        CommandRun withdrawn =
                CommandRun.of("withdraw", "qh-2026-city-088", "--reason", "停水取消", "--config", config.toString());
        assertThat(withdrawn.out()).contains("无法撤回", "发表记录");
        String retraction = find(withdrawn
                .out()
                .lines()
                .filter(line -> line.contains("无法撤回"))
                .findFirst()
                .orElse(""));
        assertThat(CommandRun.of("confirm", retraction, "--config", config.toString())
                        .out())
                .contains("已撤回");
        assertThat(CommandRun.of("status", "--config", config.toString()).exitCode())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    @DisplayName("文件与解读合并发布：一次推送两篇，解读在后；各有各的网址；单撤解读，原文还在；重发不重复")
    void publishesADocumentAndItsInterpretationAsOne() throws IOException {
        Path config = config("publish");
        String document =
                folder.resolve("publications/05-enrolment-notice.json").toString();
        String interpretation =
                folder.resolve("publications/06-enrolment-interpretation.json").toString();
        String[] both = {
            "publish", interpretation, document, "--together", "--config", config.toString(), "--date", "2026-11-23"
        };
        assertThat(CommandRun.of(both).out()).contains("已受理");
        assertThat(platform.requests("cgi-bin/draft/add")).isEqualTo(1);
        assertThat(platform.account().publishedTitles()).hasSize(2);
        assertThat(platform.account().publishedTitles().get(0)).startsWith("关于做好2027年春季");
        assertThat(platform.account().publishedTitles().get(1)).startsWith("《关于做好2027年春季");

        pushFinished(config);
        CommandRun.of("deliver", "--config", config.toString());
        CommandRun.of(both);
        assertThat(platform.requests("cgi-bin/draft/add")).isEqualTo(1);

        CommandRun withdrawn =
                CommandRun.of("withdraw", "qh-2026-edu-022", "--reason", "口径有误", "--config", config.toString());
        assertThat(withdrawn.exitCode()).as(withdrawn.toString()).isEqualTo(ExitCode.FINE);
        assertThat(platform.account().publishedTitles())
                .singleElement()
                .asString()
                .startsWith("关于做好2027年春季");
    }

    @Test
    @DisplayName("平台连不上：不算已受理，退出码为 3，台账写明待重试")
    void tellsThatThePlatformCannotBeReached() throws IOException {
        Path config = config("publish");
        platform.close();

        CommandRun run = publish(config, notice(1));

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.SYSTEM);
        assertThat(run.out()).contains("待重试").doesNotContain("已受理");
    }

    @Test
    @DisplayName("合并预览：一页显示两篇")
    void previewsTogether() throws IOException {
        Path out = folder.resolve("preview");
        CommandRun run = CommandRun.of(
                "preview",
                folder.resolve("publications/05-enrolment-notice.json").toString(),
                folder.resolve("publications/06-enrolment-interpretation.json").toString(),
                "--together",
                "--channel",
                "wechat",
                "--config",
                config("publish").toString(),
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("/article.html");
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(file -> file.endsWith("article.html")))
                    .singleElement()
                    .satisfies(page -> assertThat(page)
                            .content()
                            .contains(">关于做好2027年春季义务教育阶段转学和新生入学工作的通知<", ">《关于做好2027年春季", "第 2 篇，共 2 篇"));
        }
    }

    /** What the platform pushes to the office's web server, handed over by one line. */
    private void pushFinished(Path config) {
        String publishId = platform.account().latestPublishId().orElseThrow();
        PushedEvent event = PushedEvent.plain(TOKEN, PushedEvent.publishFinished(publishId, 0));
        try (Settings.Opened opened = Settings.read(config).openExisting()) {
            InboundReply reply = opened.gongkai()
                    .receive(new ChannelId("wechat"), new InboundCall("POST", event.query(), Map.of(), event.body()));
            assertThat(reply.body()).isEqualTo("success");
        }
    }

    private CommandRun publish(Path config, Path file) {
        return CommandRun.of("publish", file.toString(), "--config", config.toString(), "--date", "2026-11-23");
    }

    private Path notice(int revision) throws IOException {
        String json = Files.readString(folder.resolve("publications/09-water-stop.json"));
        String title = revision == 1 ? "停水的通知\"" : "停水的通知（第" + revision + "版）\"";
        return Files.writeString(
                folder.resolve("notice-" + revision + ".json"),
                json.replace("\"revision\": 1", "\"revision\": " + revision).replace("停水的通知\"", title));
    }

    private Path config(String rights) throws IOException {
        return Files.writeString(folder.resolve("gongkai.json"), """
                {"ledger": {"file": "ledger/gongkai"},
                 "channels": {"wechat": {"type": "wechat", "transport": "api", "address": "%s", "appId": "%s",
                    "appSecret": "%s", "cover": "cover.png", "state": "wechat-state", "rights": "%s",
                    "siteUrl": "https://www.qinghe.gov.cn/content/{id}.html", "callbackToken": "%s"}}}
                """.formatted(
                        platform.address(),
                        platform.account().appId(),
                        platform.account().secret(),
                        rights,
                        TOKEN));
    }

    private static String find(String lines) {
        Matcher id = ID.matcher(lines);
        assertThat(id.find()).as(lines).isTrue();
        return id.group();
    }
}
