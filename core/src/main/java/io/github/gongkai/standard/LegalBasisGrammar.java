package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads 公开依据: {@code cell = {[rank] (title | number) {suffix}}}, {@code suffix = (bracket) | number | article}. A title stands in 《》
 * or ends as a title does; what is neither is left over. Linear in the text.
 */
final class LegalBasisGrammar {
    private static final int LONGEST_TITLE = 200;

    private final PhraseText text;
    private final LegalTitles titles;
    private final Leftover leftover;
    private final List<LegalBasis> bases = new ArrayList<>();
    private @Nullable LegalCitation open;
    private @Nullable String rank;
    private boolean separated;
    private int at;

    private LegalBasisGrammar(PhraseText text) {
        this.text = text;
        this.titles = new LegalTitles(text);
        this.leftover = new Leftover(text);
    }

    static LegalBasisPhrase parse(String text) {
        return new LegalBasisGrammar(PhraseText.of(text)).read(text);
    }

    private LegalBasisPhrase read(String written) {
        while (at < text.length()) {
            if (!mark() && !rank() && !title() && !suffix()) {
                bare();
            }
        }
        close();
        if (bases.isEmpty()) {
            return new LegalBasisPhrase(written, ParseStatus.UNPARSED, List.of(), written);
        }
        return new LegalBasisPhrase(
                written, leftover.isEmpty() ? ParseStatus.PARSED : ParseStatus.PARTLY, bases, leftover.toString());
    }

    private boolean mark() {
        char c = text.at(at);
        if (";,。、/".indexOf(c) < 0 && (c < '①' || c > '⑳')) {
            int bullet = bulletEnd();
            if (bullet == at) {
                return false;
            }
            at = bullet;
            return true;
        }
        if (c == ';' || c == '。') {
            close();
        }
        separated = true; // a number behind a separator is a citation of its own; an article is not
        at++;
        return true;
    }

    /** 1. or 1、 before a citation. */
    private int bulletEnd() {
        Numeral number =
                at == 0 || ";,。".indexOf(text.at(at - 1)) >= 0 || text.gapBefore(at) ? Numeral.at(text, at) : null;
        boolean bullet = number != null && number.end() - at <= 2 && ".、)".indexOf(text.at(number.end())) >= 0;
        return bullet && number != null ? number.end() + 1 : at;
    }

    /** 【行政法规】: what the table says of the rank of all that follows until the next. */
    private boolean rank() {
        if (text.at(at) != '〔') {
            return false;
        }
        for (int end = at + 1; end < at + 20 && end < text.length(); end++) {
            if (text.at(end) == '〕') {
                if (Numeral.isFigure(text.at(at + 1))) {
                    return false;
                }
                close();
                rank = text.slice(at + 1, end);
                at = end + 1;
                return true;
            }
        }
        return false;
    }

    private boolean title() {
        if (text.at(at) != '《') {
            return false;
        }
        int end = titles.end(at);
        if (end <= at + 1) {
            leftover.add(at, at + 1);
            at++;
            return true;
        }
        begin(at + 1, end);
        at = end + (text.at(end) == '》' ? 1 : 0);
        return true;
    }

    private void begin(int from, int to) {
        close();
        open = new LegalCitation(text, rank, from, to);
        separated = false;
    }

    /** What follows a title and belongs to it. */
    private boolean suffix() {
        int end = bracketEnd();
        if (end > at) {
            bracket(end);
            return true;
        }
        LegalNumbers.Found number = LegalNumbers.at(text, at);
        if (number != null) {
            if (open == null || open.hasNumber() || separated) {
                begin(at, at);
            }
            number(number);
            return true;
        }
        int article = LegalNumbers.articleEnd(text, at);
        if (article > at && open != null) {
            open.article(at, article);
            at = article;
            return true;
        }
        return false;
    }

    private void number(LegalNumbers.Found number) {
        if (open != null) {
            open.number(number);
        }
        at = number.end();
    }

    private int bracketEnd() {
        if (text.at(at) != '(') {
            return at;
        }
        for (int end = at + 1; end < at + LONGEST_TITLE && end < text.length(); end++) {
            if (text.at(end) == ')' && !insideNumber(end)) {
                return end;
            }
        }
        return at;
    }

    /** (辽民发(2018)74号): the first closing bracket closes the year. */
    private boolean insideNumber(int end) {
        return Numeral.isArabic(text.at(end - 1)) && Numeral.isArabic(text.at(end + 1));
    }

    /** Each part of a bracket is a number, a revision, an article, or left over. */
    private void bracket(int end) {
        int from = at;
        at++;
        boolean trial = text.slice(at, end).equals("试行") || text.slice(at, end).equals("暂行");
        if (open != null && trial) {
            open.append(from, end + 1);
            at = end + 1;
            return;
        }
        while (at < end) {
            int part = at;
            LegalNumbers.Found number = LegalNumbers.at(text, at);
            int revision = open == null ? at : open.revision(at, end);
            int article = LegalNumbers.articleEnd(text, at);
            if (number != null && number.end() <= end) {
                if (open == null) {
                    begin(at, at);
                }
                number(number);
            } else if (revision > at) {
                at = revision;
            } else if (article > at && article <= end && open != null) {
                open.article(at, article);
                at = article;
            } else if (",;、".indexOf(text.at(at)) >= 0) {
                at++;
            } else {
                while (at < end && (at == part || ",;".indexOf(text.at(at)) < 0)) {
                    at++;
                }
                leftover.add(part == from + 1 && at == end ? from : part, part == from + 1 && at == end ? end + 1 : at);
            }
        }
        at = end + 1;
    }

    /** Words without 《》: a title if they end as one, else left over. */
    private void bare() {
        int end = titles.bareEnd(at);
        if (titles.isTitle(at, end) && !titles.isTail(at)) {
            begin(at, end);
        } else {
            leftover.add(at, Math.max(end, at + 1));
        }
        at = Math.max(end, at + 1);
    }

    private void close() {
        if (open != null) {
            bases.add(open.basis());
            open = null;
        }
    }
}
