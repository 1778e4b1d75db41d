package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a span (20个工作日) means: the words before and behind it decide; where they leave a doubt it means nothing. */
final class LimitSpan {
    private static final int LONGEST_BRACKET = 24;
    private static final Set<Role> GOES_ON =
            EnumSet.of(Role.WORDS, Role.SUBJECT, Role.HAPPENS, Role.MODAL, Role.RULE, Role.ACCORDING);
    private static final Set<Role> BEFORE_BRACKET = EnumSet.of(Role.FILLER, Role.PUBLISHED);

    private final LimitWords words;
    private final LimitCore core;
    private final LimitHead head;
    private final boolean within;

    /** Null if a doubt is left. */
    @Nullable
    final TimeLimit term;

    /** After the last word that was read. */
    int end;

    /** A stray word before the figure that was passed over; -1 if none. */
    final int slip;

    LimitSpan(LimitWords words, int start, LimitCore core) {
        this.words = words;
        this.core = core;
        this.slip = isSlip(words, start, core.from() - 1) ? core.from() - 1 : -1;
        this.head = new LimitHead(words, start, slip < 0 ? core.from() : slip);
        this.end = core.to();
        this.within = words.is(end, Role.WITHIN);
        Integer amount = core.amount();
        LimitUnit unit = core.unit();
        boolean sure = amount != null && unit != null && !LimitDoubts.isPartOfAnother(words, core);
        this.term = sure && amount != null && unit != null ? read(amount, unit) : null;
    }

    private @Nullable TimeLimit read(Integer amount, LimitUnit unit) {
        int next = end;
        if (!within && words.timesEnd(next) > next) {
            end = words.timesEnd(next);
            return new TimeLimit.Periodic(amount, unit, words.times(end), head.condition);
        }
        boolean bareQuarter =
                unit == LimitUnit.QUARTER && words.text.at(words.get(next - 1).from()) != '个';
        boolean each = words.firstChar(next) == '/' && words.is(next + 1, Role.TIMES);
        if (words.is(next, Role.QUARTER) || each || bareQuarter || words.is(next - 1, Role.MONTH_OF_YEAR)) {
            return null;
        }
        if (words.is(next, Role.BEFORE)) {
            end = next + 1;
            return before(amount, unit);
        }
        return span(amount, unit);
    }

    /** 停水24小时前 counts back; 3日前 may be the third of the month, unless something happens then. */
    private @Nullable TimeLimit before(Integer amount, LimitUnit unit) {
        boolean clear = head.comparison == null
                && head.condition != null
                && (!isCalendarDay() || words.is(core.from() - 1, Role.HAPPENS))
                && unit != LimitUnit.YEAR;
        return clear ? new TimeLimit.Advance(amount, unit, head.condition) : null;
    }

    private @Nullable TimeLimit span(Integer amount, LimitUnit unit) {
        Role comparison = head.comparison;
        String condition = head.condition;
        if (head.beforeAtLeast || head.endsBefore && (within || condition == null)) {
            return null;
        }
        if (comparison == Role.EXTEND) {
            return new TimeLimit.Extension(amount, unit, condition);
        }
        if (comparison == Role.ADVANCE || head.endsBefore) {
            return within ? null : new TimeLimit.Advance(amount, unit, LimitWords.join(condition, objectBehind()));
        }
        if (comparison == Role.LOWER || head.display || isKept(unit)) {
            return within ? null : new TimeLimit.MinimumDuration(amount, unit, condition);
        }
        if (!within && words.isAny(end, GOES_ON) || mayBeDayOfMonth()) {
            return null;
        }
        if (head.anchor == LimitAnchor.OTHER && condition == null) {
            return null;
        }
        if (head.onApplication) {
            return new TimeLimit.OnApplication(amount, unit, condition);
        }
        LimitHead behind = head.hasStart || head.anchor != LimitAnchor.UNSTATED ? null : eventBehind();
        return behind == null
                ? new TimeLimit.Within(amount, unit, head.anchor, condition)
                : new TimeLimit.Within(amount, unit, behind.anchor, LimitWords.join(condition, behind.condition));
    }

    /** 公开5年, 公开期限3年: nobody takes years to publish. */
    private boolean isKept(LimitUnit unit) {
        int last = core.from() - 1;
        while (words.is(last, Role.COMMA) || words.firstChar(last) == '为') {
            last--;
        }
        boolean published = words.is(last, Role.FILLER) && words.lastChar(last) == '开';
        return unit == LimitUnit.YEAR
                && !within
                && !head.hasStart
                && (published || words.is(last, Role.PERIOD) && words.is(last - 1, Role.FILLER));
    }

    /** 村务公开栏20日: a figure without 内 behind words that say nothing of a span. */
    private boolean mayBeDayOfMonth() {
        return isCalendarDay()
                && !within
                && head.comparison == null
                && !head.hasStart
                && head.anchor == LimitAnchor.UNSTATED
                && head.condition != null;
    }

    /** 20个工作日内公开(自信息形成之日起): the event stands in a bracket behind. */
    private @Nullable LimitHead eventBehind() {
        int open = end + (within ? 1 : 0);
        while (words.isAny(open, BEFORE_BRACKET)) {
            open++;
        }
        if (!words.is(open, Role.OPEN)) {
            return null;
        }
        for (int i = open + 1; i < open + LONGEST_BRACKET && i < words.size(); i++) {
            if (words.is(i, Role.CLOSE)) {
                LimitHead event = words.is(i - 1, Role.START) ? new LimitHead(words, open + 1, i) : null;
                end = event == null ? end : i + 1;
                return event;
            }
        }
        return null;
    }

    /** 提前一周发通知邀请: what is done in advance narrows the limit. */
    private @Nullable String objectBehind() {
        int to = words.clauseEnd(end);
        int from = end;
        while (from < to && words.isAny(from, TimeLimitGrammar.EMPTY_BEHIND)) {
            from++;
        }
        if (from >= to || words.figureAhead(from) || LimitDoubts.remain(words, from, to)) {
            return null;
        }
        end = to;
        return words.original(from, to);
    }

    private boolean isCalendarDay() {
        LimitWord unit = words.get(core.to() - 1);
        return unit.is(Role.DAY) && words.text.at(unit.from()) == '日' && unit.to() - unit.from() == 1;
    }

    /** 形成个20个工作日: a stray 个 before the figure. */
    private static boolean isSlip(LimitWords words, int start, int index) {
        LimitWord word = words.get(index);
        return index >= start && word.is(Role.WORDS) && word.to() - word.from() == 1 && words.firstChar(index) == '个';
    }
}
