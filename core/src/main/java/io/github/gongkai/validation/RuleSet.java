package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold in a span of days (规则集), as data: which codes apply, from when to when, by which source. Immutable.
 *
 * @param id stable id
 * @param validFrom first day on which it holds
 * @param validTo last day on which it holds, or null if open
 * @param successor id of the set that follows, or null
 * @param source document that it rests on
 * @param codes codes that are judged
 */
public record RuleSet(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        String source,
        Set<NoticeCode> codes) {
    /** Copies the codes. */
    public RuleSet {
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /** Whether it holds on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
