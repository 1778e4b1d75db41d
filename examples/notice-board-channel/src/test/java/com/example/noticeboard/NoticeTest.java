package com.example.noticeboard;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeTest {
    @TempDir
    Path folder;

    @Test
    void aHostFindsTheBoardAndPutsASheetOnIt() throws IOException {
        Clock clock = Clock.systemUTC();
        DeliveryContext attempt = new DeliveryContext(
                new IdempotencyKey("n".repeat(43)), 1, clock.instant().plus(Duration.ofSeconds(30)));
        try (Channels channels = Channels.builder(clock)
                .open(
                        new ChannelType("example-notice-board"),
                        new ChannelConfig(
                                new ChannelId("hall"), Map.of("directory", folder.toString(), "board", "政务大厅<东>")))
                .build()) {
            PublicationChannel board = channels.find(new ChannelId("hall")).orElseThrow();
            ChannelPayload payload = board.adapt(publication());
            PublishOutcome outcome = board.publish(payload, attempt);

            assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
            assertThat(Files.readString(folder.resolve(attempt.key() + ".html")))
                    .contains("@page { size: A4", "<h1>补助对象公示 &lt;第二批&gt;</h1>", "<td>一组</td>", "附件：名单.pdf")
                    .contains("2026年3月1日", "政务大厅&lt;东&gt;")
                    .doesNotContain("<img");
            assertThat(payload.notes()).hasSize(2);
        }
    }

    private static Publication publication() {
        return new Publication(
                new PublicationId("2026-17"),
                1,
                new ItemId("item-1"),
                new Domain(new DomainCode("housing"), "农村危房改造"),
                "补助对象公示 <第二批>",
                DisclosingBody.of("housing", "示例县住房和城乡建设局"),
                null,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                null,
                null,
                null,
                List.of(),
                null,
                "<p>现将补助对象予以公示。</p><img src=\"http://x/a.png\"><table><tr><th>村组</th><th>户数</th></tr>"
                        + "<tr><td>一组</td><td>12</td></tr></table>",
                List.of(new Attachment("名单.pdf", "application/pdf", 1000, "files/list.pdf", null)),
                List.of(),
                null);
    }
}
