package io.github.gongkai.standard;

import io.github.gongkai.standard.LegalBasis.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the titles of a cell begin and end. The 《》 are paired once, so that an unclosed one costs no second look. */
final class LegalTitles {
    private static final Map<String, String> ENDINGS = endings();
    private static final int LONGEST_ENDING = 4;
    private static final String[] VAGUE = {"相关", "有关", "各省", "等", "其他", "及其", "及相关", "和", "以及", "同上", "国家"};
    private static final String[] QUOTING = {
        "印发", "转发", "修改", "修订", "实施", "贯彻", "落实", "执行", "发布", "关于", "废止", "公布", "贯彻落实", "修正"
    };

    private final PhraseText text;
    private final int[] closing;

    LegalTitles(PhraseText text) {
        this.text = text;
        this.closing = new int[text.length()];
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '《') {
                opened.push(i);
            } else if (c == '》' && !opened.isEmpty()) {
                closing[opened.pop()] = i;
            } else if (c == ';' || c == '。') {
                opened.clear();
            }
        }
    }

    /** Whether one pair of 《》 holds all these words. */
    boolean wraps(int from, int to) {
        return to - from > 2 && text.at(from) == '《' && closing[from] == to - 1;
    }

    /** Where the title that 《 opens here ends; unclosed, where a number, a new title or the clause ends it. */
    int end(int open) {
        if (closing[open] > 0) {
            return closing[open];
        }
        boolean inner = false;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.at(i);
            inner |= c == '<';
            if (c == '>' && !inner) {
                return i; // 《条例〉
            }
            if (c == ';' || c == '。' || c == '》' || (c == '(' && LegalNumbers.at(text, i + 1) != null)) {
                return i;
            }
            if (c == '《') {
                if (closing[i] == 0 || !quotes(open + 1, i)) {
                    return i;
                }
                i = closing[i];
            }
        }
        return text.length();
    }

    /** Words without 《》 run to a separator behind a title's ending, to a bracket, a number or a 《 they do not quote. */
    int bareEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.at(i);
            boolean quoted = c == '《' && closing[i] > 0 && text.at(closing[i] + 1) == '的' && quotes(from, i);
            if (quoted) {
                i = closing[i];
            } else if (";,。《》〔【(".indexOf(c) >= 0
                    || (mayEndTitle(c, i) && (i == from ? decree(i) : endsAsTitle(from, i)))) {
                return i;
            }
        }
        return text.length();
    }

    private boolean mayEndTitle(char c, int at) {
        return c == '、' || c == '/' || c == '第' || text.gapBefore(at) || decree(at);
    }

    private boolean decree(int at) {
        return (text.startsWith("国务院令", at) || text.startsWith("国令", at) || text.startsWith("主席令", at))
                && LegalNumbers.at(text, at) != null;
    }

    private boolean quotes(int from, int to) {
        for (String word : QUOTING) {
            if (to - word.length() >= from && text.startsWith(word, to - word.length())) {
                return true;
            }
        }
        return false;
    }

    boolean isTitle(int from, int to) {
        if (to - from < 3 || !endsAsTitle(from, to)) {
            return false;
        }
        String words = text.slice(from, Math.min(to, from + 60));
        return !words.startsWith("各") && !words.contains("有关") && !words.startsWith("相关") && !words.startsWith("按");
    }

    /** 等, 及相关规定, 及其实施细则: what follows a citation and cites nothing by name. */
    boolean isTail(int from) {
        for (String word : VAGUE) {
            if (text.startsWith(word, from) && !word.equals("国家")) {
                return true;
            }
        }
        return false;
    }

    private boolean endsAsTitle(int from, int to) {
        return ending(text, from, to) != null;
    }

    /** What the end of these words says of the rank, as in the data file; null if they do not end as a title. */
    static @Nullable String ending(PhraseText text, int from, int to) {
        for (int length = LONGEST_ENDING; length > 0; length--) {
            String rank = to - length < from ? null : ENDINGS.get(text.slice(to - length, to));
            if (rank != null) {
                return rank;
            }
        }
        return null;
    }

    private static Map<String, String> endings() {
        Map<String, String> endings = new HashMap<>();
        Vocabulary.rows("legal-kinds.tsv").forEach(row -> {
            for (String word : row.get(1).split(" ", -1)) {
                endings.put(word, row.get(0));
            }
        });
        return Map.copyOf(endings);
    }

    /** The kind of a row in {@code legal-names.tsv}. */
    static Kind kind(String name) {
        return Kind.valueOf(name);
    }
}
