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
        "部", "委", "委员会", "局", "厅", "办", "办公厅", "办公室", "政府", "院", "署", "中央", "会", "银行", "工会", "府"
    };
    private static final String[] ISSUES = {"关于", "印发", "转发", "公布", "发布"};
    private static final String[] VERSIONS = {"第二次修正", "修正", "修订", "修改", "通过", "公布", "施行", "起施行", "版", "修正版", "修订版", "本"
    };
    private static final String PLACES =
            "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州" + " 云南 西藏 陕西 甘肃 青海 宁夏 新疆";

    private final PhraseText text;
    private final @Nullable String rank;
    private final @Nullable String title;
    private final @Nullable String ending;
    private final List<String> articles = new ArrayList<>();
    private String addition = "";
    private LegalNumbers.@Nullable Found number;
    private @Nullable LocalDate date;
    private @Nullable Integer year;

    LegalCitation(PhraseText text, @Nullable String rank, int from, int to) {
        this.text = text;
        this.rank = rank;
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

    void article(int from, int to) {
        articles.add(text.compact(from, to));
    }

    /** (试行) behind the 《》 belongs to the title. */
    void append(int from, int to) {
        addition = text.compact(from, to);
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
    private int versionEnd(int at, int limit) {
        for (String word : VERSIONS) {
            if (text.startsWith(word, at) && endsPart(at + word.length(), limit)) {
                return at + word.length();
            }
        }
        return endsPart(at, limit) ? at : -1;
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
        Kind kind = known == null ? kind(key) : LegalTitles.kind(known.get(1));
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

    private Kind kind(String key) {
        Kind decreed = number == null ? null : number.kind();
        if (decreed != null) {
            return decreed;
        }
        if ("NORMATIVE_DOCUMENT".equals(ending)) {
            return Kind.NORMATIVE_DOCUMENT;
        }
        Kind tagged = tagged();
        if (tagged != null) {
            return tagged;
        }
        if ("LAW".equals(ending)) {
            return Kind.LAW;
        }
        if (key.contains("实施<") && isLocal(key)) {
            return Kind.LOCAL_REGULATION;
        }
        if ("REGULATION".equals(ending) && key.length() > 2) {
            return isLocal(key) ? Kind.LOCAL_REGULATION : Kind.ADMINISTRATIVE_REGULATION;
        }
        if (number != null) {
            return Kind.NORMATIVE_DOCUMENT;
        }
        return "STANDARD".equals(ending) && !isLocal(key) ? Kind.STANDARD : Kind.UNKNOWN;
    }

    private @Nullable Kind tagged() {
        return switch (rank == null ? "" : rank) {
            case "法律" -> Kind.LAW;
            case "行政法规" -> Kind.ADMINISTRATIVE_REGULATION;
            case "地方性法规", "地方法规" -> Kind.LOCAL_REGULATION;
            case "规章", "部门规章", "地方政府规章", "政府规章" -> Kind.RULE;
            case "规范性文件", "政策文件", "国务院文件", "文件" -> Kind.NORMATIVE_DOCUMENT;
            case "标准" -> Kind.STANDARD;
            default -> null;
        };
    }

    /** 江西省…, 深圳市…: a place at the head of the title. */
    private static boolean isLocal(String key) {
        for (String place : PLACES.split(" ", -1)) {
            if (key.startsWith(place)) {
                return true;
            }
        }
        for (int i = 2; i < 8 && i < key.length(); i++) {
            if ("省市县区州".indexOf(key.charAt(i)) >= 0
                    && "城上都超".indexOf(key.charAt(i - 1)) < 0
                    && !key.startsWith("中华人民共和国")) {
                return "市区".indexOf(key.charAt(i)) < 0 || i + 1 < key.length() && key.charAt(i + 1) != '场';
            }
        }
        return false;
    }

    private @Nullable String issuer(String key) {
        String from = number == null ? null : number.issuer();
        return from != null || title == null ? from : titleIssuer(key, title);
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
