package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say when a limit applies, 按进展情况及时公开: what a {@link TimeLimit} keeps as its condition. */
final class LimitCondition {
    static final Set<Role> EMPTY_AT_END = EnumSet.of(
            Role.FILLER,
            Role.PROMPT,
            Role.LIMIT,
            Role.LOWER,
            Role.AND,
            Role.OR,
            Role.LEAD,
            Role.COMMA,
            Role.STOP,
            Role.TOGETHER);
    static final Set<Role> EMPTY_AT_START =
            EnumSet.of(Role.LEAD, Role.AND, Role.OR, Role.COMMA, Role.STOP, Role.LIMIT, Role.UPPER);
    private static final Set<Role> SAYING_NOTHING = EnumSet.of(Role.SUBJECT, Role.PERIOD, Role.FILLER);

    private LimitCondition() {}

    /** The words without those at either end that say nothing; null if nothing else is left. */
    static @Nullable String of(LimitWords words, int from, int end) {
        int start = from;
        int stop = end;
        while (start < stop && (words.isAny(start, EMPTY_AT_START) || isHelper(words, start))) {
            start++;
        }
        while (stop > start && (words.isAny(stop - 1, EMPTY_AT_END) || words.is(stop - 1, Role.START))) {
            stop--;
        }
        if (stop > start && words.is(start, Role.FROM)) {
            start++;
        }
        return saysNothing(words, start, stop) ? null : words.quote(start, stop);
    }

    /** 在, 应: they lead to what is said and are no part of it. */
    private static boolean isHelper(LimitWords words, int index) {
        return words.is(index, Role.FILLER) && "在应须必于".indexOf(words.firstChar(index)) >= 0;
    }

    static boolean saysNothing(LimitWords words, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (!words.isAny(i, SAYING_NOTHING)) {
                return false;
            }
        }
        return true;
    }
}
