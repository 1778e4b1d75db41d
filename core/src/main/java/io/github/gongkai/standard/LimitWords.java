package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one cell with what the rules ask of their neighbourhood, worked out once so that no rule scans ahead: where the
 * clause ends and whether a figure still follows in it. A bracket that holds a limit of its own is a clause of its own.
 */
final class LimitWords {
    static final Set<Role> UNITS = EnumSet.of(
            Role.WORKING_DAY, Role.DAY, Role.HOUR, Role.WEEK, Role.MONTH, Role.QUARTER, Role.HALF_YEAR, Role.YEAR);
    private static final LimitWord NONE = new LimitWord(Role.STOP, 0, 0, null);

    final PhraseText text;
    private final List<LimitWord> words;
    private final int[] clauseEnd;
    private final boolean[] figureAhead;

    LimitWords(PhraseText text) {
        this.text = text;
        this.words = withBracketClauses(LimitLexer.words(text));
        int size = words.size();
        this.clauseEnd = new int[size + 1];
        this.figureAhead = new boolean[size + 1];
        clauseEnd[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            clauseEnd[i] = get(i).isBreak() ? i : clauseEnd[i + 1];
            figureAhead[i] = !get(i).isBreak() && (figureAhead[i + 1] || isFigure(words, i));
        }
    }

    int size() {
        return words.size();
    }

    /** The word at a place; beyond the ends, a stop of no length. */
    LimitWord get(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : NONE;
    }

    boolean is(int index, Role role) {
        return get(index).role() == role;
    }

    boolean isAny(int index, Set<Role> roles) {
        return index >= 0 && index < words.size() && roles.contains(get(index).role());
    }

    /** Where the clause of this word ends: at a comma, a stop, or the end. */
    int clauseEnd(int index) {
        return clauseEnd[index];
    }

    /** Whether a figure with a unit follows in the same clause. */
    boolean figureAhead(int index) {
        return figureAhead[Math.min(index, words.size())];
    }

    /** Behind 至少更新1次 and the like; the index itself if nothing says how many times. */
    int timesEnd(int index) {
        int i = index;
        while (i < index + 4 && (is(i, Role.LOWER) || is(i, Role.FILLER) || is(i, Role.PUBLISHED))) {
            i++;
        }
        return is(i, Role.NUMBER) && is(i + 1, Role.TIMES) ? i + 2 : index;
    }

    /** The words 2次 that end here; null for 1次, which goes without saying. */
    @Nullable
    String times(int timesEnd) {
        boolean once = Integer.valueOf(1).equals(get(timesEnd - 2).value());
        return once ? null : original(timesEnd - 2, timesEnd);
    }

    /** As written. */
    String original(int from, int to) {
        return from < to ? text.original(get(from).from(), get(to - 1).to()) : "";
    }

    /** As written, or null if nothing stands there. */
    @Nullable
    String quote(int from, int to) {
        return from < to ? original(from, to) : null;
    }

    char firstChar(int index) {
        return index < words.size() ? text.at(get(index).from()) : '\0';
    }

    char lastChar(int index) {
        return index >= 0 && index < words.size() ? text.at(get(index).to() - 1) : '\0';
    }

    /** Two narrowings of a limit in one; null if neither says anything. */
    static @Nullable String join(@Nullable String left, @Nullable String right) {
        return left == null ? right : right == null ? left : left + "，" + right;
    }

    private static List<LimitWord> withBracketClauses(List<LimitWord> words) {
        List<LimitWord> out = new ArrayList<>(words);
        int open = -1;
        boolean figure = false;
        boolean every = false;
        for (int i = 0; i < out.size(); i++) {
            Role role = out.get(i).role();
            if (role == Role.OPEN) {
                open = i;
                figure = false;
                every = false;
            } else if (role == Role.CLOSE && open >= 0) {
                boolean when = open > 1 && out.get(open - 1).role().unit() != null && isEvery(out, open - 2) && !every;
                if (!when && (figure || every)) {
                    out.set(open, stop(out.get(open)));
                    out.set(i, stop(out.get(i)));
                }
                open = -1;
            }
            figure |= isFigure(out, i) || role == Role.PROVIDED || role == Role.EXTEND;
            every |= role == Role.EVERY
                    && i + 1 < out.size()
                    && out.get(i + 1).role().unit() != null;
        }
        return out;
    }

    private static boolean isEvery(List<LimitWord> words, int index) {
        return words.get(index).is(Role.EVERY) || words.get(index).is(Role.NUMBER);
    }

    private static LimitWord stop(LimitWord bracket) {
        return new LimitWord(Role.STOP, bracket.from(), bracket.to(), null);
    }

    private static boolean isFigure(List<LimitWord> words, int index) {
        return words.get(index).is(Role.NUMBER)
                && index + 1 < words.size()
                && UNITS.contains(words.get(index + 1).role());
    }
}
