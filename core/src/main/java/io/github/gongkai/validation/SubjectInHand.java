package io.github.gongkai.validation;

import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.standard.BodyPhrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine takes in hand next: a subject, or only what its reader found where no subject could be made.
 *
 * @param value catalog, item or publication, or null
 * @param place where it stands
 * @param imported what its reader found
 */
record SubjectInHand(@Nullable Object value, Whereabouts place, List<Notice> imported) {
    private static final int USUAL_WEIGHT = 200;

    /** Characters that it roughly holds. */
    int weight() {
        return value instanceof Publication publication
                ? USUAL_WEIGHT + publication.html().length()
                : USUAL_WEIGHT;
    }

    /** Whether it counts as checked: items and publications do, the catalog around the items does not. */
    boolean counts() {
        return value instanceof DisclosureItem || value instanceof Publication;
    }

    /** The day the subject was formed; null where it states none. */
    static @Nullable LocalDate formedOn(Object subject, @Nullable DisclosureCatalog catalog) {
        if (subject instanceof Publication publication) {
            return publication.formedOn();
        }
        DisclosureCatalog around = subject instanceof DisclosureCatalog own ? own : catalog;
        return around == null ? null : around.validFrom();
    }

    static NoticeSubject about(Object subject, @Nullable DisclosureCatalog catalog) {
        if (subject instanceof Publication publication) {
            return new NoticeSubject(
                    publication.id().value(),
                    publication.title(),
                    publication.body().name(),
                    publication.domain().name());
        }
        if (subject instanceof DisclosureItem item) {
            BodyPhrase body = item.standard().body();
            return new NoticeSubject(
                    item.id().value(), item.name(), body == null ? null : body.text(), domain(item.domain(), catalog));
        }
        DisclosureCatalog whole = (DisclosureCatalog) subject;
        return new NoticeSubject(whole.id().value(), whole.title(), null, null);
    }

    private static String domain(DomainCode code, @Nullable DisclosureCatalog catalog) {
        if (catalog != null) {
            for (CatalogSection section : catalog.sections()) {
                if (section.domain().code().equals(code)) {
                    return section.domain().name();
                }
            }
        }
        return code.value();
    }
}
