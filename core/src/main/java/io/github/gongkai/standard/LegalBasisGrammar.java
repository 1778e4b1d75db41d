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
    private @Nullable String issuer;
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
            int next = Math.max(LegalMarks.bulletEnd(text, at), LegalMarks.linkEnd(text, at, open != null));
            if (next == at) {
                return false;
            }
            at = next;
            return true;
        }
        if (c == ';' || c == '。') {
            close();
        }
        separated = true; // a number behind a separator is a citation of its own; an article is not
        at++;
        return true;
    }

    /** 【行政法规】: what the table says of the rank of all that follows until the next. */
    private boolean rank() {
        int end = LegalMarks.rankEnd(text, at);
        if (end == at) {
            return false;
        }
        close();
        rank = text.slice(at + 1, end - 1);
        at = end;
        return true;
    }

    private boolean title() {
        if (text.at(at) != '《') {
            return quoted();
        }
        int end = titles.end(at);
        if (end <= at + 1) {
            leftover.add(at, at + 1);
            at++;
            return true;
        }
        boolean doubled = titles.wraps(at + 1, end);
        begin(at + (doubled ? 2 : 1), doubled ? end - 1 : end);
        at = end + (text.at(end) == '》' || text.at(end) == '>' ? 1 : 0);
        return true;
    }

    /** 〈条例〉 and “条例”: marks in place of 《》, if what they hold ends as a title does. */
    private boolean quoted() {
        int pair = "<\"“「".indexOf(text.at(at));
        if (pair < 0) {
            return false;
        }
        char close = ">\"”」".charAt(pair);
        for (int end = at + 1; end < at + LONGEST_TITLE && end < text.length(); end++) {
            if (text.at(end) == close) {
                if (!titles.isTitle(at + 1, end)) {
                    return false;
                }
                begin(at + 1, end);
                at = end + 1;
                return true;
            }
        }
        return false;
    }

    private void begin(int from, int to) {
        LegalNumbers.Found before = open == null || separated || from == to ? null : open.bareNumber();
        if (before != null) {
            open = null; // 国务院令第711号《政府信息公开条例》: one citation
        }
        close();
        LegalNumbers.Found number = from < to ? LegalNumbers.at(text, from) : null;
        boolean onlyNumber = number != null && number.end() == to;
        open = new LegalCitation(text, rank, issuer, from, onlyNumber ? from : to);
        if (number != null && onlyNumber) {
            open.number(number); // 《国务院令第591号》
        }
        if (before != null) {
            open.number(before);
        }
        issuer = null;
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
        int article = articleEnd();
        if (article > at && open != null) {
            open.article(at, article);
            at = article;
            return true;
        }
        return false;
    }

    /** An article, or behind one a paragraph or item of its own: 第二十条第七项、第八项. */
    private int articleEnd() {
        int article = LegalArticles.end(text, at);
        return article > at || open == null || !open.hasArticle() ? article : LegalArticles.partEnd(text, at);
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
            int article = articleEnd();
            int promulgated = open == null ? at : open.promulgated(at, end);
            if (number != null && number.end() <= end && (open == null || !open.hasNumber())) {
                if (open == null) {
                    begin(at, at);
                }
                number(number);
                at = open == null ? at : Math.max(at, open.versionEnd(at, end));
            } else if (revision > at) {
                at = revision;
            } else if (promulgated > at) {
                at = promulgated;
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

    /** Words without 《》: a title if they end as one, the issuer of the title that follows, else left over. */
    private void bare() {
        int end = titles.bareEnd(at);
        int from = LegalMarks.leadEnd(text, at);
        if (text.at(end) == '《' && from < end && LegalCitation.areOrgans(text.tidy(from, end))) {
            issuer = text.tidy(from, end);
        } else if (titles.isTitle(at, end) && !titles.isTail(at)) {
            begin(at, end);
        } else {
            leftover.add(at, Math.max(end, at + 1));
        }
        at = Math.max(end + (text.at(end) == '》' ? 1 : 0), at + 1);
    }

    private void close() {
        if (open != null) {
            bases.add(open.basis());
            open = null;
        }
    }
}
