package io.github.gongkai.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SiteFiguresTest {
    @TempDir
    Path folder;

    @Test
    void bothSidesGetTheSameContent() throws Exception {
        SiteFigures.main(new String[] {"generate", folder.toString(), "50"});
        SiteFigures.main(new String[] {"hugo", folder.resolve("hugo").toString(), "50"});
        SiteFigures.main(new String[] {"change", folder.toString(), "50"});

        assertThat(pages(folder.resolve("site/content/"), ".html")).isEqualTo(52);
        assertThat(pages(folder.resolve("hugo/content/content"), ".html")).isEqualTo(50);
        String text = SiteFigures.publication(7).html();
        assertThat(Files.readString(folder.resolve("site/content/p-7.html"))).contains(text.substring(0, 200));
        assertThat(Files.readString(folder.resolve("hugo/content/content/p-7.html")))
                .contains(text);
        assertThat(text.replaceAll("<[^>]*>", "")).hasSizeBetween(900, 1100);
    }

    private static long pages(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.toRealPath())) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }
}
