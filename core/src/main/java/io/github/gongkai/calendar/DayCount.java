package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A span of a time limit, counted from a day on or back from it; that day itself is not counted.
 *
 * @param amount how many
 * @param unit of what
 */
record DayCount(int amount, LimitUnit unit) {
    static DayCount of(int amount, LimitUnit unit) {
        return new DayCount(amount, unit);
    }

    Deadline from(LocalDate start, TimeLimit limit, WorkingDayCalendar calendar) {
        return count(start, limit, calendar, 1);
    }

    Deadline before(LocalDate event, TimeLimit limit, WorkingDayCalendar calendar) {
        return count(event, limit, calendar, -1);
    }

    private Deadline count(LocalDate start, TimeLimit limit, WorkingDayCalendar calendar, int direction) {
        if (unit != LimitUnit.WORKING_DAY) {
            return due(limit, start, away(start, direction), List.of());
        }
        List<CalendarDay> skipped = new ArrayList<>();
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(direction);
            Optional<CalendarDay> kind = calendar.find(day);
            if (kind.isEmpty()) {
                String why = "无法判定：工作日历没有" + day.getYear() + "年的放假安排（现有" + calendar.id() + "），请补充该年数据";
                return new Deadline(Deadline.Kind.CANNOT_DECIDE, limit, start, null, skipped, why);
            }
            if (kind.get().kind().isWorking()) {
                counted++;
            } else {
                skipped.add(kind.get());
            }
        }
        return due(limit, start, day, skipped);
    }

    private LocalDate away(LocalDate start, int direction) {
        long n = (long) amount * direction;
        return switch (unit) {
            case WORKING_DAY, DAY -> start.plusDays(n);
            // Only days are known here, so hours end with the day in which they run out.
            case HOUR -> start.plusDays((amount + 23) / 24 * (long) direction);
            case WEEK -> start.plusWeeks(n);
            case MONTH -> start.plusMonths(n);
            case QUARTER -> start.plusMonths(3 * n);
            case HALF_YEAR -> start.plusMonths(6 * n);
            case YEAR -> start.plusYears(n);
        };
    }

    private Deadline due(TimeLimit limit, LocalDate start, LocalDate end, List<CalendarDay> skipped) {
        return new Deadline(Deadline.Kind.DUE, limit, start, end, skipped, "时限为" + this);
    }

    /** As a clerk would say it. */
    @Override
    public String toString() {
        return switch (unit) {
            case WORKING_DAY -> amount + "个工作日";
            case DAY -> amount + "日（自然日）";
            case HALF_YEAR -> amount == 1 ? "半年" : amount + "个半年";
            case QUARTER -> amount + "个季度";
            case HOUR, WEEK, MONTH, YEAR -> amount + unit.label();
        };
    }
}
