package io.github.gongkai.process;

import io.github.gongkai.publication.Publication;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter and what was disclosed of it (事项). Immutable.
 *
 * @param key its key
 * @param title as clerks know it
 * @param startedOn the day its first limits run from
 * @param entries publications held to be of it
 */
public record Matter(MatterKey key, String title, LocalDate startedOn, List<Entry> entries) {
    /** Copies the list. */
    public Matter {
        entries = List.copyOf(entries);
    }

    /**
     * A publication at its step.
     *
     * @param step code of the step
     * @param matter the key that the publication itself bears, or null if it bears none
     * @param publication what was disclosed; counts from the day of its {@code publishedAt}
     */
    public record Entry(String step, @Nullable MatterKey matter, Publication publication) {}
}
