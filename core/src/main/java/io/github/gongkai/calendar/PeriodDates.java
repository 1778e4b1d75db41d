package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.PeriodPoint;
import io.github.gongkai.standard.TimeLimit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The due dates of a periodic term. What names no day within its period is due on the period's last.
 *
 * @param limit the term
 * @param months length of the period in months; 0 where it is not counted in months
 * @param point the day within the period; null where the words name none that can be reckoned
 */
record PeriodDates(
        TimeLimit.Periodic limit, int months, @Nullable PeriodPoint point) {
    static PeriodDates of(TimeLimit.Periodic limit) {
        int months = switch (limit.unit()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case WORKING_DAY, DAY, HOUR, WEEK -> 0;
        };
        return new PeriodDates(limit, months, limit.point().orElse(null));
    }

    /** How the dates are found, or why there are none; in Chinese. */
    String rule() {
        if (limit.amount() > 1) {
            return "每" + limit.amount() + limit.unit().label() + "一次，没有写明从哪一期起";
        }
        if (months == 0 && !isPlainWeek()) {
            return "以" + limit.unit().label() + "为周期的时限不逐次推算";
        }
        if (point == null) {
            return "“" + limit.when() + "”不是可以推算的日子";
        }
        return limit.when() == null ? "没有写明期内哪一天，按期末计" : "每" + limit.unit().label() + limit.when();
    }

    List<LocalDate> in(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return dates(year)
                .filter(date -> !date.isBefore(first) && date.getYear() == year)
                .toList();
    }

    /** What is to come out after its period (次月5日前) is due after the period of that day; else the next date counts. */
    Optional<LocalDate> nextFrom(LocalDate day) {
        PeriodPoint named = point;
        if (named != null && named.periodsLater() > 0 && months > 0 && limit.amount() == 1) {
            int into = (day.getMonthValue() - 1) % months;
            return Optional.of(date(YearMonth.from(day).minusMonths(into), named));
        }
        return Stream.concat(in(day.getYear()).stream(), in(day.getYear() + 1).stream())
                .filter(date -> !date.isBefore(day))
                .findFirst();
    }

    /** In order. A point after its period may fall into the next year, so the year before is reckoned too. */
    private Stream<LocalDate> dates(int year) {
        PeriodPoint day = point;
        if (limit.amount() > 1 || day == null) {
            return Stream.empty();
        }
        if (months == 0) {
            LocalDate sunday = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return isPlainWeek()
                    ? Stream.iterate(sunday, date -> date.getYear() == year, date -> date.plusWeeks(1))
                    : Stream.empty();
        }
        int each = 12 / months;
        return IntStream.range(-each, each)
                .mapToObj(i -> YearMonth.of(year, 1).plusMonths((long) i * months))
                .map(start -> date(start, day));
    }

    private LocalDate date(YearMonth start, PeriodPoint day) {
        YearMonth month = start.plusMonths((long) day.periodsLater() * months);
        month = month.plusMonths(day.month() == PeriodPoint.LAST ? months - 1 : day.month() - 1);
        return day.day() == PeriodPoint.LAST
                ? month.atEndOfMonth()
                : month.atDay(Math.min(day.day(), month.lengthOfMonth()));
    }

    private boolean isPlainWeek() {
        return limit.unit() == LimitUnit.WEEK && limit.when() == null;
    }
}
