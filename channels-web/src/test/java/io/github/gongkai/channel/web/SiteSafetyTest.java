package io.github.gongkai.channel.web;

import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.gongkai.channel.web.WebFixtures.operation;
import static io.github.gongkai.channel.web.WebFixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网站目录的写入安全")
class SiteSafetyTest {
    @TempDir(factory = MemoryFolder.class)
    Path site;

    private PublishOutcome publish(WebChannel channel, Publication publication) {
        return channel.publish(channel.adapt(publication), operation(publication.id() + "r" + publication.revision()));
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(name)));
    }

    private static final class Halt extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @DisplayName("在任何一步中断，页面都完整，再次发布即恢复")
    void haltAtAnyStepLeavesWholePagesAndHeals() throws IOException {
        List<String> steps = new ArrayList<>();
        Path whole = site.resolve("whole");
        story(whole, steps::add);
        assertThat(steps).hasSizeGreaterThan(30);

        // Each kind of step once, and every so many of the rest: each halt costs two whole stories on the disk.
        Set<String> kinds = new HashSet<>();
        for (int halt = 0; halt < steps.size(); halt++) {
            boolean newKind = kinds.add(steps.get(halt).replaceAll("[a-z0-9_-]+\\.(?:html|json)", "page"));
            if (!newKind && halt % 29 != 0) {
                continue;
            }
            Path broken = site.resolve("broken-" + halt);
            int last = halt;
            int[] count = {0};
            try {
                story(broken, step -> {
                    if (count[0]++ == last) {
                        throw new Halt();
                    }
                });
            } catch (Halt expected) {
                assertEveryPageIsWhole(broken);
            }
            story(broken, step -> {});
            assertThat(pages(broken)).as("after %s", steps.get(halt)).isEqualTo(pages(whole));
        }
    }

    private void story(Path directory, SiteFolder.Steps steps) {
        WebChannel channel = WebFixtures.channel(directory, steps);
        publish(channel, publication("a-1", 1, "文件"));
        PublicationLink link = new PublicationLink(PublicationLink.Kind.INTERPRETS, new PublicationId("a-1"));
        publish(channel, publication("b-1", 1, "解读", "<p>解读</p>", link));
        publish(channel, publication("b-1", 2, "解读（修订）", "<p>修订</p>"));
    }

    private static void assertEveryPageIsWhole(Path directory) throws IOException {
        assertThat(pages(directory))
                .allSatisfy((name, text) -> assertThat(text.strip()).endsWith("</html>"));
    }

    private static Map<String, String> pages(Path directory) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                pages.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }

    @Test
    @DisplayName("多线程发布不丢失，分页正确")
    void manyThreadsLoseNothing() throws Exception {
        WebChannel channel = WebFixtures.channel(site);
        List<Callable<PublishOutcome>> calls = IntStream.range(0, 45)
                .mapToObj(i -> (Callable<PublishOutcome>) () -> publish(channel, publication("t-" + i, 1, "公告" + i)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<PublishOutcome> outcome : threads.invokeAll(calls)) {
                assertThat(outcome.get().kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
            }
        } finally {
            threads.shutdown();
        }
        String column = "columns/compulsory-education/";
        assertThat(List.of("index.html", "page-1.html"))
                .extracting(name -> page(column + name).select(".entries li").size())
                .containsExactly(25, 20);
    }

    @Test
    @DisplayName("别的写入者占用目录时稍后再试")
    void anotherWriterMeansLater() throws IOException {
        WebChannel channel = WebFixtures.channel(site);
        try (SiteFolder.Lock held = new SiteFolder(site).tryLock().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(publish(channel, publication("a-1", 1, "公告")).kind()).isEqualTo(PublishOutcome.Kind.DEFERRED);
        }
        assertThat(publish(channel, publication("a-1", 1, "公告")).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "..",
                "a/b",
                "a\\b",
                "C:x",
                "con",
                "A-1",
                "公告",
                ".hidden",
                "a\u0000b"
            })
    @DisplayName("任何编号都不会写出目录之外")
    void idsNeverEscapeTheFolder(String id) throws IOException {
        Path inner = site.resolve("inner");
        publish(WebFixtures.channel(inner), publication(id, 1, "公告"));

        try (Stream<Path> files = Files.list(site)) {
            assertThat(files).containsExactly(inner);
        }
        try (Stream<Path> files = Files.list(inner.resolve("content"))) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .hasSize(2)
                    .allSatisfy(name -> assertThat(name).matches("_[0-9a-f]{32}\\.(?:html|json)"));
        }
    }
}
