package io.github.gongkai.validation;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.publication.Publication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication of a stream as its reader gives it to be judged (送审稿). Immutable.
 *
 * @param publication what is judged, or null where the reader could make none
 * @param places finds places by pointers that begin at the publication, such as {@code /title}
 * @param imported what the reader found, with such pointers too
 */
public record Submission(@Nullable Publication publication, SourceMap places, List<Notice> imported) {
    /** Copies the list. */
    public Submission {
        imported = List.copyOf(imported);
    }
}
