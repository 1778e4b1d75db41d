package io.github.gongkai.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("inspect 命令")
class InspectCommandTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("有问题的页面：逐条列出，退出码 1；JSON 与 validate 同形")
    void saysWhatIsWrong() throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                "<html lang='zh-CN'><head><title>x</title></head><body><h1>x</h1><a href='gone.html'>y</a></body></html>");

        CommandRun text = CommandRun.of("inspect", folder.toString(), "--date", "2026-11-23");
        CommandRun json = CommandRun.of("inspect", folder.toString(), "--format", "json", "--date", "2026-11-23");

        assertThat(text.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(text.out()).contains("WEB-001", "WEB-010", "gone.html", "index.html:1");
        assertThat(json.out()).contains("\"schema\":\"gongkai/validation-report/1\"", "\"code\":\"WEB-003\"");
    }

    @Test
    @DisplayName("没有这个目录：退出码 2")
    void missingFolderIsWrongUsage() {
        CommandRun run = CommandRun.of("inspect", folder.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("none");
    }
}
