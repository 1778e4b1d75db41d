package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
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
        ON_APPLICATION
    }

    /** A date as far as it is named. */
    record DatePart(
            @Nullable Integer year, int month, @Nullable Integer day) {}

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
            case EVERY, BY -> period(words, at);
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
        LimitUnit unit =
                words.isAny(at + 1, LimitWords.UNITS) ? words.get(at + 1).role().unit() : null;
        Integer amount = number.value();
        if (unit == null || amount == null || amount == 0 || (unit == LimitUnit.YEAR && amount >= 100)) {
            return null;
        }
        return new LimitCore(Kind.FIGURE, amount, unit, null, at, at + 2);
    }

    /** A keyword is a limit where the clause or a verb of publishing follows, not where it belongs to another word. */
    private static @Nullable LimitCore keyword(LimitWords words, int at, Kind kind) {
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
        while (words.isAny(to, PUBLISHES) && !words.get(to).isBreak()) {
            to++;
        }
        return words.is(to, Role.STOP) ? new LimitCore(kind, null, null, null, at, at + 1) : null;
    }

    /** 随采购公告公开: from 随 to the verb that ends the clause. */
    private static @Nullable LimitCore along(LimitWords words, int at) {
        int end = words.clauseEnd(at);
        if (words.firstChar(at) != '随' || words.figureAhead(at) || end - at > 24) {
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
                    || words.is(i + 2, Role.WORDS) && "余多半几".indexOf(words.firstChar(i + 2)) >= 0) {
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

    /** {@code [2020年] 10月 (15日 | 底) [前]} or {@code 2020年 底 [前]}; a date that is only begun is none. */
    static @Nullable LimitCore date(LimitWords words, int at) {
        int i = at;
        Integer year = null;
        if (words.is(i, Role.NUMBER) && words.is(i + 1, Role.YEAR)) {
            year = words.get(i).value();
            if (year == null || year < 1900 || year > 2100) {
                return null;
            }
            i += 2;
        }
        DatePart date = null;
        if (year != null && words.is(i, Role.MONTH_END)) {
            date = new DatePart(year, 12, null);
            i++;
        } else if (words.is(i, Role.NUMBER) && words.is(i + 1, Role.MONTH_OF_YEAR)) {
            Integer month = words.get(i).value();
            i += 2;
            boolean end = words.is(i, Role.MONTH_END);
            boolean named =
                    words.is(i, Role.NUMBER) && (words.is(i + 1, Role.DAY) || words.is(i + 1, Role.DAY_OF_MONTH));
            Integer day = named ? words.get(i).value() : null;
            if (month != null && month >= 1 && month <= 12 && (end || (day != null && day >= 1 && day <= 31))) {
                date = new DatePart(year, month, day);
                i += end ? 1 : 2;
            }
        }
        if (date == null) {
            return null;
        }
        i += words.is(i, Role.BEFORE) ? 1 : 0;
        boolean whole =
                words.get(i).isBreak() || PUBLISHES.contains(words.get(i).role()) || words.is(i, Role.OR);
        boolean begun = words.is(at - 1, Role.NUMBER)
                || words.is(at - 1, Role.YEAR) && !words.is(at - 2, Role.EVERY)
                || words.is(at - 1, Role.ODD);
        return whole && !begun ? new LimitCore(Kind.DATE, null, null, date, at, i) : null;
    }
}
