package io.github.gongkai.standard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day within a period that a periodic limit names: 首月15日前, 10日前, 底前, 次月5日前. Immutable.
 *
 * @param periodsLater 0 in the period itself, 1 in the one after (次月)
 * @param month month of the period from 1, or {@link #LAST}
 * @param day day of that month, or {@link #LAST}
 */
public record PeriodPoint(int periodsLater, int month, int day) {
    /** The last month of a period, the last day of a month. */
    public static final int LAST = -1;

    private static final PeriodPoint END = new PeriodPoint(0, LAST, LAST);
    private static final Pattern LAST_DAY = Pattern.compile("(?:的)?(?:月)?(?:底|末)(?:之?前)?");
    private static final Pattern NAMED = Pattern.compile("(?:的)?(?<later>次|下个?)?(?<period>季度?|半年|年度?)?"
            + "(?<month>首月|头个?月|第[一1]个?月|末月|最后[一1]?个?月|月)?(?:份)?(?:的)?"
            + "(?:(?<day>[0-9一二三十]{1,3})[日号]|(?<end>底|末))(?:之?前)?");

    /** The point that these words name in a period of that unit; empty if they name none for certain. */
    static Optional<PeriodPoint> of(@Nullable String words, LimitUnit unit) {
        if (words == null) {
            return Optional.of(END);
        }
        String text = PhraseText.spell(words);
        if (LAST_DAY.matcher(text).matches()) {
            return Optional.of(END);
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? named(named, unit) : Optional.empty();
    }

    private static Optional<PeriodPoint> named(Matcher named, LimitUnit unit) {
        boolean later = named.group("later") != null;
        String month = named.group("month");
        boolean monthly = unit == LimitUnit.MONTH;
        boolean plainMonth = month == null || month.equals("月");
        // In a month the day is enough; in a longer period a day without its month is none.
        boolean clear = monthly
                ? plainMonth && (month != null) == later && named.group("period") == null
                : !plainMonth && later == (named.group("period") != null);
        Integer day = named.group("end") != null ? Integer.valueOf(LAST) : day(named.group("day"));
        if (!clear || day == null) {
            return Optional.empty();
        }
        boolean last = month != null && (month.startsWith("末") || month.startsWith("最后"));
        return Optional.of(new PeriodPoint(later ? 1 : 0, last ? LAST : 1, day));
    }

    private static @Nullable Integer day(String figures) {
        Numeral numeral = Numeral.at(PhraseText.of(figures), 0);
        Integer value = numeral == null || numeral.end() != figures.length() ? null : numeral.value();
        return value != null && value >= 1 && value <= 31 ? value : null;
    }
}
