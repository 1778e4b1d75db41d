package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads 发文字号: {@code code 〔 year 〕 serial 号}. Each part that is spelt otherwise but certain is read and complained about;
 * where a part is missing or doubtful, no number is given. Linear in the text.
 */
final class DocumentNumberGrammar {
    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2099;
    private static final int LONGEST_CODE = 30;
    private static final int LONGEST = 100;
    private static final int LARGEST = 99_999;
    private static final Set<String> NONE = Set.of("", "无", "暂无", "无文号", "暂无文号", "没有");
    private static final String[] LABELS = {"发文字号:", "发文文号:", "文号:", "文件号:", "字号:"};
    private static final String OUTER_BRACKETS = "发文字号外多了括号";
    private static final String OUTER_QUOTES = "发文字号外多了书名号或引号";
    private static final String QUOTES = "《“\"";
    private static final String OPENING = "〔([{<";
    private static final String CLOSING = "〕)]}>";

    private final PhraseText text;
    private final List<String> problems = new ArrayList<>();
    private int at;

    private DocumentNumberGrammar(PhraseText text) {
        this.text = text;
    }

    static DocumentNumberPhrase parse(String text) {
        DocumentNumberGrammar grammar = new DocumentNumberGrammar(PhraseText.of(text));
        DocumentNumber number = grammar.read();
        if (number != null && grammar.problems.isEmpty() && !number.toString().equals(text.strip())) {
            grammar.problems.add("应当写作“" + number + "”，不夹空格，不用全角数字");
        }
        boolean valid = number != null && grammar.problems.isEmpty();
        return new DocumentNumberPhrase(text, number, valid, valid ? null : String.join("；", grammar.problems));
    }

    private @Nullable DocumentNumber read() {
        int length = text.length();
        if (length > LONGEST) {
            return problem("太长，不是一个发文字号");
        }
        String whole = text.toString();
        if (NONE.contains(whole) || whole.chars().noneMatch(Character::isLetterOrDigit)) {
            return problem("没有发文字号");
        }
        skipLabel();
        if (whole.contains("令")) {
            return problem("这是令号，不是发文字号；发文字号的格式是“国办发〔2017〕94号”");
        }
        if (whole.contains("公告") && whole.indexOf('第') >= 0) {
            return problem("这是公告编号，不是发文字号；发文字号的格式是“国办发〔2017〕94号”");
        }
        int first = whole.indexOf('号', at);
        if (first != whole.lastIndexOf('号') && first < whole.length() - 2) {
            return problem("不止一个发文字号，请分开填写");
        }
        skipWrapping();
        String code = code();
        return code == null ? null : number(code);
    }

    /** 文号：国办发… */
    private void skipLabel() {
        for (String label : LABELS) {
            if (text.startsWith(label, 0)) {
                at = label.length();
                problems.add("前面多了“" + text.original(0, at) + "”");
                return;
            }
        }
    }

    private void skipWrapping() {
        if (OPENING.indexOf(text.at(at)) >= 0 || QUOTES.indexOf(text.at(at)) >= 0) {
            problems.add(QUOTES.indexOf(text.at(at)) >= 0 ? OUTER_QUOTES : OUTER_BRACKETS);
            at++;
        }
    }

    private @Nullable String code() {
        int from = at;
        while (PhraseText.isHan(text.at(at))
                && text.at(at) != '第'
                && !Numeral.isArabic(text.at(at))
                && at - from <= LONGEST_CODE) {
            at++;
        }
        if (at == from || at - from > LONGEST_CODE) {
            problem(at == from ? "缺少机关代字" : "机关代字太长");
            return null;
        }
        return text.slice(from, at);
    }

    private @Nullable DocumentNumber number(String code) {
        boolean open = brackets(OPENING, '〔');
        Numeral year = Numeral.at(text, at);
        boolean spelt = year != null && year.value() != null && year.end() - at == 4 && !Numeral.isArabic(text.at(at));
        if (year == null || !spelt && !Numeral.isArabic(text.at(at))) {
            return problem("缺少年份，年份应当用四位数字写在六角括号〔〕里");
        }
        if (spelt) {
            problems.add("年份应当用阿拉伯数字");
        }
        Integer yearValue = year.value();
        int digits = year.end() - at;
        Integer fused = null;
        if (digits > 4 && yearValue != null) {
            fused = Integer.valueOf(text.slice(at + 4, year.end()));
            yearValue = Integer.valueOf(text.slice(at, at + 4));
            if (text.at(at + 4) == '0') {
                problems.add("顺序号不编虚位，1不写作01");
            }
        } else if (digits < 4 || yearValue == null) {
            return problem(open ? "年份应当是四位数字" : "缺少年份，年份应当用四位数字写在六角括号〔〕里");
        }
        at = year.end();
        if (text.at(at) == '年') {
            at++;
            problems.add("年份后不加“年”");
        }
        boolean close = fused != null || brackets(CLOSING, '〕');
        if (!open || !close || fused != null) {
            problems.add("缺少六角括号，年份应当写作〔" + yearValue + "〕");
        }
        if (fused != null && fused < 1) {
            return problem("缺少顺序号");
        }
        Integer serial = fused != null ? fused : serial();
        if (serial == null) {
            return null;
        }
        ending();
        if (yearValue < FIRST_YEAR || yearValue > LAST_YEAR) {
            problems.add("年份" + yearValue + "超出合理范围（" + FIRST_YEAR + "—" + LAST_YEAR + "）");
            return yearValue < 1000 ? null : new DocumentNumber(code, yearValue, serial);
        }
        return at < text.length()
                ? problem("“" + text.original(at, text.length()) + "”不是发文字号的一部分")
                : new DocumentNumber(code, yearValue, serial);
    }

    /** Takes one bracket of any sort; complains unless it was written as the standard has it. */
    private boolean brackets(String sort, char right) {
        if (sort.indexOf(text.at(at)) < 0) {
            return false;
        }
        String written = text.original(at, at + 1);
        if (written.charAt(0) != right) {
            problems.add("括号应当用六角括号" + right + "，不用" + written);
        }
        at++;
        return true;
    }

    private @Nullable Integer serial() {
        if (text.at(at) == '第') {
            at++;
            problems.add("顺序号前不加“第”");
        }
        Numeral serial = Numeral.at(text, at);
        Integer value = serial == null ? null : serial.value();
        if (serial == null || value == null || value < 1) {
            problem("缺少顺序号");
            return null;
        }
        if (text.at(at) == '0') {
            problems.add("顺序号不编虚位，1不写作01");
        }
        if (value > LARGEST) {
            problems.add("顺序号" + value + "大得不合理");
        }
        if (!Numeral.isArabic(text.at(at))) {
            problems.add("顺序号应当用阿拉伯数字");
        }
        at = serial.end();
        return value;
    }

    private void ending() {
        if (text.at(at) == '号') {
            at++;
        } else {
            problems.add("缺少“号”");
        }
        if (at != text.length() - 1) {
            return;
        }
        char last = text.at(at);
        boolean wrapped = problems.contains(OUTER_BRACKETS) || problems.contains(OUTER_QUOTES);
        if (CLOSING.indexOf(last) >= 0 || "》”\"".indexOf(last) >= 0) {
            at++;
            if (!wrapped) {
                problems.add("末尾多了括号");
            }
        } else if (";,。、.".indexOf(last) >= 0) {
            problems.add("末尾多了“" + text.original(at, at + 1) + "”");
            at++;
        }
    }

    private @Nullable DocumentNumber problem(String words) {
        problems.add(words);
        return null;
    }
}
