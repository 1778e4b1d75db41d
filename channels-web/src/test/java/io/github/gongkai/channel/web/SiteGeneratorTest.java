package io.github.gongkai.channel.web;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.web.site.SiteGenerator;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.gongkai.channel.web.WebFixtures.operation;
import static io.github.gongkai.channel.web.WebFixtures.publication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("整站生成")
class SiteGeneratorTest {
    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private Path publishOneByOne(ChannelConfig config, List<Publication> publications) {
        WebChannel channel = WebFixtures.channel(config, step -> {});
        for (Publication publication : publications) {
            channel.publish(
                    channel.adapt(publication), operation(publication.id().value()));
        }
        return Path.of(config.values().get("directory"));
    }

    @Test
    @DisplayName("整站生成与逐件发布的结果逐字节相同（搜索分段除外）")
    void wholeSiteEqualsOneByOne() throws IOException {
        ChannelConfig whole = SampleSite.config(folder.resolve("a"), Map.of());
        ChannelConfig single = SampleSite.config(folder.resolve("b"), Map.of());
        List<Publication> publications = SampleSite.publications();

        int count = SiteGenerator.of(whole).generate(publications.iterator());
        Path site = publishOneByOne(single, publications);

        assertThat(count).isEqualTo(publications.size());
        Map<String, String> expected = SampleSite.files(site);
        Map<String, String> actual = SampleSite.files(folder.resolve("a/site"));
        expected.keySet().removeIf(name -> name.startsWith("search/s") || name.equals("search/index.json"));
        actual.keySet().removeIf(name -> name.startsWith("search/s") || name.equals("search/index.json"));
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(actual).allSatisfy((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
    }

    @Test
    @DisplayName("同样的输入生成同样的文件")
    void sameInputSameFiles() throws IOException {
        ChannelConfig a = SampleSite.config(folder.resolve("a"), Map.of());
        SiteGenerator.of(a).generate(SampleSite.publications().iterator());
        Map<String, String> first = SampleSite.files(folder.resolve("a/site"));
        SiteGenerator.of(a).generate(SampleSite.publications().iterator());

        assertThat(SampleSite.files(folder.resolve("a/site"))).isEqualTo(first);
    }

    @Test
    @DisplayName("整站切换：渠道接着用，撤回的仍是撤回，旧站保留一份")
    void channelGoesOnAfterTheSwitch() throws IOException {
        ChannelConfig config = SampleSite.config(folder, Map.of());
        List<Publication> publications = SampleSite.publications();
        SiteGenerator.of(config).generate(publications.iterator());
        WebChannel channel = WebFixtures.channel(config, step -> {});
        channel.retract(new RemoteReference("old"), operation("withdraw"));

        SiteGenerator.of(config).generate(publications.iterator());
        channel.publish(channel.adapt(publication("late", 1, "最后一件")), operation("late"));

        Path site = folder.resolve("site");
        assertThat(site).isSymbolicLink();
        assertThat(title(site.resolve("content/old.html"))).isEqualTo("该信息已撤回");
        assertThat(Files.readString(site.resolve("index.html"))).contains("最后一件");
        assertThat(channel.lookup(operation("withdraw"))).isPresent();
        assertThat(folder.resolve(".site.sites/1")).isDirectory();
        assertThat(folder.resolve(".site.sites/2/content/late.html")).isRegularFile();
    }

    private static String title(Path page) throws IOException {
        Document document = Jsoup.parse(Files.readString(page));
        return document.select("h1").text();
    }

    @Test
    @DisplayName("原有的普通文件夹移到一旁，内容不丢")
    void plainFolderIsMovedAside() throws IOException {
        ChannelConfig config = SampleSite.config(folder, Map.of());
        publishOneByOne(config, List.of(publication("a-1", 1, "原有")));

        SiteGenerator.of(config).generate(SampleSite.publications().iterator());

        assertThat(folder.resolve("site")).isSymbolicLink();
        assertThat(folder.resolve(".site.sites/before/content/a-1.html")).isRegularFile();
    }

    @Test
    @DisplayName("同一信息出现两次、非主动公开的，都说清楚并且不动原站")
    void refusesWhatMayNotStand() {
        ChannelConfig config = SampleSite.config(folder, Map.of());
        SiteGenerator generator = SiteGenerator.of(config);
        Publication once = publication("a-1", 1, "一");

        assertThatThrownBy(() -> generator.generate(List.of(once, once).iterator()))
                .isInstanceOf(GongkaiException.class)
                .hasMessageContaining("a-1");
        assertThat(folder.resolve("site")).doesNotExist();
    }
}
