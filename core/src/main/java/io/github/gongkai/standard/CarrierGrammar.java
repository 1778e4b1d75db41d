package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads 公开渠道和载体. What a sign means is decided from the whole cell: in a cell without any sign the plain names are what is
 * chosen; in a cell with signs a known name without one is only offered; a letter of a lost font counts beside its counterpart.
 * What stays doubtful is ambiguous. Linear in the text.
 */
final class CarrierGrammar {
    private static final String[] TAILS = {"公开", "发布", "公示", "上公开", "上公示", "上发布", "等", "等渠道"};
    private static final String[] OTHERS = {"其他", "其它"};

    private final PhraseText text;
    private final List<CarrierOption> options;
    private final boolean trailing;
    private final Set<CarrierGlyph> glyphs = EnumSet.noneOf(CarrierGlyph.class);
    private final Set<Carrier> selected = new LinkedHashSet<>();
    private final Set<Carrier> offered = new LinkedHashSet<>();
    private final List<String> other = new ArrayList<>();
    private final List<String> ambiguous = new ArrayList<>();

    private CarrierGrammar(PhraseText text) {
        this.text = text;
        CarrierLexer lexer = new CarrierLexer(text);
        this.options = lexer.options();
        this.trailing = lexer.hasTrailingSigns();
        options.forEach(option -> glyphs.add(option.glyph()));
    }

    static CarrierPhrase parse(String text) {
        return new CarrierGrammar(PhraseText.of(text)).read(text);
    }

    private CarrierPhrase read(String written) {
        for (CarrierOption option : options) {
            @Nullable Boolean ticked = option.twice() || trailing ? null : isTicked(option);
            Carrier carrier = carrier(option.from(), option.to());
            String label = label(option.from(), option.to());
            if (ticked == null || isReference(label)) {
                ambiguous.add(text.compact(option.from(), option.to()));
            } else if (carrier != null) {
                (ticked ? selected : offered).add(carrier);
            } else if (ticked) {
                other.add(label);
            }
        }
        Set<Carrier> both = new LinkedHashSet<>(selected);
        both.retainAll(offered);
        selected.removeAll(both);
        offered.removeAll(both);
        both.forEach(carrier -> ambiguous.add(carrier.label()));
        return new CarrierPhrase(written, selected, offered, other, ambiguous);
    }

    /** Null if it cannot be told. */
    private @Nullable Boolean isTicked(CarrierOption option) {
        boolean openShown = glyphs.contains(CarrierGlyph.OPEN) || glyphs.contains(CarrierGlyph.HAN_OPEN);
        boolean tickShown = glyphs.contains(CarrierGlyph.TICKED);
        return switch (option.glyph()) {
            case TICKED -> true;
            case OPEN, HAN_OPEN -> false;
            case LETTER_TICKED -> openShown || glyphs.contains(CarrierGlyph.LETTER_OPEN) ? true : null;
            case LETTER_OPEN -> tickShown || glyphs.contains(CarrierGlyph.LETTER_TICKED) ? false : null;
            case UNCLEAR -> null;
            case NONE -> plain(option);
        };
    }

    /** A name without a sign: chosen where no sign is used, else offered; a name of nobody's list cannot be told. */
    private @Nullable Boolean plain(CarrierOption option) {
        if (glyphs.size() == 1) {
            return true;
        }
        return carrier(option.from(), option.to()) != null ? false : null;
    }

    private static boolean isReference(String label) {
        return label.equals("同上")
                || label.equals("同左")
                || label.equals("内容同上")
                || label.equals("无")
                || label.equals("暂无");
    }

    /** The carrier of a label, remarks in brackets and a word like 公开 behind it aside. */
    private @Nullable Carrier carrier(int from, int to) {
        Carrier exact = CarrierLexer.NAMES.exact(text, from, to);
        if (exact != null) {
            return exact;
        }
        Vocabulary.Match<Carrier> name = CarrierLexer.NAMES.longest(text, from);
        if (name != null) {
            String tail = text.slice(name.end(), Math.min(to, name.end() + 4));
            if (tail.startsWith("(") && text.at(to - 1) == ')') {
                return name.meaning();
            }
            for (String word : TAILS) {
                if (name.end() + word.length() == to && tail.equals(word)) {
                    return name.meaning();
                }
            }
        }
        return ofPlace(from, to);
    }

    /** 区政府门户网站, 山东省人民政府网站: a place before the name of the government's own site or centre. */
    private @Nullable Carrier ofPlace(int from, int to) {
        for (int i = from + 1; i < to && i <= from + 10; i++) {
            Carrier carrier = "省市县区乡镇州旗盟".indexOf(text.at(i - 1)) >= 0 ? CarrierLexer.NAMES.exact(text, i, to) : null;
            if (carrier == Carrier.GOVERNMENT_WEBSITE
                    || carrier == Carrier.SERVICE_CENTRE
                    || carrier == Carrier.GOVERNMENT_GAZETTE) {
                return carrier;
            }
        }
        return null;
    }

    /** 其他(填写:X) and 其他:X name X. */
    private String label(int from, int to) {
        for (String word : OTHERS) {
            if (text.startsWith(word, from)) {
                int inner = from + word.length();
                int end = to;
                if (text.at(inner) == '(' && text.at(end - 1) == ')') {
                    inner++;
                    end--;
                    inner += text.startsWith("填写", inner) || text.startsWith("注明", inner)
                            ? 2
                            : text.startsWith("请填写", inner) || text.startsWith("请注明", inner) ? 3 : 0;
                }
                boolean named = inner > from + word.length() || text.at(inner) == ':';
                inner += text.at(inner) == ':' ? 1 : 0;
                return named && inner < end ? text.compact(inner, end) : text.compact(from, to);
            }
        }
        return text.compact(from, to);
    }
}
