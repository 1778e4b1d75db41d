package io.github.gongkai.standard;

import io.github.gongkai.standard.LegalBasis.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a citation: document numbers, decrees, notices and standards, each in its normal spelling. A number that cannot be read for certain is no number. Each look costs at most a fixed length.
 */
final class LegalNumbers {
    private static final int LONGEST = 60;

    /** A number found; the kind and issuer are null where it says nothing of them. */
    record Found(
            String number, @Nullable Kind kind, @Nullable String issuer, int end) {}

    private LegalNumbers() {}

    static @Nullable Found at(PhraseText text, int from) {
        if (text.startsWith("GB", from) || text.startsWith("DB", from)) {
            return standard(text, from);
        }
        for (int i = from; i < from + LONGEST && i < text.length(); i++) {
            char c = text.at(i);
            if (c == '令') {
                return decree(text, from, i);
            }
            if (Numeral.isArabic(c) || c == '〔' || c == '(' || c == '[') {
                Found notice = yearFirst(text, from, i);
                notice = notice != null ? notice : order(text, from, i, i);
                notice = notice != null ? notice : document(text, from, i);
                Numeral figures = Numeral.at(text, i);
                if (notice != null || figures == null || text.at(figures.end()) != '部') {
                    return notice;
                }
                i = figures.end(); // 14部门第39号令
            }
            if (c == '第') {
                return order(text, from, i, i + 1);
            }
            if (!PhraseText.isHan(c) && c != '、') {
                return null;
            }
        }
        return null;
    }

    /** 国务院令第711号, 主席令第三号, 国务院令710号. */
    private static @Nullable Found decree(PhraseText text, int from, int order) {
        int at = order + 1;
        boolean bracket = text.at(at) == '(' || text.at(at) == '〔';
        at += bracket ? 1 : 0;
        at += text.at(at) == '第' ? 1 : 0;
        Numeral serial = Numeral.at(text, at);
        Integer value = serial == null ? null : serial.value();
        if (serial == null || value == null || text.at(serial.end()) != '号') {
            return null;
        }
        String issuer = issuer(organs(text, from, order));
        int end = serial.end() + 1;
        end += bracket && (text.at(end) == ')' || text.at(end) == '〕') ? 1 : 0;
        return issuer == null ? null : new Found(orderName(issuer) + "令第" + value + "号", kindOf(issuer), issuer, end);
    }

    /** Organs apart as they were written, the blanks within a name dropped. */
    private static String organs(PhraseText text, int from, int to) {
        String apart = text.tidy(from, to);
        return LegalCitation.areOrgans(apart) ? apart : text.compact(from, to);
    }

    /** 国务院第590号令, 七部委12号令. */
    private static @Nullable Found order(PhraseText text, int from, int issuerEnd, int figures) {
        Numeral serial = Numeral.at(text, figures);
        Integer value = serial == null ? null : serial.value();
        if (serial == null || value == null || issuerEnd == from) {
            return null;
        }
        if (text.at(serial.end()) == '号' && text.startsWith("公告", issuerEnd - 2)) {
            return notice(text, from, issuerEnd, serial);
        }
        if (!text.startsWith("号令", serial.end())) {
            return null;
        }
        String issuer = issuer(text.compact(from, issuerEnd));
        return issuer == null
                ? null
                : new Found(orderName(issuer) + "令第" + value + "号", kindOf(issuer), issuer, serial.end() + 2);
    }

    /** 安徽省人大常委会公告第48号; of what rank, the title tells. */
    private static @Nullable Found notice(PhraseText text, int from, int issuerEnd, Numeral serial) {
        String before = text.compact(from, issuerEnd - 2);
        boolean named = before.isEmpty() || LegalCitation.isOrgan(before);
        String number = text.compact(from, issuerEnd) + "第" + serial.value() + "号";
        return named ? new Found(number, null, before.isEmpty() ? null : before, serial.end() + 1) : null;
    }

    /** 公告2009年第1号, 国家发展改革委2017年第10号令. */
    private static @Nullable Found yearFirst(PhraseText text, int from, int year) {
        Numeral y = Numeral.at(text, year);
        if (y == null || y.end() - year != 4 || text.at(y.end()) != '年' || text.at(y.end() + 1) != '第') {
            return null;
        }
        Numeral serial = Numeral.at(text, y.end() + 2);
        if (serial == null || serial.value() == null || text.at(serial.end()) != '号') {
            return null;
        }
        boolean order = text.at(serial.end() + 1) == '令';
        boolean notice = text.slice(from, year).endsWith("公告");
        if (!order && !notice || year == from) {
            return null;
        }
        String before = organs(text, from, order ? year : year - 2);
        int end = serial.end() + (order ? 2 : 1);
        String number = before + text.slice(order ? year : year - 2, end);
        return new Found(number, order ? Kind.RULE : Kind.NORMATIVE_DOCUMENT, before.isEmpty() ? null : before, end);
    }

    private static @Nullable Found document(PhraseText text, int from, int year) {
        if (year == from) {
            return null;
        }
        for (int i = year; i < year + 20 && i < text.length(); i++) {
            char c = text.at(i);
            if (c == '号') {
                DocumentNumber number =
                        DocumentNumberPhrase.parse(text.original(from, i + 1)).number();
                return number == null ? null : new Found(number.toString(), null, null, i + 1);
            }
            if (PhraseText.isHan(c) && c != '第' && c != '年') {
                return null;
            }
        }
        return null;
    }

    /** GB/T 32939-2016, also without the slash. */
    private static @Nullable Found standard(PhraseText text, int from) {
        int at = from + 2;
        boolean local = text.startsWith("DB", from);
        while (local && Numeral.isArabic(text.at(at)) && at < from + 6) {
            at++;
        }
        String prefix = text.slice(from, at);
        at += text.at(at) == '/' ? 1 : 0;
        boolean recommended = text.at(at) == 'T';
        at += recommended ? 1 : 0;
        int serial = at;
        while ((Numeral.isArabic(text.at(at)) || text.at(at) == '.') && at < serial + 9) {
            at++;
        }
        int dash = at;
        boolean dated = text.at(at) == '-';
        at += dated ? 1 : 0;
        Numeral year = dated ? Numeral.at(text, at) : null;
        if (at == serial || (dated && (year == null || year.end() - at != 4))) {
            return null;
        }
        String number = prefix + (recommended ? "/T " : " ") + text.slice(serial, dash);
        int end = year == null ? at : year.end();
        return new Found(year == null ? number : number + "-" + text.slice(at, end), Kind.STANDARD, null, end);
    }

    private static @Nullable String issuer(String written) {
        String name = written.startsWith("中华人民共和国") ? written.substring(7) : written;
        return switch (name) {
            case "国", "国务院" -> "国务院";
            case "主席", "国家主席" -> "中华人民共和国主席";
            default -> name.length() < 2 || LegalCitation.areOrgans(name) ? emptyToNull(name) : null;
        };
    }

    private static @Nullable String emptyToNull(String name) {
        return name.isEmpty() ? null : name;
    }

    private static String orderName(String issuer) {
        return issuer.equals("中华人民共和国主席") ? "主席" : issuer;
    }

    private static Kind kindOf(String issuer) {
        return switch (issuer) {
            case "国务院" -> Kind.ADMINISTRATIVE_REGULATION;
            case "中华人民共和国主席" -> Kind.LAW;
            default -> Kind.RULE;
        };
    }
}
