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
    static final Set<Role> EMPTY_BEHIND =
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
    /** Provisions that name none. */
    private static final Set<String> VAGUE = Set.of("有关", "相关", "国家有关", "国家", "法律", "法律法规", "法律、法规", "法律法规有关", "政策");

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
            term = tail.term(LimitCondition.of(words, start, core.from()));
            end = tail.end();
        } else if (!LimitDoubts.remain(words, start, core.from())) {
            term = word(core, LimitCondition.of(words, start, core.from()));
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

    private @Nullable TimeLimit word(LimitCore core, @Nullable String condition) {
        LimitCore.DatePart date = core.date();
        if (date != null) {
            boolean until = words.is(core.from() - 1, Role.WORDS) && "至到".indexOf(words.lastChar(core.from() - 1)) >= 0;
            if (until || names(Role.MONTH_OF_YEAR, start, core.from())) {
                return null; // 公示至12月31日: shown until then; 6月、12月底前: not only the last
            }
            return new TimeLimit.ByDate(date.year(), date.yearsLater(), date.month(), date.day(), condition);
        }
        return switch (core.kind()) {
            case IMMEDIATE -> new TimeLimit.Immediate(condition);
            case STANDING -> new TimeLimit.Standing(condition);
            case WITH_EVENT -> new TimeLimit.WithEvent(along(core, condition));
            case PROVIDED -> new TimeLimit.AsProvided(provision(core, condition));
            case EXTEND -> new TimeLimit.Extension(null, null, condition);
            case ON_APPLICATION -> new TimeLimit.OnApplication(null, null, condition);
            default -> new TimeLimit.Prompt(condition);
        };
    }

    /** 按照《信息公开条例》规定时限: the provision that is named. */
    private @Nullable String provision(LimitCore core, @Nullable String condition) {
        int rule = core.from();
        while (rule < core.to() && !words.is(rule, Role.RULE)) {
            rule++;
        }
        String named = rule < core.to() ? LimitCondition.of(words, core.from() + 1, rule) : null;
        return named == null || VAGUE.contains(PhraseText.spell(named)) ? condition : LimitWords.join(condition, named);
    }

    private boolean names(Role role, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, role)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String along(LimitCore core, @Nullable String condition) {
        if (words.is(core.from(), Role.WITH)) {
            String event = words.original(core.from() + 1, core.to());
            return LimitWords.join(condition, event);
        }
        return words.is(start, Role.WITH) ? words.quote(start + 1, core.from()) : condition;
    }

    private @Nullable TimeLimit figure(LimitCore core) {
        LimitSpan span = new LimitSpan(words, start, core);
        if (span.term != null && span.slip >= 0) {
            leftover.add(words.get(span.slip).from(), words.get(span.slip).to());
        }
        at = span.end;
        return span.term;
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
}
