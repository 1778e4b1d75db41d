package io.github.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A day that a count of working days met. Immutable.
 *
 * @param date the day
 * @param kind what it counts as
 * @param festival the festival it belongs to, or empty for an ordinary day or weekend
 */
public record CalendarDay(LocalDate date, DayKind kind, String festival) {
    /** As a clerk would say it: 2018-02-15 春节. */
    @Override
    public String toString() {
        String name = festival.isEmpty() ? date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) : festival;
        return date + " " + name + (kind == DayKind.MAKE_UP_WORKING_DAY ? "调休上班" : "");
    }
}
