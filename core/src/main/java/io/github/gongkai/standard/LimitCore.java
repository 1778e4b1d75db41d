package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a limit that says how long or when: {@code 20个工作日}, {@code 每季度首月15日前}, {@code 2020年底}, {@code 及时}. Found at
 * a place of the phrase, or not; what stands before and behind it is the grammar's to judge.
 *
 * @param kind what was found; FIGURE is a bare span whose meaning its neighbours decide
 * @param amount how many, where there is a figure
 * @param unit of what
 * @param date year (or null), month, day (or null) of a date
 * @param from first word
 * @param to after the last word
 */
record LimitCore(
        Kind kind,
        @Nullable Integer amount,
        @Nullable LimitUnit unit,
        @Nullable DatePart date,
        int from,
        int to) {
    private static final Set<Role> PUBLISHES = EnumSet.of(Role.FILLER, Role.PUBLISHED);
    private static final Set<Role> RULE_TAIL =
            EnumSet.of(Role.FILLER, Role.PUBLISHED, Role.PERIOD, Role.LIMIT, Role.WITHIN);
    private static final int LONGEST_CLAUSE = 24;

    /** What can be found. */
    enum Kind {
        FIGURE,
        PERIOD,
        DATE,
        IMMEDIATE,
        PROMPT,
        STANDING,
        WITH_EVENT,
        PROVIDED,
        EXTEND,
        ON_APPLICATION
    }

    /** A date as far as it is named. */
    record DatePart(
            @Nullable Integer year,
            @Nullable Integer yearsLater,
            int month,
            @Nullable Integer day) {}

    /** The core that starts at this word, or null. */
    static @Nullable LimitCore at(LimitWords words, int at) {
        return switch (words.get(at).role()) {
            case NUMBER -> {
                LimitCore date = date(words, at);
                yield date != null ? date : figure(words, at);
            }
            case HALF_YEAR ->
                words.is(at - 1, Role.NUMBER) || words.isAny(at - 1, LimitWords.UNITS)
                        ? null
                        : new LimitCore(Kind.FIGURE, 1, LimitUnit.HALF_YEAR, null, at, at + 1);
            case THIS_YEAR, NEXT_YEAR, YEAR_END -> date(words, at);
            case EVERY -> words.is(at + 1, Role.YEAR_END) ? date(words, at + 1) : period(words, at);
            case BY -> {
                LimitCore period = period(words, at);
                yield period != null ? period : provided(words, at);
            }
            case ACCORDING -> provided(words, at);
            case EXTEND ->
                words.firstChar(at) == '可' && words.is(at + 1, Role.STOP) ? keyword(words, at, Kind.EXTEND) : null;
            case IMMEDIATE -> keyword(words, at, Kind.IMMEDIATE);
            case STANDING -> keyword(words, at, Kind.STANDING);
            case PROMPT -> words.figureAhead(at) ? null : keyword(words, at, Kind.PROMPT);
            case RULES -> words.figureAhead(at) ? null : ending(words, at, Kind.PROVIDED);
            case PROVIDED -> new LimitCore(Kind.PROVIDED, null, null, null, at, at + 1);
            case ON_APPLICATION -> ending(words, at, Kind.ON_APPLICATION);
            case TOGETHER ->
                words.isAny(at + 1, PUBLISHES) && !words.figureAhead(at)
                        ? new LimitCore(Kind.WITH_EVENT, null, null, null, at, at + 1)
                        : null;
            case WITH -> along(words, at);
            default -> null;
        };
    }

    private static @Nullable LimitCore figure(LimitWords words, int at) {
        LimitWord number = words.get(at);
        boolean monthly = words.is(at + 1, Role.MONTH_OF_YEAR) && words.timesEnd(at + 2) > at + 2;
        LimitUnit unit = monthly || words.isAny(at + 1, LimitWords.UNITS)
                ? words.get(at + 1).role().unit()
                : null;
        Integer amount = number.value();
        if (unit == null || amount == null || amount == 0 || (unit == LimitUnit.YEAR && amount >= 100)) {
            return null;
        }
        return new LimitCore(Kind.FIGURE, amount, unit, null, at, at + 2);
    }

    /** A keyword is a limit where the clause or a verb of publishing follows, not where it belongs to another word: 不能当场答复的. */
    private static @Nullable LimitCore keyword(LimitWords words, int at, Kind kind) {
        int verbs = at + 1;
        while (words.isAny(verbs, PUBLISHES)) {
            verbs++;
        }
        boolean negated = words.is(at - 1, Role.WORDS) && "不未非无难能法".indexOf(words.lastChar(at - 1)) >= 0;
        if (negated || verbs > at + 1 && words.lastChar(verbs - 1) == '的') {
            return null;
        }
        LimitWord next = words.get(at + 1);
        boolean ends = next.isBreak()
                || PUBLISHES.contains(next.role())
                || next.is(Role.AND)
                || next.is(Role.OR)
                || next.is(Role.CLOSE)
                || next.is(Role.OPEN)
                || next.is(Role.IMMEDIATE)
                || next.is(Role.PROMPT)
                || next.is(Role.STANDING)
                || next.is(Role.WITHIN);
        return ends ? new LimitCore(kind, null, null, null, at, at + 1) : null;
    }

    private static @Nullable LimitCore ending(LimitWords words, int at, Kind kind) {
        int to = at + 1;
        while (words.isAny(to, RULE_TAIL) && !words.get(to).isBreak()) {
            to++;
        }
        return words.is(to, Role.STOP) ? new LimitCore(kind, null, null, null, at, to) : null;
    }

    /** 按照《信息公开条例》规定时限执行: a provision and nothing else to the end of the clause. */
    private static @Nullable LimitCore provided(LimitWords words, int at) {
        int end = words.clauseEnd(at);
        if (end - at > LONGEST_CLAUSE || words.figureAhead(at) || !words.is(end, Role.STOP)) {
            return null;
        }
        int to = end;
        while (to > at + 1 && words.isAny(to - 1, RULE_TAIL)) {
            to--;
        }
        return words.is(to - 1, Role.RULE) ? new LimitCore(Kind.PROVIDED, null, null, null, at, end) : null;
    }

    /** 随采购公告公开: from 随 to the verb that ends the clause. */
    private static @Nullable LimitCore along(LimitWords words, int at) {
        int end = words.clauseEnd(at);
        if (words.firstChar(at) != '随' || words.figureAhead(at) || end - at > LONGEST_CLAUSE) {
            return null;
        }
        int to = end;
        while (to > at + 1 && (words.is(to - 1, Role.FILLER) || words.is(to - 1, Role.TOGETHER))) {
            to--;
        }
        if (to == end && words.is(end - 1, Role.PUBLISHED)) {
            to--;
        }
        return to < end && to > at + 1 ? new LimitCore(Kind.WITH_EVENT, null, null, null, at, to) : null;
    }

    private static @Nullable LimitCore period(LimitWords words, int at) {
        int i = at + 1;
        int amount = 1;
        if (words.is(i, Role.NUMBER)) {
            Integer value = words.get(i).value();
            if (value == null || value == 0 || words.is(i + 1, Role.MONTH_OF_YEAR)) {
                return null;
            }
            if (words.is(i + 2, Role.START)
                    || words.isAny(i + 2, LimitWords.UNITS)
                    || words.is(i + 2, Role.WORDS) && "余多半几以左".indexOf(words.firstChar(i + 2)) >= 0) {
                return null;
            }
            amount = value;
            i++;
        }
        LimitUnit unit = words.get(i).role().unit();
        if (unit == null) {
            return null;
        }
        boolean by = words.is(at, Role.BY);
        boolean clean = words.isAny(i + 1, PUBLISHES) || words.get(i + 1).isBreak();
        return by && !clean ? null : new LimitCore(Kind.PERIOD, amount, unit, null, at, i + 1);
    }

    /** {@code [2020年 | 次年] 10月 (15日 | 底) [前]} or {@code [2020 | 次]年底 [前]}; a date that is only begun is none. */
    static @Nullable LimitCore date(LimitWords words, int at) {
        int i = at;
        Integer year = null;
        Integer later = words.is(at, Role.THIS_YEAR)
                ? Integer.valueOf(0)
                : words.is(at, Role.NEXT_YEAR) ? Integer.valueOf(1) : null;
        if (later != null) {
            i += words.firstChar(at + 1) == '的' ? 2 : 1;
        } else if (words.is(i, Role.NUMBER) && (words.is(i + 1, Role.YEAR) || words.is(i + 1, Role.YEAR_END))) {
            year = words.get(i).value();
            if (year == null || year < 1900 || year > 2100) {
                return null;
            }
            i += words.is(i + 1, Role.YEAR_END) ? 1 : 2;
        }
        if (words.is(i, Role.YEAR_END) || (year != null || later != null) && words.is(i, Role.MONTH_END)) {
            return whole(words, at, i + 1, new DatePart(year, later, 12, null));
        }
        if (!words.is(i, Role.NUMBER) || !words.is(i + 1, Role.MONTH_OF_YEAR)) {
            return null;
        }
        Integer month = words.get(i).value();
        i += 2;
        boolean end = words.is(i, Role.MONTH_END);
        boolean named = words.is(i, Role.NUMBER) && (words.is(i + 1, Role.DAY) || words.is(i + 1, Role.DAY_OF_MONTH));
        Integer day = named ? words.get(i).value() : null;
        boolean exists = month != null
                && month >= 1
                && month <= 12
                && (end || (day != null && day >= 1 && day <= Month.of(month).maxLength()));
        return exists && month != null
                ? whole(words, at, i + (end ? 1 : 2), new DatePart(year, later, month, day))
                : null;
    }

    private static @Nullable LimitCore whole(LimitWords words, int at, int dateEnd, DatePart date) {
        int i = dateEnd + (words.is(dateEnd, Role.BEFORE) ? 1 : 0);
        boolean whole =
                words.get(i).isBreak() || PUBLISHES.contains(words.get(i).role()) || words.is(i, Role.OR);
        boolean begun = words.is(at - 1, Role.NUMBER)
                || words.is(at - 1, Role.YEAR) && !words.is(at - 2, Role.EVERY)
                || words.is(at - 1, Role.ODD);
        return whole && !begun ? new LimitCore(Kind.DATE, null, null, date, at, i) : null;
    }
}
