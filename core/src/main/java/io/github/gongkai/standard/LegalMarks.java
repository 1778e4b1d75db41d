package io.github.gongkai.standard;

/** What stands between citations and cites nothing: bullets, tags of rank, and words of the data file. */
final class LegalMarks {
    private static final Vocabulary<String> LINKS = Vocabulary.read("legal-links.tsv", place -> place);

    private static final int LONGEST_RANK = 20;

    private LegalMarks() {}

    /** 1. or (1) or 一、 before a citation; where none starts, {@code at}. */
    static int bulletEnd(PhraseText text, int at) {
        int from = text.at(at) == '(' ? at + 1 : at;
        Numeral number = Numeral.at(text, from);
        if (number == null || number.end() - from > 2 || ".、)".indexOf(text.at(number.end())) < 0) {
            return at;
        }
        int end = number.end() + 1;
        boolean clear = text.at(end) == '《' || at == 0 || ";,。".indexOf(text.at(at - 1)) >= 0 || text.gapBefore(at);
        return clear && (from == at || text.at(number.end()) == ')') ? end : at;
    }

    /** 根据, 和, 以及 before a title, 的规定 behind a citation; where none starts, {@code at}. */
    static int linkEnd(PhraseText text, int at, boolean behindCitation) {
        Vocabulary.Match<String> word = LINKS.longest(text, at);
        if (word == null) {
            return at;
        }
        boolean leads = !word.meaning().equals("BEHIND") && text.at(word.end()) == '《';
        boolean ends = word.meaning().equals("BEHIND")
                && behindCitation
                && (word.end() == text.length() || ";,。、".indexOf(text.at(word.end())) >= 0);
        return leads || ends ? word.end() : at;
    }

    /** Behind 根据 and the like, whatever follows. */
    static int leadEnd(PhraseText text, int at) {
        Vocabulary.Match<String> word = LINKS.longest(text, at);
        return word != null && word.meaning().equals("LEAD") ? word.end() : at;
    }

    /** Behind 【规章】; a year in such brackets is none. */
    static int rankEnd(PhraseText text, int at) {
        if (text.at(at) != '〔' || Numeral.isFigure(text.at(at + 1))) {
            return at;
        }
        for (int end = at + 1; end < at + LONGEST_RANK && end < text.length(); end++) {
            if (text.at(end) == '〕') {
                return end + 1;
            }
        }
        return at;
    }
}
