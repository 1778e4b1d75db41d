package io.github.gongkai.channel.web;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.standard.DocumentNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site and publications to put on it. */
public final class WebFixtures {
    static final String TEXT = "<h1>一、总则</h1><p>为做好本县义务教育阶段招生工作，现将有关事项公告如下。</p>"
            + "<table><tr><th>学校</th><th>计划</th></tr><tr><td>第一小学</td><td>240 人</td></tr></table>";

    private WebFixtures() {}

    static ChannelConfig config(Path directory) {
        return new ChannelConfig(
                new ChannelId("site"),
                new TreeMap<>(Map.of(
                        "directory", directory.toString(),
                        "siteName", "示例县人民政府",
                        "siteDomain", "www.example.gov.cn",
                        "siteIdCode", "3411260001",
                        "baseUrl", "https://www.example.gov.cn/",
                        "sponsor", "示例县人民政府办公室",
                        "icpRecord", "皖ICP备00000000号")));
    }

    static WebChannel channel(Path directory, SiteFolder.Steps steps) {
        return channel(config(directory), steps);
    }

    static WebChannel channel(ChannelConfig config, SiteFolder.Steps steps) {
        try {
            WebSettings settings = WebSettings.of(config);
            return new WebChannel(SiteLook.of(settings), new SiteFolder(settings.directory(), steps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebChannel channel(Path directory) {
        return channel(directory, step -> {});
    }

    public static Publication publication(
            String id, int revision, String title, String html, PublicationLink... links) {
        return new Publication(
                new PublicationId(id),
                revision,
                new ItemId("item-1"),
                new Domain(new DomainCode("compulsory-education"), "义务教育"),
                title,
                DisclosingBody.of("edu", "示例县教育局"),
                new IndexNumber("113417030032497338/202012-00094"),
                new DocumentNumber("示教", 2020, 12),
                PublicityAttribute.PROACTIVE,
                LocalDate.of(2020, 12, 1),
                LocalDate.of(2020, 12, 3).atTime(9, 5),
                Validity.IN_FORCE,
                null,
                List.of("招生", "义务教育"),
                "招生工作安排",
                html,
                List.of(new Attachment("招生计划.pdf", "application/pdf", 345_678, "files/plan.pdf", null)),
                List.of(links),
                null);
    }

    public static Publication publication(String id, int revision, String title) {
        return publication(id, revision, title, TEXT);
    }

    /** Of an operation: the same name, the same key. */
    static DeliveryContext operation(String name) {
        String key = (Integer.toHexString(name.hashCode()) + "-" + name.replaceAll("[^A-Za-z0-9]", "_")
                        + "_".repeat(43))
                .substring(0, 43);
        return new DeliveryContext(new IdempotencyKey(key), 1, Instant.parse("2030-01-01T00:00:00Z"));
    }
}
