package io.github.gongkai.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("样例全程")
class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("读取、校验、拦下含身份证号的名单，其余在三个渠道送达；再跑一次不重复发送")
    void goesTheWholeRoadAndSendsNothingTwice() throws IOException {
        CommandRun first = CommandRun.of("demo", "--out", folder.toString());

        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(first.out())
                .contains("6 个领域、45 个事项", "本次送达 27 件，此前已送达 0 件")
                .contains("不通过  liuhe-2026-house-002")
                .doesNotContain("340000190001010015");
        assertThat(folder.resolve("site/index.html")).content().contains("青禾县人民政府");
        assertThat(folder.resolve("site/catalog/index.html")).content().contains("6 个领域、45 个事项");
        assertThat(folder.resolve("site/topic/index.html")).content().contains("试点领域");
        Map<String, Long> sent = sandboxes();
        assertThat(sent.keySet()).hasSizeGreaterThanOrEqualTo(18);

        CommandRun second = CommandRun.of("demo", "--out", folder.toString());

        assertThat(second.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(second.out()).contains("本次送达 0 件，此前已送达 27 件（不重复发送）");
        assertThat(sandboxes()).isEqualTo(sent);
    }

    @Test
    @DisplayName("拦下的名单不出现在任何渠道")
    void leavesNoTraceOfWhatWasBlocked() throws IOException {
        CommandRun.of("demo", "--out", folder.toString());

        for (String channel : new String[] {"site", "wechat", "sms"}) {
            try (Stream<Path> files = Files.walk(folder.resolve(channel))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("340000190001010015");
                }
            }
        }
    }

    /** Every file the sandboxes wrote, with the time of its last change. */
    private Map<String, Long> sandboxes() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (String channel : new String[] {"wechat", "sms"}) {
            try (Stream<Path> walk = Files.walk(folder.resolve(channel))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(file).toString(),
                            Files.getLastModifiedTime(file).toMillis());
                }
            }
        }
        return files;
    }
}
