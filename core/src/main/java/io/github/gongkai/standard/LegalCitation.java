package io.github.gongkai.standard;

import io.github.gongkai.standard.LegalBasis.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One citation while it is being read. Confined to one reading. */
final class LegalCitation {
    private static final Map<String, List<String>> NAMES = names();
    private static final String[] ORGANS = {
        "部", "委", "委员会", "局", "厅", "办", "办公厅", "办公室", "部门", "政府", "院", "署", "中央", "会", "银行", "工会", "府"
    };
    private static final int LONGEST_ISSUER = 80;
    private static final int LONGEST_DATE = 12;
    private static final String[] ISSUES = {"关于", "印发", "转发", "公布", "发布"};
    private static final String[] VERSIONS = {
        "修正", "修订", "修改", "通过", "公布", "施行", "起施行", "版", "修正版", "修订版", "修正本", "修订本", "发布", "本"
    };

    private final PhraseText text;
    private final @Nullable String rank;
    private final @Nullable String issuer;
    private final @Nullable String title;
    private final @Nullable String ending;
    private final List<String> articles = new ArrayList<>();
    private String addition = "";
    private LegalNumbers.@Nullable Found number;
    private @Nullable LocalDate date;
    private @Nullable Integer year;

    LegalCitation(PhraseText text, @Nullable String rank, @Nullable String issuer, int from, int to) {
        this.text = text;
        this.rank = rank;
        this.issuer = issuer;
        this.title = from < to ? text.tidy(from, to) : null;
        int end = to;
        if (end > from && text.at(end - 1) == ')') {
            while (end > from && text.at(end - 1) != '(') {
                end--;
            }
            end = Math.max(from, end - 1);
        }
        this.ending = LegalTitles.ending(text, from, end);
    }

    boolean hasNumber() {
        return number != null;
    }

    void number(LegalNumbers.Found found) {
        number = number == null ? found : number;
    }

    /** The number, if nothing else was cited so far. */
    LegalNumbers.@Nullable Found bareNumber() {
        return title == null && articles.isEmpty() ? number : null;
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    void article(int from, int to) {
        articles.add(text.compact(from, to));
    }

    /** (试行) behind the 《》 belongs to the title. */
    void append(int from, int to) {
        addition = text.compact(from, to);
    }

    /** 1992年 before the decree that it belongs to: where the decree starts, or {@code from}. */
    int promulgated(int from, int limit) {
        int end = from;
        while (end < Math.min(limit, from + LONGEST_DATE)
                && (Numeral.isArabic(text.at(end)) || "年月日".indexOf(text.at(end)) >= 0)) {
            end++;
        }
        LegalNumbers.Found decree =
                end > from && "年日".indexOf(text.at(end - 1)) >= 0 ? LegalNumbers.at(text, end) : null;
        return decree != null && decree.end() <= limit && number == null && year == null && revision(from, end) == end
                ? end
                : from;
    }

    /** {@code 2015 | 2018年12月29日 [修正]}: where it ends, or {@code from}. Nothing is kept of what does not end there. */
    int revision(int from, int limit) {
        Numeral y = Numeral.at(text, from);
        Integer value = y == null || y.end() - from != 4 ? null : y.value();
        if (y == null
                || value == null
                || value < DocumentNumberGrammar.FIRST_YEAR
                || value > DocumentNumberGrammar.LAST_YEAR) {
            return from;
        }
        int at = y.end() + (text.at(y.end()) == '年' ? 1 : 0);
        Numeral month = Numeral.at(text, at);
        LocalDate named = null;
        if (month != null && text.at(month.end()) == '月') {
            Numeral day = Numeral.at(text, month.end() + 1);
            named = day == null || text.at(day.end()) != '日' ? null : date(value, month.value(), day.value());
            if (day == null || named == null) {
                return from;
            }
            at = day.end() + 1;
        }
        int end = versionEnd(at, limit);
        if (end < 0) {
            return from;
        }
        date = named == null ? date : named;
        year = named == null ? value : year;
        return end;
    }

    /** Behind an optional 修正 where the part of the bracket ends; else -1. */
    int versionEnd(int from, int limit) {
        int at = text.at(from) == '第' && text.at(from + 2) == '次' && Numeral.isFigure(text.at(from + 1))
                ? from + 3
                : from;
        for (String word : VERSIONS) {
            if (text.startsWith(word, at) && endsPart(at + word.length(), limit)) {
                return at + word.length();
            }
        }
        return endsPart(from, limit) ? from : -1;
    }

    private boolean endsPart(int at, int limit) {
        return at == limit || ",;".indexOf(text.at(at)) >= 0;
    }

    private static @Nullable LocalDate date(int y, @Nullable Integer month, @Nullable Integer day) {
        if (month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(y, month, day);
        } catch (DateTimeException impossible) {
            return null; // 2月30日: the words then stay in the rest
        }
    }

    LegalBasis basis() {
        String key = title == null ? "" : PhraseText.spell(title);
        List<String> known = NAMES.get(key);
        String full = known == null ? title : known.get(0);
        Kind kind = known == null ? new LegalRank(key, rank, ending, number).kind() : LegalTitles.kind(known.get(1));
        String cited = number == null ? null : number.number();
        return new LegalBasis(
                full == null ? null : full + addition,
                cited,
                issuer(key),
                kind,
                articles,
                date,
                date == null ? year : Integer.valueOf(date.getYear()));
    }

    private @Nullable String issuer(String key) {
        String from = number == null ? null : number.issuer();
        if (from != null || title == null) {
            return from;
        }
        return issuer != null ? issuer : titleIssuer(key, title);
    }

    /** 住房城乡建设部 财政部关于…: organs before the first word of issuing. */
    private static @Nullable String titleIssuer(String key, String title) {
        int first = title.length();
        for (String word : ISSUES) {
            int index = title.indexOf(word);
            first = index >= 0 ? Math.min(first, index) : first;
        }
        String organ = first < title.length() ? title.substring(0, first).strip() : "";
        return !organ.isEmpty() && !key.startsWith("《") && isOrgan(organ) ? organ : null;
    }

    /** 财政部、民政部: organs and nothing else. */
    static boolean areOrgans(String names) {
        for (String name : names.split("[、， ]", -1)) {
            if (!isOrgan(name)) {
                return false;
            }
        }
        return names.length() <= LONGEST_ISSUER;
    }

    static boolean isOrgan(String name) {
        for (String word : ORGANS) {
            if (name.length() > word.length() && name.endsWith(word)) {
                return true;
            }
        }
        return name.equals("中共中央、国务院") || name.equals("中共中央 国务院") || name.endsWith("国务院");
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new HashMap<>();
        Vocabulary.rows("legal-names.tsv").forEach(row -> names.put(PhraseText.spell(row.get(0)), row.subList(1, 3)));
        return Map.copyOf(names);
    }
}
