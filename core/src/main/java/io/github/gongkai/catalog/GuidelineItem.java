package io.github.gongkai.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One baseline item of a guideline pack (指引事项): the standard, and how far each of its columns may be relied upon. Immutable.
 *
 * @param item the baseline, in the words that tables use
 * @param provenance for every column where it comes from
 * @param disagreements where the sources contradict each other, in words; empty if they do not
 */
public record GuidelineItem(
        DisclosureItem item, Map<GuidelineColumn, Provenance> provenance, List<String> disagreements) {
    /** Copies the collections; refuses a column without provenance. */
    public GuidelineItem {
        for (GuidelineColumn column : GuidelineColumn.values()) {
            checkArgument(
                    provenance.containsKey(column), "no provenance for column %s of %s", column.code(), item.id());
        }
        provenance = Collections.unmodifiableMap(new EnumMap<>(provenance));
        disagreements = List.copyOf(disagreements);
    }
}
