package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitAnchor;
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
 * @param startOn the day of the event, never counted itself; null if it is not known (then there is no date)
 * @param dueOn the last day of the term, which still keeps it; set exactly if the kind is {@code DUE}
 * @param skipped days between start and due date that did not count
 * @param note what else a reader must know, in Chinese: why there is no date, or how the date was found
 */
public record Deadline(
        Kind kind,
        TimeLimit limit,
        @Nullable LocalDate startOn,
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
        return sentence() + "，" + note + days + "。";
    }

    private String sentence() {
        return switch (limit.kind()) {
            case MINIMUM_DURATION -> "自" + startOn + "起展示（当日不计），应至少展示到" + dueOn + "（含当日）";
            case ADVANCE -> startOn + "进行的，最迟应于" + dueOn + "公开";
            case ON_APPLICATION -> "自" + startOn + "收到申请起算（当日不计），应于" + dueOn + "前（含当日）答复";
            case EXTENSION -> "自原截止日" + startOn + "起延长（当日不计），应于" + dueOn + "前（含当日）完成";
            case WITHIN -> "自" + startOn + event() + "起算（当日不计），应于" + dueOn + "前（含当日）公开";
            case BY_DATE, PERIODIC, IMMEDIATE, PROMPT, STANDING, WITH_EVENT, AS_PROVIDED -> "应于" + dueOn + "前（含当日）公开";
        };
    }

    /** （印发）; nothing where the cell names no event, or one in its own words. */
    private String event() {
        LimitAnchor anchor = limit.anchor();
        return anchor == null || anchor == LimitAnchor.UNSTATED || anchor == LimitAnchor.OTHER
                ? ""
                : "（" + anchor.label() + "）";
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
