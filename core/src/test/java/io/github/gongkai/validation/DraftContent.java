package io.github.gongkai.validation;

import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a publication from the wording of its columns. */
final class DraftContent {
    private DraftContent() {}

    static @Nullable PublicityAttribute attribute(String label) {
        return Arrays.stream(PublicityAttribute.values())
                .filter(a -> a.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Validity validity(String label) {
        return Arrays.stream(Validity.values())
                .filter(v -> v.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    static List<String> keywords(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("、", -1));
    }

    /** name,type,size,url,sha256; all but the name may be left out; several parted by ；. */
    static List<Attachment> attachments(String text) {
        return Arrays.stream(text.split("；"))
                .filter(a -> !a.isEmpty())
                .map(a -> a.split(",", -1))
                .map(a -> new Attachment(
                        a[0],
                        a.length > 1 ? a[1] : "application/pdf",
                        a.length > 2 ? Long.parseLong(a[2]) : 10,
                        a.length > 3 ? a[3] : "files/1.pdf",
                        a.length > 4 ? a[4] : null))
                .toList();
    }

    /** 解读 p1. */
    static List<PublicationLink> links(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.split(" ", -1);
        return Arrays.stream(PublicationLink.Kind.values())
                .filter(kind -> kind.label().equals(parts[0]))
                .map(kind -> new PublicationLink(kind, new PublicationId(parts[1])))
                .toList();
    }

    /** 2026-07-01 至 2026-09-30：原因. */
    static @Nullable NilReturn nil(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(" 至 |：", -1);
        return new NilReturn(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }
}
