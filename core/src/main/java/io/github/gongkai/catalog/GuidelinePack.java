package io.github.gongkai.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A guideline pack (标准指引): the baseline items of one domain, dated and with its sources. A pack is a yardstick, not law:
 * each item says which of its columns are confirmed. Immutable.
 *
 * @param id stays the same
 * @param title for reports
 * @param domain the domain as the pilot named it
 * @param laterDomains the domains of 国办发〔2019〕54号 that took its place, one or more (扶贫救灾 became 扶贫 and 救灾); empty if none
 * @param validFrom first day on which it is the yardstick
 * @param validTo last day, or null if open
 * @param successor the pack that takes its place after {@code validTo}, or null if there is none yet
 * @param sources what the facts rest on; never empty
 * @param notes what a reader must know before relying on it
 * @param items never empty, with ids and paths of their own
 */
public record GuidelinePack(
        PackId id,
        String title,
        Domain domain,
        List<Domain> laterDomains,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable PackId successor,
        List<String> sources,
        List<String> notes,
        List<GuidelineItem> items) {
    /** Copies the lists; refuses a pack without sources or items, with repeated items, or that ends before it begins. */
    public GuidelinePack {
        laterDomains = List.copyOf(laterDomains);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        items = List.copyOf(items);
        checkArgument(!sources.isEmpty(), "pack %s needs a source", id);
        checkArgument(!items.isEmpty(), "pack %s needs items", id);
        checkArgument(
                validTo == null || !validTo.isBefore(validFrom), "pack %s ends (%s) before it begins", id, validTo);
        checkArgument(
                items.stream().map(i -> i.item().id()).distinct().count() == items.size(),
                "pack %s repeats an item id",
                id);
        checkArgument(
                items.stream().map(i -> i.item().path()).distinct().count() == items.size(),
                "pack %s repeats an item",
                id);
    }

    /** Whether it is the yardstick on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it speaks of that domain, by the pilot's code or a later one. */
    public boolean covers(DomainCode code) {
        return domain.code().equals(code)
                || laterDomains.stream().anyMatch(d -> d.code().equals(code));
    }

    /** Whether it speaks of that domain, by code or by name: a county's catalog may carry codes of its own. */
    public boolean covers(Domain other) {
        return covers(other.code())
                || domain.name().equals(other.name())
                || laterDomains.stream().anyMatch(d -> d.name().equals(other.name()));
    }
}
