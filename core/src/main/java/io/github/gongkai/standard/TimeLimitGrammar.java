package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads 公开时限: {@code cell = limit {separator limit}}, {@code limit = head core tail}. One walk over the words looks for cores;
 * what stands between two of them is the head of the second. A figure whose neighbours leave a doubt is never read: its whole
 * clause becomes the rest. Linear in the text.
 */
final class TimeLimitGrammar {
    private static final Set<Role> EMPTY_BEHIND =
            EnumSet.of(Role.FILLER, Role.PUBLISHED, Role.PROMPT, Role.TOGETHER, Role.WITHIN, Role.CLOSE, Role.LIMIT);
    private static final Set<Role> NOTHING = EnumSet.of(
            Role.FILLER,
            Role.PUBLISHED,
            Role.WITHIN,
            Role.COMMA,
            Role.STOP,
            Role.AND,
            Role.OR,
            Role.LIMIT,
            Role.LEAD,
            Role.CLOSE);
    private final LimitWords words;
    private final Leftover leftover;
    private final List<TimeLimit> terms = new ArrayList<>();
    private int start;
    private int clause;
    private int at;

    private TimeLimitGrammar(PhraseText text) {
        this.words = new LimitWords(text);
        this.leftover = new Leftover(text);
    }

    static TimeLimitPhrase parse(String text) {
        return new TimeLimitGrammar(PhraseText.of(text)).read(text);
    }

    private TimeLimitPhrase read(String text) {
        while (at < words.size()) {
            LimitCore core = LimitCore.at(words, at);
            if (core != null) {
                limit(core);
            } else if (words.is(at, Role.STOP)
                    || (words.is(at, Role.COMMA) && LimitDoubts.remain(words, Math.max(start, clause), at))) {
                leave(at);
                start = ++at;
            } else {
                clause = words.is(at, Role.COMMA) ? at : clause;
                at++;
            }
        }
        leave(words.size());
        if (terms.isEmpty()) {
            return new TimeLimitPhrase(text, ParseStatus.UNPARSED, List.of(), text);
        }
        return new TimeLimitPhrase(
                text, leftover.isEmpty() ? ParseStatus.PARSED : ParseStatus.PARTLY, terms, leftover.toString());
    }

    private void limit(LimitCore core) {
        TimeLimit term = null;
        int end = core.to();
        if (core.kind() == LimitCore.Kind.FIGURE) {
            term = LimitDoubts.remain(words, start, core.from()) ? null : figure(core);
            end = term == null ? end : at;
        } else if (core.kind() == LimitCore.Kind.PERIOD) {
            PeriodTail tail = PeriodTail.read(words, core);
            term = tail.term(LimitHead.plainCondition(words, start, core.from()));
            end = tail.end();
        } else if (!LimitDoubts.remain(words, start, core.from())) {
            term = word(core, LimitHead.plainCondition(words, start, core.from()));
        }
        if (term == null) {
            at = Math.max(words.clauseEnd(core.from()), core.to());
            leave(at);
            start = at;
            return;
        }
        terms.add(term);
        at = behind(end, term.kind() == TimeLimit.Kind.STANDING);
        start = at;
    }

    private TimeLimit word(LimitCore core, @Nullable String condition) {
        LimitCore.DatePart date = core.date();
        if (date != null) {
            return new TimeLimit.ByDate(date.year(), date.month(), date.day(), condition);
        }
        return switch (core.kind()) {
            case IMMEDIATE -> new TimeLimit.Immediate(condition);
            case STANDING -> new TimeLimit.Standing(condition);
            case WITH_EVENT -> new TimeLimit.WithEvent(along(core, condition));
            case PROVIDED -> new TimeLimit.AsProvided(condition);
            case ON_APPLICATION -> new TimeLimit.OnApplication(null, null, condition);
            default -> new TimeLimit.Prompt(condition);
        };
    }

    private @Nullable String along(LimitCore core, @Nullable String condition) {
        if (words.is(core.from(), Role.WITH)) {
            String event = words.original(core.from() + 1, core.to());
            return condition == null ? event : condition + "，" + event;
        }
        return words.is(start, Role.WITH) ? words.quote(start + 1, core.from()) : condition;
    }

    /** A span means what the words around it say; null if they leave a doubt. */
    private @Nullable TimeLimit figure(LimitCore core) {
        LimitUnit unit = core.unit();
        Integer amount = core.amount();
        if (unit == null || amount == null || LimitDoubts.isPartOfAnother(words, core)) {
            return null;
        }
        boolean slip = isSlip(core.from() - 1);
        LimitHead head = new LimitHead(words, start, slip ? core.from() - 1 : core.from());
        int next = core.to();
        boolean within = words.is(next, Role.WITHIN);
        if (slip) {
            leftover.add(
                    words.get(core.from() - 1).from(),
                    words.get(core.from() - 1).to());
        }
        at = next;
        if (!within && words.onceEnd(next) > next) {
            at = words.onceEnd(next);
            return new TimeLimit.Periodic(amount, unit, null, head.condition);
        }
        if (words.is(next, Role.QUARTER)
                || unit == LimitUnit.QUARTER
                        && words.text.at(words.get(next - 1).from()) != '个') {
            return null;
        }
        if (words.is(next, Role.BEFORE)) {
            at = next + 1;
            return before(core, amount, unit, head);
        }
        return span(amount, unit, head, within, isCalendarDay(core) && !within);
    }

    private @Nullable TimeLimit before(LimitCore core, Integer amount, LimitUnit unit, LimitHead head) {
        boolean clear =
                head.comparison == null && head.condition != null && !isCalendarDay(core) && unit != LimitUnit.YEAR;
        return clear ? new TimeLimit.Advance(amount, unit, head.condition) : null;
    }

    private @Nullable TimeLimit span(
            Integer amount, LimitUnit unit, LimitHead head, boolean within, boolean dayOfMonth) {
        Role comparison = head.comparison;
        String condition = head.condition;
        if (head.beforeAtLeast) {
            return null;
        }
        if (comparison == Role.EXTEND) {
            return new TimeLimit.Extension(amount, unit, condition);
        }
        if (comparison == Role.ADVANCE) {
            return within ? null : new TimeLimit.Advance(amount, unit, join(condition, objectBehind()));
        }
        if (comparison == Role.LOWER || head.display) {
            return within ? null : new TimeLimit.MinimumDuration(amount, unit, condition);
        }
        if (!within && (words.is(at, Role.WORDS) || words.is(at, Role.SUBJECT))) {
            return null;
        }
        if (dayOfMonth
                && comparison == null
                && !head.hasStart
                && head.anchor == LimitAnchor.UNSTATED
                && condition != null) {
            return null;
        }
        if (head.onApplication) {
            return new TimeLimit.OnApplication(amount, unit, condition);
        }
        return new TimeLimit.Within(amount, unit, head.anchor, condition);
    }

    /** 提前一周发通知邀请: what is done in advance narrows the limit. */
    private @Nullable String objectBehind() {
        int end = words.clauseEnd(at);
        int from = at;
        while (from < end && words.isAny(from, EMPTY_BEHIND)) {
            from++;
        }
        if (from >= end || words.figureAhead(from) || LimitDoubts.remain(words, from, end)) {
            return null;
        }
        at = end;
        return words.original(from, end);
    }

    private boolean isCalendarDay(LimitCore core) {
        LimitWord unit = words.get(core.to() - 1);
        return unit.is(Role.DAY) && words.text.at(unit.from()) == '日' && unit.to() - unit.from() == 1;
    }

    /** 形成个20个工作日: a stray 个 before the figure. */
    private boolean isSlip(int index) {
        LimitWord word = words.get(index);
        return index >= start && word.is(Role.WORDS) && word.to() - word.from() == 1 && words.firstChar(index) == '个';
    }

    /** Skips what says nothing, as 及时 does behind a figure but not behind 长期; words that follow without another limit in their clause are left over. */
    private int behind(int from, boolean standing) {
        int i = from;
        while (i < words.size() && words.isAny(i, EMPTY_BEHIND) && !(standing && words.is(i, Role.PROMPT))) {
            i++;
        }
        int end = words.clauseEnd(Math.min(i, words.size()));
        int j = i;
        while (j < end && LimitCore.at(words, j) == null) {
            j++;
        }
        if (j < end) {
            return i;
        }
        start = i;
        leave(end);
        return end;
    }

    /** Puts the words from the start of the clause into the rest, unless they say nothing. */
    private void leave(int end) {
        int from = start;
        int to = Math.min(end, words.size());
        while (from < to && words.get(from).isBreak()) {
            from++;
        }
        while (to > from && words.get(to - 1).isBreak()) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (!words.isAny(i, NOTHING)) {
                leftover.add(words.get(from).from(), words.get(to - 1).to());
                return;
            }
        }
    }

    private static @Nullable String join(@Nullable String left, @Nullable String right) {
        return left == null ? right : right == null ? left : left + "，" + right;
    }
}
