package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a cell of carriers into options. A known name wins over the separators inside it (发布会/听证会), nothing inside
 * brackets separates, and a sign begins an option with or without a separator. Linear in the text.
 */
final class CarrierLexer {
    private static final Vocabulary<CarrierGlyph> GLYPHS = Vocabulary.read("carrier-glyphs.tsv", CarrierGlyph::valueOf);
    static final Vocabulary<Carrier> NAMES = Vocabulary.read("carrier-names.tsv", CarrierLexer::carrier);

    private final PhraseText text;
    private final boolean showsCertainSign;
    private final List<CarrierOption> options = new ArrayList<>();
    private CarrierGlyph glyph = CarrierGlyph.NONE;
    private int width = 1;
    private boolean twice;
    private int behind;
    private int between;
    private int start;
    private int at;

    CarrierLexer(PhraseText text) {
        this.text = text;
        this.showsCertainSign = showsCertainSign(text);
    }

    private static Carrier carrier(String code) {
        Optional<Carrier> carrier = Carrier.findByCode(code);
        return carrier.orElseThrow(() -> new IllegalStateException("no carrier " + code));
    }

    List<CarrierOption> options() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.at(at);
            CarrierGlyph sign = sign();
            if (sign != null && isPlausible(sign)) {
                sign(sign);
                depth = 0;
                continue;
            }
            int number = at == start || isNumberBetween() ? numberEnd() : at;
            if (number > at) {
                option(at);
                at = number;
                start = at;
                continue;
            }
            Vocabulary.Match<Carrier> name = depth == 0 && at == start ? NAMES.longest(text, at) : null;
            if (name != null) {
                at = name.end();
                continue;
            }
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int length = depth > 0 || c == ')' ? 0 : separator(c);
            if (length > 0 || (depth == 0 && text.gapBefore(at) && isKnown(start, at))) {
                option(at);
                at += length;
                start = at;
                at += length == 0 && NAMES.longest(text, at) == null && numberEnd() == at ? 1 : 0;
            } else {
                at += adjacent(depth) ? 0 : 1;
            }
        }
        option(text.length());
        return options;
    }

    /** A name behind a name or its remark, nothing between: 政府网站政务服务中心. */
    private boolean adjacent(int depth) {
        if (depth == 0
                && at > start
                && (isKnown(start, at) || text.at(at - 1) == ')')
                && NAMES.longest(text, at) != null) {
            option(at);
            start = at;
            return true;
        }
        return false;
    }

    private @Nullable CarrierGlyph sign() {
        CarrierGlyph boxed = boxed("([〔".indexOf(text.at(at)));
        if (boxed != null) {
            return boxed;
        }
        width = 1;
        Vocabulary.Match<CarrierGlyph> match = GLYPHS.longest(text, at);
        return match == null ? null : match.meaning();
    }

    /** [√], (√); an empty pair of brackets where an option begins is an open box. */
    private @Nullable CarrierGlyph boxed(int pair) {
        if (pair < 0 || at != start && !text.gapBefore(at) && !isKnown(start, at)) {
            return null;
        }
        char close = ")]〕".charAt(pair);
        if (text.at(at + 1) == close) {
            width = 2;
            return CarrierGlyph.OPEN;
        }
        Vocabulary.Match<CarrierGlyph> inner = GLYPHS.longest(text, at + 1);
        if (inner == null || inner.meaning().isLetter() || text.at(inner.end()) != close) {
            return null;
        }
        width = inner.end() + 1 - at;
        return inner.meaning();
    }

    /** Letters and 口 are signs only where an option begins or ends, and no part of a word: PDF文件, 口碑. */
    private boolean isPlausible(CarrierGlyph sign) {
        if (!sign.isLetter() && sign != CarrierGlyph.HAN_OPEN) {
            return true;
        }
        boolean beforeName = NAMES.longest(text, at + 1) != null || text.startsWith("其他", at + 1);
        if (sign == CarrierGlyph.HAN_OPEN) {
            return beforeName || (at == start || isKnown(start, at)) && showsCertainSign;
        }
        return !isLatin(at - 1) && !isLatin(at + 1) && (at == start || isKnown(start, at) || beforeName);
    }

    private boolean isLatin(int index) {
        char c = text.at(index);
        return !text.gapBefore(Math.max(index, at)) && (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    private static boolean showsCertainSign(PhraseText text) {
        for (int i = 0; i < text.length(); i++) {
            Vocabulary.Match<CarrierGlyph> sign = GLYPHS.longest(text, i);
            if (sign != null && (sign.meaning() == CarrierGlyph.TICKED || sign.meaning() == CarrierGlyph.OPEN)) {
                return true;
            }
        }
        return false;
    }

    /** On which side of their labels the signs stand; known once the options are. */
    CarrierOrder order() {
        return CarrierOrder.of(options, behind, between, glyph != CarrierGlyph.NONE);
    }

    private void sign(CarrierGlyph sign) {
        int next = at + width;
        if (at > start) {
            boolean apart = text.gapBefore(at);
            boolean ends = next == text.length() || text.gapBefore(next) || ";,、。|".indexOf(text.at(next)) >= 0;
            behind += ends && !apart ? 1 : 0;
            between += ends == apart && next < text.length() ? 1 : 0;
        }
        option(at);
        int last = options.size() - 1;
        if (last >= 0 && glyph == CarrierGlyph.NONE && options.get(last).after() == CarrierGlyph.NONE) {
            options.set(last, options.get(last).with(sign));
        }
        twice = at > 0 && glyph != CarrierGlyph.NONE && glyph != sign;
        glyph = sign;
        at = next;
        start = at;
    }

    private void option(int end) {
        int last = end;
        while (last > start && ";,。、_".indexOf(text.at(last - 1)) >= 0) {
            last--;
        }
        if (last > start) {
            options.add(new CarrierOption(glyph, CarrierGlyph.NONE, twice, start, last));
            glyph = CarrierGlyph.NONE;
            twice = false;
        }
    }

    /** 政府网站(2)两微一端: between two names a number in brackets counts the second. */
    private boolean isNumberBetween() {
        int end = isKnown(start, at) ? numberEnd() : at;
        return end > at && NAMES.longest(text, end) != null;
    }

    /** 1.政府网站 and (1)政府网站 count options; 12345政务服务热线 does not. */
    private int numberEnd() {
        if (text.at(at) >= '①' && text.at(at) <= '⑳') {
            return at + 1;
        }
        int from = text.at(at) == '(' ? at + 1 : at;
        Numeral number = Numeral.at(text, from);
        if (number == null || number.end() - from > 2) {
            return at;
        }
        char close = text.at(number.end());
        boolean closes = from > at ? close == ')' : close == '.' || close == '、' || close == ')';
        return closes ? number.end() + 1 : at;
    }

    private int separator(char c) {
        return switch (c) {
            case ';', ',', '。', '、', '|' -> 1;
            case '/' -> isKnown(start, at) || NAMES.longest(text, at + 1) != null ? 1 : 0;
            case '和', '及', '与' -> text.at(at + 1) != '其' && (isKnown(start, at) || isKnownNext(1)) ? 1 : 0;
            case '或' -> isKnown(start, at) || isKnownNext(1) ? text.at(at + 1) == '者' ? 2 : 1 : 0;
            case '以' -> text.at(at + 1) == '及' && isKnown(start, at) ? 2 : 0;
            default -> c >= '①' && c <= '⑳' ? 1 : 0;
        };
    }

    private boolean isKnownNext(int skip) {
        Vocabulary.Match<Carrier> next = NAMES.longest(text, at + skip);
        return next != null && (next.end() == text.length() || !PhraseText.isHan(text.at(next.end())));
    }

    private boolean isKnown(int from, int to) {
        return to - from <= 40 && NAMES.exact(text, from, to) != null;
    }
}
