package io.github.gongkai.calendar;

import io.github.gongkai.standard.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A due date (截止日) that explains itself. Immutable.
 *
 * @param kind whether there is a date, none, or none that can be told
 * @param limit the term it was reckoned from
 * @param startOn the day of the event; never counted itself
 * @param dueOn last day on which the limit is kept; set exactly if the kind is {@code DUE}
 * @param skipped days between start and due date that did not count
 * @param note what else a reader must know, in Chinese: why there is no date, or how the date was found
 */
public record Deadline(
        Kind kind,
        TimeLimit limit,
        LocalDate startOn,
        @Nullable LocalDate dueOn,
        List<CalendarDay> skipped,
        String note) {
    /** Copies the list. */
    public Deadline {
        skipped = List.copyOf(skipped);
    }

    /** Whether the limit was broken on that day; empty without a due date. */
    public Optional<Boolean> isOverdueOn(LocalDate day) {
        return Optional.ofNullable(dueOn).map(day::isAfter);
    }

    /** Two sentences for a clerk, every skipped day named. */
    public String explanation() {
        if (kind != Kind.DUE) {
            return note;
        }
        String days = skipped.isEmpty()
                ? ""
                : "；期间不计入：" + skipped.stream().map(CalendarDay::toString).collect(Collectors.joining("、"));
        return "自" + startOn + "起算（当日不计），应于" + dueOn + "前（含当日）公开，" + note + days + "。";
    }

    /** Whether there is a date. */
    public enum Kind {
        /** There is one. */
        DUE,
        /** The limit has none: 及时, 长期. */
        NO_DATE,
        /** The calendar has no facts for a day that had to be counted. */
        CANNOT_DECIDE
    }
}
