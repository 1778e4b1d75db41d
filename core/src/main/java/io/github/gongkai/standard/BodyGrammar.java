package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads 公开主体: {@code name {separator name}}. A 、 or 和 separates only where the words before it end as an organ's name does:
 * 住房和城乡建设局 and 县、区及以下市场监管部门 stay whole. Nothing inside brackets separates. Linear in the text.
 */
final class BodyGrammar {
    private static final Vocabulary<String> NAMES = Vocabulary.read("body-names.tsv", role -> role);
    private static final int LONGEST_ENDING = 4;
    private static final int LONGEST_BRACKET = 200;
    private static final String LEVELS = "各省市县区州盟旗乡镇村全";

    private final PhraseText text;
    private final Leftover leftover;
    private final List<String> names = new ArrayList<>();
    private int start;
    private int at;

    private BodyGrammar(PhraseText text) {
        this.text = text;
        this.leftover = new Leftover(text);
    }

    static BodyPhrase parse(String text) {
        return new BodyGrammar(PhraseText.of(text)).read(text);
    }

    private BodyPhrase read(String written) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.at(at);
            Vocabulary.Match<String> word = NAMES.longest(text, at);
            if (c == '(') {
                depth++;
                at++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
                at++;
            } else if (depth > 0 && c != ';') {
                at++;
            } else if (word != null && word.meaning().equals("WHOLE")) {
                at = word.end();
            } else {
                depth = c == ';' ? 0 : depth;
                separator(c);
            }
        }
        name(start, text.length());
        if (names.isEmpty()) {
            return new BodyPhrase(written, ParseStatus.UNPARSED, List.of(), written);
        }
        return new BodyPhrase(
                written, leftover.isEmpty() ? ParseStatus.PARSED : ParseStatus.PARTLY, names, leftover.toString());
    }

    private void separator(char c) {
        int length = separatorLength(c);
        boolean hard = c == ';' || c == '。';
        boolean gap = length == 0 && text.gapBefore(at) && text.length() - at >= 3;
        if (hard || ((length > 0 || gap) && at > start && isName(start, at) && !isLevelOf(at + length))) {
            name(start, at);
            start = at + length;
            at = Math.max(start, at + 1);
        } else {
            at += Math.max(1, length);
        }
    }

    private int separatorLength(char c) {
        return switch (c) {
            case '、', ',', '/', ';', '。', '及', '和', '与' -> 1;
            case '以' -> text.at(at + 1) == '及' ? 2 : 0;
            case '或' -> text.at(at + 1) == '者' ? 2 : 1;
            default -> 0;
        };
    }

    /** 市、区县人民政府: levels before a name that itself begins with a level share what follows. */
    private boolean isLevelOf(int next) {
        for (int i = start; i < at; i++) {
            if (LEVELS.indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return LEVELS.indexOf(text.at(next)) >= 0;
    }

    /** Whether the words end as a name does, brackets behind it aside. */
    private boolean isName(int from, int to) {
        int end = to;
        if (text.at(end - 1) == ')') {
            int depth = 0;
            do {
                end--;
                depth += text.at(end) == ')' ? 1 : text.at(end) == '(' ? -1 : 0;
            } while (end > from && depth > 0 && to - end < LONGEST_BRACKET);
        }
        if (end <= from) {
            return false;
        }
        for (int length = 1; length <= LONGEST_ENDING && end - length >= from; length++) {
            if ("ENDING".equals(NAMES.exact(text, end - length, end))) {
                return true;
            }
        }
        return end < to && LEVELS.indexOf(text.at(end - 1)) >= 0;
    }

    private void name(int from, int to) {
        int last = to;
        while (last > from && ".,;。、".indexOf(text.at(last - 1)) >= 0) {
            last--;
        }
        if (last > from && isName(from, last)) {
            names.add(text.compact(from, last));
        } else {
            leftover.add(from, last);
        }
    }
}
