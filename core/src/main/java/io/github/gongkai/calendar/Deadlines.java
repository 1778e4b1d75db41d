package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reckons due dates (期限计算): the day of the event is not counted (as in 行政许可法 and 行政诉讼法 practice), a working day
 * is one of the calendar's. Immutable and thread-safe.
 */
public final class Deadlines {
    private final WorkingDayCalendar calendar;

    /** By this calendar. */
    public Deadlines(WorkingDayCalendar calendar) {
        this.calendar = calendar;
    }

    /** The calendar that working days are counted by. */
    public WorkingDayCalendar calendar() {
        return calendar;
    }

    /**
     * When information must be out: the event of the term happened on that day. A term that runs from something else (a
     * display, a meeting to come, another due date) has no such date; {@link #shownUntil}, {@link #noticeBy} and {@link
     * #extended} reckon those.
     */
    public Deadline reckon(LocalDate startOn, TimeLimit limit) {
        Integer amount = limit.amount();
        LimitUnit unit = limit.unit();
        return switch (limit.kind()) {
            case WITHIN, ON_APPLICATION ->
                amount == null || unit == null
                        ? none(startOn, limit)
                        : DayCount.of(amount, unit).from(startOn, limit, calendar);
            case BY_DATE -> byDate(startOn, (TimeLimit.ByDate) limit);
            case PERIODIC -> nextOf(startOn, (TimeLimit.Periodic) limit);
            case IMMEDIATE -> due(startOn, limit, startOn, "实时（当日）公开");
            case PROMPT, STANDING, MINIMUM_DURATION, ADVANCE, WITH_EVENT, EXTENSION, AS_PROVIDED ->
                none(startOn, limit);
        };
    }

    /**
     * When information must be out, each term by the day of its own event. A display runs from the day of publication; a term
     * whose event is not among the days has no date, and says which is lacking.
     */
    public Deadline reckon(EventDays events, TimeLimit limit) {
        LimitAnchor event = switch (limit.kind()) {
            case WITHIN -> limit.anchor();
            case ON_APPLICATION -> LimitAnchor.RECEIVED;
            case MINIMUM_DURATION -> LimitAnchor.PUBLISHED;
            case PERIODIC, BY_DATE, IMMEDIATE, PROMPT, STANDING, ADVANCE, WITH_EVENT, EXTENSION, AS_PROVIDED ->
                LimitAnchor.FORMED_OR_CHANGED;
        };
        LimitAnchor anchor = event == null ? LimitAnchor.UNSTATED : event;
        Optional<LocalDate> day = events.find(anchor);
        if (day.isEmpty()) {
            String words =
                    limit.condition() != null && anchor == LimitAnchor.OTHER ? limit.condition() : anchor.label();
            return new Deadline(Deadline.Kind.NO_DATE, limit, null, null, List.of(), "推算不出截止日：不知道“" + words + "”是哪一天");
        }
        return limit instanceof TimeLimit.MinimumDuration duration
                ? shownUntil(day.get(), duration)
                : reckon(day.get(), limit);
    }

    /** The last day of a display (公示期) that began on that day. */
    public Deadline shownUntil(LocalDate publishedOn, TimeLimit.MinimumDuration limit) {
        return DayCount.of(limit.amount(), limit.unit()).from(publishedOn, limit, calendar);
    }

    /** The last day for a notice that must precede an event (提前) on that day. */
    public Deadline noticeBy(LocalDate eventOn, TimeLimit.Advance limit) {
        return DayCount.of(limit.amount(), limit.unit()).before(eventOn, limit, calendar);
    }

    /** The due date after a prolongation (延长) of one that is known. */
    public Deadline extended(LocalDate dueOn, TimeLimit.Extension limit) {
        Integer amount = limit.amount();
        LimitUnit unit = limit.unit();
        return amount == null || unit == null
                ? none(dueOn, limit)
                : DayCount.of(amount, unit).from(dueOn, limit, calendar);
    }

    /** All due dates of a periodic term in a year (全年各期截止日); empty where the term names none. */
    public List<LocalDate> dueDates(int year, TimeLimit.Periodic limit) {
        return PeriodDates.of(limit).in(year);
    }

    private static Deadline nextOf(LocalDate startOn, TimeLimit.Periodic limit) {
        PeriodDates dates = PeriodDates.of(limit);
        Optional<LocalDate> next = dates.nextFrom(startOn);
        return next.map(date -> due(startOn, limit, date, "该时限按期公开，这是该日起的下一个期限日（" + dates.rule() + "）"))
                .orElseGet(() -> new Deadline(
                        Deadline.Kind.NO_DATE, limit, startOn, null, List.of(), "推算不出截止日：" + dates.rule()));
    }

    private static Deadline byDate(LocalDate startOn, TimeLimit.ByDate limit) {
        Integer fixedYear = limit.year();
        Integer later = limit.yearsLater();
        int year = fixedYear != null ? fixedYear : startOn.getYear() + (later == null ? 0 : later);
        LocalDate date = dateIn(year, limit);
        if (fixedYear == null && later == null && date.isBefore(startOn)) {
            date = dateIn(year + 1, limit);
        }
        return due(startOn, limit, date, "时限为固定日期");
    }

    private static LocalDate dateIn(int year, TimeLimit.ByDate limit) {
        YearMonth month = YearMonth.of(year, limit.month());
        Integer day = limit.day();
        return day == null ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Deadline due(LocalDate startOn, TimeLimit limit, LocalDate dueOn, String note) {
        return new Deadline(Deadline.Kind.DUE, limit, startOn, dueOn, List.of(), note);
    }

    private static Deadline none(LocalDate startOn, TimeLimit limit) {
        String why = switch (limit.kind()) {
            case PROMPT -> "“及时”没有写明期限";
            case STANDING -> "“长期公开”说的是公开多久，不是最迟何时公开";
            case MINIMUM_DURATION -> "“不少于”说的是展示多久，不是最迟何时公开";
            case ADVANCE -> "提前的天数要从活动之日倒推，须给出活动日期";
            case WITH_EVENT -> "随其他事项公开，须看该事项的日期";
            case EXTENSION -> "延长的天数要从原截止日起算";
            case AS_PROVIDED -> "时限由另外的规定确定，这里没有写出";
            case ON_APPLICATION -> "依申请公开，没有写明答复期限";
            case WITHIN, PERIODIC, BY_DATE, IMMEDIATE -> "没有写明期限";
        };
        return new Deadline(Deadline.Kind.NO_DATE, limit, startOn, null, List.of(), "推算不出截止日：" + why);
    }
}
