package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a time limit into words, each by the longest entry of the data file. Linear in the text. */
final class LimitLexer {
    private static final Vocabulary<Role> WORDS = Vocabulary.read("time-limit-words.tsv", Role::valueOf);

    private final PhraseText text;
    private final List<LimitWord> words = new ArrayList<>();

    private LimitLexer(PhraseText text) {
        this.text = text;
    }

    static List<LimitWord> words(PhraseText text) {
        LimitLexer lexer = new LimitLexer(text);
        int at = 0;
        while (at < text.length()) {
            at = lexer.next(at);
        }
        return lexer.words;
    }

    private int next(int at) {
        int bullet = bulletEnd(at);
        if (bullet > at) {
            return add(Role.STOP, at, bullet, null);
        }
        Role mark = mark(text.at(at));
        if (mark != null) {
            return add(isBetweenEvents(at) ? Role.OR : mark, at, at + 1, null);
        }
        Vocabulary.Match<Role> word = WORDS.longest(text, at);
        boolean insideFigure = word != null && isFigure(word.end() - 1) && isFigure(word.end());
        if (word != null && !insideFigure) {
            return add(meaning(word, at), at, word.end(), null);
        }
        Numeral number = Numeral.at(text, at);
        if (number != null && counts(at, number)) {
            return add(Role.NUMBER, at, number.end(), number.value());
        }
        int end = number == null ? at + 1 : number.end();
        return add(number != null || PhraseText.isHan(text.at(at)) ? Role.WORDS : Role.ODD, at, end, null);
    }

    private boolean isFigure(int at) {
        return Numeral.isFigure(text.at(at));
    }

    /** 形成/变更: the stroke stands for 或. */
    private boolean isBetweenEvents(int at) {
        Vocabulary.Match<Role> next = text.at(at) == '/' ? WORDS.longest(text, at + 1) : null;
        return next != null
                && LimitHead.EVENTS.contains(next.meaning())
                && LimitHead.EVENTS.contains(
                        words.isEmpty()
                                ? Role.STOP
                                : words.get(words.size() - 1).role());
    }

    /** 公开 and 更新 say nothing beside a limit, but in 公开之日起 and 更新后 they are the event. */
    private Role meaning(Vocabulary.Match<Role> word, int at) {
        Vocabulary.Match<Role> next = word.meaning() == Role.FILLER ? WORDS.longest(text, word.end()) : null;
        if (next == null || next.meaning() != Role.START) {
            return word.meaning();
        }
        boolean published = text.startsWith("公开", word.end() - 2) || text.startsWith("公开", at);
        return published ? Role.PUBLISHED : text.startsWith("更新", at) ? Role.CHANGED : Role.FILLER;
    }

    /** Words of no role grow together; all else stands alone. */
    private int add(Role role, int from, int to, @Nullable Integer value) {
        LimitWord last = words.isEmpty() ? null : words.get(words.size() - 1);
        if (role == Role.WORDS && last != null && last.is(Role.WORDS)) {
            words.set(words.size() - 1, new LimitWord(role, last.from(), to, null));
        } else {
            words.add(new LimitWord(role, from, to, value));
        }
        return to;
    }

    /** 一般 and 第三 hold figures that count nothing; a Chinese figure counts only before what can be counted. */
    private boolean counts(int at, Numeral number) {
        if (text.at(at - 1) == '第') {
            return false;
        }
        if (Numeral.isArabic(text.at(at)) || text.at(number.end()) == '个') {
            return true;
        }
        Vocabulary.Match<Role> next = WORDS.longest(text, number.end());
        return next != null
                && (next.meaning().unit() != null
                        || next.meaning() == Role.TIMES
                        || next.meaning() == Role.YEAR_END
                        || next.meaning() == Role.DAY_OF_MONTH
                        || next.meaning() == Role.WITHIN);
    }

    /** ①, 1. and (1) and 一、 at the head of a clause count clauses, not days. */
    private int bulletEnd(int at) {
        char c = text.at(at);
        if (c >= '①' && c <= '⑳' || c >= '⑴' && c <= '⒇') {
            return at + 1;
        }
        LimitWord last = words.isEmpty() ? null : words.get(words.size() - 1);
        if (last != null && !last.isBreak()) {
            return at;
        }
        int from = c == '(' ? at + 1 : at;
        Numeral number = Numeral.at(text, from);
        if (number == null || number.end() - from > 2) {
            return at;
        }
        char close = text.at(number.end());
        boolean closes = from > at ? close == ')' : close == '.' || close == '、' || close == ')';
        return closes && !Numeral.isFigure(text.at(number.end() + 1)) ? number.end() + 1 : at;
    }

    private static @Nullable Role mark(char c) {
        return switch (c) {
            case ';', '。', '/', '|', '·', '●', '■', '◆' -> Role.STOP;
            case ',', ':' -> Role.COMMA;
            case '(', '〔', '[' -> Role.OPEN;
            case ')', '〕', ']' -> Role.CLOSE;
            case '、' -> Role.AND;
            default -> null;
        };
    }
}
