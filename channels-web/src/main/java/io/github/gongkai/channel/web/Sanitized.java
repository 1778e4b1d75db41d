package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote;
import java.util.List;

/**
 * Text that may stand in a page. Immutable.
 *
 * @param html with allowed elements only
 * @param notes what was lost
 */
public record Sanitized(String html, List<AdaptationNote> notes) {
    /** Copies the list. */
    public Sanitized {
        notes = List.copyOf(notes);
    }
}
