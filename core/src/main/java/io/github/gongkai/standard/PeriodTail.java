package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows 每季度: {@code [when] [verb] [N次] [object]}, as in 首月15日前 发布 上季度季报.
 *
 * @param core the period
 * @param when when in the period, in words; null if unsaid
 * @param date the date within a year that the words name, or null
 * @param object what is published that often; null if unsaid
 * @param end after the last word
 */
record PeriodTail(
        LimitCore core,
        @Nullable String when,
        LimitCore.@Nullable DatePart date,
        @Nullable String object,
        int end) {
    private static final Set<Role> VERBS = EnumSet.of(Role.FILLER, Role.PUBLISHED);

    static PeriodTail read(LimitWords words, LimitCore core) {
        int from = core.to();
        while (words.firstChar(from) == '的' || words.is(from, Role.OPEN)) {
            from++;
        }
        int clauseEnd = words.clauseEnd(core.to());
        int end = from;
        while (end < clauseEnd && !endsWhen(words, end)) {
            end++;
        }
        int last = end > from && words.is(end - 1, Role.CLOSE) ? end - 1 : end;
        LimitCore.DatePart day = dayOfYear(words, core, from, end);
        return behind(words, core, words.quote(from, last), day, end, clauseEnd);
    }

    /** 每年1月31日前: the words between the period and the verb are one date. */
    private static LimitCore.@Nullable DatePart dayOfYear(LimitWords words, LimitCore core, int from, int end) {
        LimitCore date = LimitCore.date(words, from);
        boolean yearly = core.unit() == LimitUnit.YEAR && Integer.valueOf(1).equals(core.amount());
        return yearly && date != null && date.to() == end ? date.date() : null;
    }

    /** The verb, how often, and what is published. */
    private static PeriodTail behind(
            LimitWords words,
            LimitCore core,
            @Nullable String when,
            LimitCore.@Nullable DatePart day,
            int from,
            int clauseEnd) {
        String often = when;
        int i = from;
        if (when != null && isTimes(words, i) && words.is(i - 1, LimitWord.Role.ODD)) {
            often = words.original(core.to(), i + 2); // 1-2次 is one
            i += 2;
        }
        while (i < clauseEnd && (words.isAny(i, VERBS) || words.is(i, Role.LOWER) || isTimes(words, i))) {
            if (isTimes(words, i)) {
                boolean once = Integer.valueOf(1).equals(words.get(i).value());
                often = once ? often : LimitWords.join(often, words.original(i, i + 2));
                i++;
            }
            i++;
        }
        int objectEnd = i;
        while (objectEnd < clauseEnd && LimitCore.at(words, objectEnd) == null) {
            objectEnd++;
        }
        boolean object = objectEnd == clauseEnd && i < clauseEnd && !words.is(i, Role.OR) && !words.is(i, Role.AND);
        return new PeriodTail(core, often, day, object ? words.original(i, clauseEnd) : null, object ? clauseEnd : i);
    }

    TimeLimit term(@Nullable String head) {
        String condition = LimitWords.join(head, object);
        if (date != null) {
            return new TimeLimit.ByDate(null, date.month(), date.day(), condition);
        }
        LimitUnit unit = core.unit();
        Integer amount = core.amount();
        if (unit == null || amount == null) {
            throw new IllegalStateException("a period without a unit");
        }
        return new TimeLimit.Periodic(amount, unit, when, condition);
    }

    private static boolean endsWhen(LimitWords words, int index) {
        boolean or = words.is(index, Role.OR) && words.figureAhead(index);
        boolean next = words.is(index, Role.AND) && words.is(index - 1, Role.BEFORE);
        boolean verb =
                words.isAny(index, VERBS) && !(words.firstChar(index) == '的' && words.is(index + 1, Role.NUMBER));
        return or
                || next
                || verb
                || words.is(index, Role.EVERY)
                || words.is(index, Role.LOWER)
                || isTimes(words, index);
    }

    private static boolean isTimes(LimitWords words, int index) {
        return words.is(index, Role.NUMBER) && words.is(index + 1, Role.TIMES);
    }
}
