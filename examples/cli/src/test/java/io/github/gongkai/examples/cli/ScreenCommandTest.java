package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("命令行：附件个人信息筛查")
class ScreenCommandTest {
    private static final String ID = "11010519491231002X";

    @TempDir
    private Path folder;

    private String list = "";

    @BeforeEach
    void writeAList() throws IOException {
        list = Files.writeString(folder.resolve("list.csv"), "姓名,身份证号\n张三," + ID + "\n")
                .toString();
    }

    @Test
    @DisplayName("JSON：一行一个文件，形状不变，不含原文")
    void printsALineForEachFile() throws IOException {
        String clean = Files.writeString(folder.resolve("clean.txt"), "咨询电话：0553-6822310")
                .toString();

        CommandRun run = CommandRun.of("screen", list, clean, "--format", "json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out() + run.err()).doesNotContain(ID, "张三");
        List<String> lines = run.out().lines().toList();
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.path("file").asText()).isEqualTo("list.csv");
        assertThat(first.at("/findings/1/kind").asText()).isEqualTo("ID_CARD");
        assertThat(first.at("/findings/1/place").asText()).isEqualTo("第2行");
        assertThat(first.at("/findings/1/masked").asText()).isEqualTo("11**************2X");
        assertThat(first.path("notChecked")).isEmpty();
        assertThat(lines.get(1)).isEqualTo("{\"file\":\"clean.txt\",\"findings\":[],\"notChecked\":[]}");
    }

    @Test
    @DisplayName("退出码：干净 0，发现或有未检查 1，读不了 2")
    void theExitCodeTellsWhetherAPersonHasToLook() throws IOException {
        String clean = Files.writeString(folder.resolve("clean.txt"), "公示").toString();
        String old = Files.write(folder.resolve("old.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                .toString();

        assertThat(CommandRun.of("screen", clean).exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(CommandRun.of("screen", list).exitCode()).isEqualTo(ExitCode.FINDINGS);
        CommandRun unreadable = CommandRun.of("screen", old, clean);
        assertThat(unreadable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unreadable.err().lines()).hasSize(1);
        assertThat(unreadable.err()).contains("old.doc", "旧版");
        CommandRun missing = CommandRun.of("screen", folder.resolve("none.txt").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err().lines()).hasSize(1);
    }

    @Test
    @DisplayName("遮盖副本：写入指定目录，原件不动，再筛查是干净的")
    void writesMaskedCopies() throws IOException {
        Path masked = folder.resolve("masked");
        String original = Files.readString(Path.of(list));

        assertThat(CommandRun.of("screen", list, "--mask", masked.toString()).exitCode())
                .isEqualTo(ExitCode.FINDINGS);

        assertThat(Files.readString(Path.of(list))).isEqualTo(original);
        assertThat(masked.resolve("list.csv")).hasContent("姓名,身份证号\n张*,11**************2X\n");
        assertThat(CommandRun.of("screen", masked.resolve("list.csv").toString())
                        .exitCode())
                .isEqualTo(ExitCode.FINE);
        CommandRun names = CommandRun.of("screen", list, "--mask", masked.toString(), "--mask-profile", "public-list");
        assertThat(names.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(masked.resolve("list.csv")).hasContent("姓名,身份证号\n张三,110105************\n");
    }

    @Test
    @DisplayName("遮盖副本不会覆盖原件；方案名写错有说明")
    void refusesToReplaceTheOriginal() {
        CommandRun same = CommandRun.of("screen", list, "--mask", folder.toString());
        assertThat(same.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(same.err()).contains("list.csv");
        CommandRun profile = CommandRun.of("screen", list, "--mask-profile", "loose");
        assertThat(profile.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(profile.err()).contains("public-list");
    }

    @Test
    @DisplayName("允许公开的号码不报")
    void numbersMayBeAllowed() throws IOException {
        String notice =
                Files.writeString(folder.resolve("notice.txt"), "手机13812345678").toString();
        assertThat(CommandRun.of("screen", notice).exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(CommandRun.of("screen", notice, "--allow", "138-1234-5678").exitCode())
                .isEqualTo(ExitCode.FINE);
    }
}
