package io.github.gongkai.channel.wechat;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publications to adapt in tests. */
final class Publications {
    private Publications() {}

    static Publication of(String title, @Nullable String summary, String html, Attachment... attachments) {
        return by("南陵县住房和城乡建设局", title, summary, html, attachments);
    }

    /** The id of these publications as it stands in an address. */
    static final String ENCODED_ID = "2026%2F017%20%E5%8F%B7";

    static Publication numbered(String id, String title, String html) {
        return linking(id, title, html);
    }

    static Publication linking(String id, String title, String html, PublicationLink... links) {
        return revision(id, 1, title, html, links);
    }

    static Publication revision(String id, int revision, String title, String html, PublicationLink... links) {
        return new Publication(
                new PublicationId(id),
                revision,
                new ItemId("item-1"),
                new Domain(new DomainCode("housing"), "农村危房改造"),
                title,
                DisclosingBody.of("housing", "南陵县住房和城乡建设局"),
                null,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                LocalDateTime.of(2026, 3, 2, 9, 0),
                null,
                null,
                List.of(),
                "概述",
                html,
                List.of(),
                List.of(links),
                null);
    }

    static Publication by(String body, String title, @Nullable String summary, String html, Attachment... attachments) {
        return new Publication(
                new PublicationId("2026/017 号"),
                1,
                new ItemId("item-1"),
                new Domain(new DomainCode("housing"), "农村危房改造"),
                title,
                DisclosingBody.of("housing", body),
                null,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                LocalDateTime.of(2026, 3, 2, 9, 0),
                null,
                null,
                List.of(),
                summary,
                html,
                List.of(attachments),
                List.of(),
                null);
    }
}
