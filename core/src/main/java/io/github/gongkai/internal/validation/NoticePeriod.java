package io.github.gongkai.internal.validation;

import io.github.gongkai.calendar.CalendarDay;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.standard.LimitUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a text says that something is on display (公示期, 公告期): from a day to a day, or so many days.
 *
 * @param text the words
 * @param from first day, or null
 * @param to last day, or null
 * @param amount so many, or 0 where two days are given
 * @param unit of the amount
 */
record NoticePeriod(
        String text, @Nullable LocalDate from, @Nullable LocalDate to, int amount, LimitUnit unit) {
    /** One of these is in every name; looking for them first spares most texts the search. */
    private static final List<String> SIGNS = List.of("示期", "示时", "告期", "告时", "见期", "见时", "集期", "集时");

    private static final Pattern NAME = Pattern.compile("(?:公示|公告|征求意见|意见征集|征集)(?:期限|期|时间|时限)");
    private static final String DAY = "(?:([12][0-9]{3})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日";
    private static final Pattern SPAN =
            Pattern.compile("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日[^0-9\\n]{0,6}[至到—-]+" + DAY);
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(工作日|自然日|日|天)(?![前起])");
    private static final int REACH = 48;
    private static final String FIGURES = "一二三四五六七八九";

    /** The first period that a text states. */
    static Optional<NoticePeriod> findIn(String text) {
        if (SIGNS.stream().noneMatch(text::contains)) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String words = text.substring(name.end(), Math.min(text.length(), name.end() + REACH));
            int end = words.indexOf('。');
            Optional<NoticePeriod> period = read(end < 0 ? words : words.substring(0, end));
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    private static Optional<NoticePeriod> read(String words) {
        Matcher span = SPAN.matcher(words);
        if (span.find()) {
            return span(span);
        }
        Matcher amount = AMOUNT.matcher(words);
        // Behind a date it is the day of that date: 2026年11月13日起.
        while (amount.find()) {
            if (amount.start() == 0 || words.charAt(amount.start() - 1) != '月') {
                LimitUnit unit = amount.group(2).equals("工作日") ? LimitUnit.WORKING_DAY : LimitUnit.DAY;
                return Optional.of(new NoticePeriod(amount.group(), null, null, number(amount.group(1)), unit));
            }
        }
        return Optional.empty();
    }

    private static Optional<NoticePeriod> span(Matcher span) {
        try {
            LocalDate from = LocalDate.of(number(span.group(1)), number(span.group(2)), number(span.group(3)));
            int year = span.group(4) == null ? from.getYear() : number(span.group(4));
            int month = span.group(5) == null ? from.getMonthValue() : number(span.group(5));
            LocalDate to = LocalDate.of(year, month, number(span.group(6)));
            return Optional.of(new NoticePeriod(span.group(), from, to, 0, LimitUnit.DAY));
        } catch (DateTimeException e) {
            // 6月31日: no day of the calendar, so no period that could be measured.
            return Optional.empty();
        }
    }

    private static int number(String text) {
        if (text.charAt(0) <= '9') {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return FIGURES.indexOf(text.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : FIGURES.indexOf(text.charAt(0)) + 1;
        int ones = ten == text.length() - 1 ? 0 : FIGURES.indexOf(text.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }

    /** How many days or working days it has, the first and the last counted; empty if the calendar does not reach it. */
    Optional<Integer> lengthIn(LimitUnit wanted, WorkingDayCalendar calendar) {
        if (from == null || to == null) {
            boolean sure = unit == wanted || unit == LimitUnit.WORKING_DAY && wanted == LimitUnit.DAY;
            return sure ? Optional.of(amount) : Optional.empty();
        }
        int days = 0;
        for (LocalDate day = from; !day.isAfter(to) && days <= 400; day = day.plusDays(1)) {
            Optional<CalendarDay> kind = wanted == LimitUnit.DAY ? Optional.empty() : calendar.find(day);
            if (wanted != LimitUnit.DAY && kind.isEmpty()) {
                return Optional.empty();
            }
            days += kind.isEmpty() || kind.get().kind().isWorking() ? 1 : 0;
        }
        return Optional.of(days);
    }
}
