package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.EnumSet;
import java.util.Set;

/** Where a figure must not be trusted: a wrong figure is worse than none. */
final class LimitDoubts {
    private static final Set<Role> TURNS_THE_MEANING = EnumSet.of(
            Role.START,
            Role.NUMBER,
            Role.ODD,
            Role.MONTH_END,
            Role.MONTH_OF_YEAR,
            Role.DAY_OF_MONTH,
            Role.TIMES,
            Role.SEASON);
    private static final String TURNING_CHARS = "以左右上下后半多余几至到初不未无非起中";

    private static final String LINKS = "-~至到或、.,*余多几";

    private LimitDoubts() {}

    /** 20-30个工作日, 2、3日, 1年3个月, 20日上午, 20天(工作日), 20个工作日后: a figure that is only a part, or that its neighbour turns round. */
    static boolean isPartOfAnother(LimitWords words, LimitCore core) {
        int before = core.from() - 1;
        int next = core.to();
        boolean range = words.is(before - 1, Role.NUMBER) || words.isAny(before - 1, LimitWords.UNITS);
        char last = words.lastChar(before);
        boolean linked = words.is(before, Role.NUMBER)
                || words.is(before, Role.ODD)
                || words.is(before, Role.YEAR)
                || words.is(before, Role.MONTH_OF_YEAR)
                || words.is(before - 1, Role.NUMBER) && !words.is(before, Role.WORDS)
                || range && words.is(before, Role.WORDS) && (last == '至' || last == '到');
        linked |= isApproximate(words, before);
        boolean turned =
                words.isAny(next, TURNS_THE_MEANING) && !(words.is(next, Role.NUMBER) && words.is(next + 1, Role.TIMES))
                        || words.isAny(next, LimitWords.UNITS)
                        || words.is(next, Role.OPEN) && words.isAny(next + 1, LimitWords.UNITS)
                        || words.is(next, Role.WORDS) && TURNING_CHARS.indexOf(words.firstChar(next)) >= 0
                        || words.is(next, Role.WITHIN)
                                && words.is(next + 1, Role.WORDS)
                                && "不未无非".indexOf(words.firstChar(next + 1)) >= 0;
        return linked || turned || isEndOfRange(words, core);
    }

    /** 约20个工作日, 超过20个工作日, but not 验收通过20个工作日内. */
    private static boolean isApproximate(LimitWords words, int before) {
        int last = words.get(before).to() - 1;
        return words.is(before, Role.WORDS)
                && "约近逾过".indexOf(words.lastChar(before)) >= 0
                && words.text.at(last - 1) != '通';
    }

    /** 二十至四小时, 二、十日: also where the first figure, having no unit, was not read as one. */
    private static boolean isEndOfRange(LimitWords words, LimitCore core) {
        int first = words.get(core.from()).from();
        return LINKS.indexOf(words.text.at(first - 1)) >= 0 && Numeral.isFigure(words.text.at(first - 2));
    }

    /** 10个或20个工作日内: the first figure counts what the second names. */
    private static boolean isBareCounter(LimitWords words, int index) {
        return words.firstChar(index) == '个'
                && words.get(index).to() - words.get(index).from() == 1;
    }

    /** Whether the words hold a figure, or a unit without one, that nobody read: then they are no mere condition. */
    static boolean remain(LimitWords words, int from, int to) {
        for (int i = from; i < to; i++) {
            Role next = words.get(i + 1).role();
            boolean loose = words.is(i, Role.NUMBER)
                    && (i + 1 == to
                            || next == Role.WORDS && isBareCounter(words, i + 1)
                            || next != Role.WORDS
                                    && next != Role.YEAR
                                    && next != Role.MONTH_OF_YEAR
                                    && next != Role.FILLER);
            boolean unit = words.is(i, Role.WORKING_DAY) || words.is(i, Role.MONTH) || words.is(i, Role.HOUR);
            if (loose
                    || unit
                    || words.is(i, Role.ODD) && words.text.at(words.get(i).from()) == '*') {
                return true;
            }
        }
        return false;
    }
}
