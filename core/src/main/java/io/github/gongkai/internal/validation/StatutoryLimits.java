package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import java.time.LocalDate;
import java.util.List;

/** Limits that a law sets for some matters, from a data file: how soon they must be out, or how long they must stay. Immutable. */
final class StatutoryLimits {
    private static final ImmutableList<Limit> ALL = DataLines.read(
            "statutory-limits.tsv",
            10,
            cells -> new Limit(
                    cells.get(0).equals("minimum"),
                    List.of(cells.get(1).split("\\|")),
                    List.of(cells.get(2).split("\\|")),
                    Integer.parseInt(cells.get(3)),
                    LimitUnit.valueOf(cells.get(4)),
                    LimitAnchor.valueOf(cells.get(5)),
                    LocalDate.parse(cells.get(6)),
                    cells.get(7)));

    private StatutoryLimits() {}

    /**
     * One limit.
     *
     * @param minimum whether it is the shortest time on display, not the longest until disclosure
     * @param bases ways to cite the law
     * @param matters words that tell the matter
     */
    record Limit(
            boolean minimum,
            List<String> bases,
            List<String> matters,
            int amount,
            LimitUnit unit,
            LimitAnchor anchor,
            LocalDate from,
            String clause) {
        boolean isAbout(String text) {
            return matters.stream().anyMatch(text::contains);
        }

        boolean restsOn(String basis) {
            return bases.stream().anyMatch(basis::contains);
        }

        String length() {
            return StatutoryLimits.length(amount, unit);
        }
    }

    /** Such as 7个工作日 or 30日. */
    static String length(int amount, LimitUnit unit) {
        return amount + (unit == LimitUnit.WORKING_DAY ? "个" : "") + unit.label();
    }

    /** Those in force on a day. */
    static List<Limit> listOn(LocalDate day) {
        return ALL.stream().filter(l -> !l.from().isAfter(day)).toList();
    }

    /**
     * The least number of calendar days that a span can take; spans longer than days count as nothing, for they are not
     * compared. Seven working days take at least nine days, whatever day they begin.
     */
    static int leastDays(int amount, LimitUnit unit) {
        return switch (unit) {
            case DAY -> amount;
            case WORKING_DAY -> amount + 2 * ((amount - 1) / 5);
            case WEEK -> 7 * amount;
            case HOUR, MONTH, QUARTER, HALF_YEAR, YEAR -> 0;
        };
    }

    /** Whether the one span is surely longer than the other. */
    static boolean isLonger(int amount, LimitUnit unit, int most, LimitUnit mostUnit) {
        return unit == mostUnit ? amount > most : mostUnit == LimitUnit.DAY && leastDays(amount, unit) > most;
    }
}
