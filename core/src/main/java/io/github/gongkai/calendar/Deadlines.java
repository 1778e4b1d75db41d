package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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

    /** When a term that starts to run with an event on that day falls due. */
    public Deadline reckon(LocalDate startOn, TimeLimit limit) {
        Integer amount = limit.amount();
        LimitUnit unit = limit.unit();
        return switch (limit.kind()) {
            case WITHIN, ON_APPLICATION ->
                amount == null || unit == null ? none(startOn, limit) : within(startOn, limit, amount, unit);
            case BY_DATE -> byDate(startOn, (TimeLimit.ByDate) limit);
            case IMMEDIATE -> due(startOn, limit, startOn, List.of(), "实时（当日）公开");
            case PERIODIC, PROMPT, STANDING, MINIMUM_DURATION, ADVANCE, WITH_EVENT, EXTENSION, AS_PROVIDED ->
                none(startOn, limit);
        };
    }

    private Deadline within(LocalDate startOn, TimeLimit limit, int amount, LimitUnit unit) {
        String note = "时限为" + amount + (unit == LimitUnit.HOUR ? "小时" : "个" + unit.label());
        return switch (unit) {
            case WORKING_DAY -> workingDays(startOn, limit, amount);
            case DAY -> due(startOn, limit, startOn.plusDays(amount), List.of(), "时限为" + amount + "日（自然日）");
            // Only days are known here, so hours end with the day in which they run out.
            case HOUR -> due(startOn, limit, startOn.plusDays((amount + 23) / 24), List.of(), note);
            case WEEK -> due(startOn, limit, startOn.plusWeeks(amount), List.of(), note);
            case MONTH -> due(startOn, limit, startOn.plusMonths(amount), List.of(), note);
            case QUARTER -> due(startOn, limit, startOn.plusMonths(3L * amount), List.of(), note);
            case HALF_YEAR -> due(startOn, limit, startOn.plusMonths(6L * amount), List.of(), note);
            case YEAR -> due(startOn, limit, startOn.plusYears(amount), List.of(), note);
        };
    }

    private Deadline workingDays(LocalDate startOn, TimeLimit limit, int amount) {
        List<CalendarDay> skipped = new ArrayList<>();
        LocalDate day = startOn;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            Optional<CalendarDay> kind = calendar.find(day);
            if (kind.isEmpty()) {
                return new Deadline(
                        Deadline.Kind.CANNOT_DECIDE,
                        limit,
                        startOn,
                        null,
                        skipped,
                        "无法判定：工作日历没有" + day.getYear() + "年的放假安排（现有" + calendar.id() + "），请补充该年数据");
            }
            if (kind.get().kind().isWorking()) {
                counted++;
            } else {
                skipped.add(kind.get());
            }
        }
        return due(startOn, limit, day, skipped, "时限为" + amount + "个工作日");
    }

    private static Deadline byDate(LocalDate startOn, TimeLimit.ByDate limit) {
        Integer fixedYear = limit.year();
        int year = fixedYear != null ? fixedYear : startOn.getYear();
        LocalDate date = dateIn(year, limit);
        if (fixedYear == null && date.isBefore(startOn)) {
            date = dateIn(year + 1, limit);
        }
        return due(startOn, limit, date, List.of(), "时限为固定日期");
    }

    private static LocalDate dateIn(int year, TimeLimit.ByDate limit) {
        YearMonth month = YearMonth.of(year, limit.month());
        Integer day = limit.day();
        return day == null ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Deadline due(
            LocalDate startOn, TimeLimit limit, LocalDate dueOn, List<CalendarDay> skipped, String note) {
        return new Deadline(Deadline.Kind.DUE, limit, startOn, dueOn, skipped, note);
    }

    private static Deadline none(LocalDate startOn, TimeLimit limit) {
        return new Deadline(
                Deadline.Kind.NO_DATE, limit, startOn, null, List.of(), "该时限没有可推算的截止日（" + limit.kind() + "）");
    }
}
