package io.github.gongkai.delivery;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the tests of delivery share. */
public final class Fixtures {
    public static final Instant START = Instant.parse("2018-03-01T01:00:00Z");
    public static final ChannelId PORTAL = new ChannelId("portal");

    private Fixtures() {}

    public static Publication publication(String id, int revision) {
        return new Publication(
                new PublicationId(id),
                revision,
                new ItemId("zdbc-01"),
                new Domain(new DomainCode("land-acquisition"), "征地补偿"),
                "征地补偿安置方案公告 " + id + " 第" + revision + "版",
                DisclosingBody.of("nanling-land", "南陵县自然资源和规划局"),
                null,
                null,
                null,
                LocalDate.of(2018, 1, 29),
                null,
                null,
                null,
                List.of(),
                null,
                "<p>正文</p>",
                List.of(),
                List.of(),
                null);
    }

    public static Channels hosting(Clock clock, FakeChannel... channels) {
        var builder = Channels.builder(clock).discover(false).callTimeout(Duration.ofSeconds(20));
        for (FakeChannel channel : channels) {
            builder.addProvider(channel.provider())
                    .open(
                            channel.type(),
                            new ChannelConfig(new ChannelId(channel.type().value()), Map.of()));
        }
        return builder.build();
    }
}
