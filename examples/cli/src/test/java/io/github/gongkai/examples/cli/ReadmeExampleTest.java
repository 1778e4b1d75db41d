package io.github.gongkai.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("说明文件中的嵌入示例")
class ReadmeExampleTest {
    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("示例可运行：有身份证号的不发，其余发到网站")
    void runs() throws IOException {
        DemoData.unpack(folder);

        EmbeddingExample.run(
                folder.resolve("qinghe-catalog.xlsx"),
                folder.resolve("publications").resolve("09-water-stop.json"),
                folder.resolve("out"));

        assertThat(folder.resolve("out/site/index.html")).content().contains("停水");
    }

    @Test
    @DisplayName("两份说明文件与示例代码逐字一致")
    void standsInBothReadmes() throws IOException {
        String source = Files.readString(
                ROOT.resolve("examples/cli/src/test/java/io/github/gongkai/examples/cli/EmbeddingExample.java"));
        String snippet = source.substring(
                        source.indexOf("// snippet\n") + "// snippet\n".length(), source.indexOf("        // end"))
                .indent(-8)
                .strip();

        assertThat(snippet.lines()).hasSizeBetween(8, 16);
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains(snippet);
        assertThat(Files.readString(ROOT.resolve("README.zh-CN.md"))).contains(snippet);
    }
}
