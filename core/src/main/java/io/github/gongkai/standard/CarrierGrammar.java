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
    private static final String[] LEADS = {"在", "通过", "利用", "借助"};
    private static final String[] TAILS = {
        "公开", "发布", "公示", "上公开", "上公示", "上发布", "等", "等渠道", "等方式", "等媒体", "等方式公开", "等渠道公开", "等形式公开", "等媒体公开", "平台"
    };
    private static final int LONGEST_TAIL = 20;
    private static final String[] PARTS_OF_SITE = {"专栏", "栏目", "专题", "专区", "网页", "页面"};
    private static final String[] OTHERS = {"其他渠道", "其他方式", "其它渠道", "其他", "其它"};
    private static final Set<String> REFERENCES = Set.of("同上", "同左", "内容同上", "无", "暂无", "见备注", "以上均可", "以上渠道均可");
    private static final Set<Carrier> OF_PLACES = EnumSet.of(
            Carrier.GOVERNMENT_WEBSITE,
            Carrier.SERVICE_CENTRE,
            Carrier.GOVERNMENT_GAZETTE,
            Carrier.BROADCAST,
            Carrier.CONVENIENCE_STATION);

    private final PhraseText text;
    private final List<CarrierOption> options;
    private final CarrierOrder order;
    private final Set<CarrierGlyph> glyphs = EnumSet.noneOf(CarrierGlyph.class);
    private final Set<Carrier> selected = new LinkedHashSet<>();
    private final Set<Carrier> offered = new LinkedHashSet<>();
    private final List<String> other = new ArrayList<>();
    private @Nullable Boolean named;
    private boolean others;
    private final List<String> ambiguous = new ArrayList<>();

    private CarrierGrammar(PhraseText text) {
        this.text = text;
        CarrierLexer lexer = new CarrierLexer(text);
        this.options = lexer.options();
        this.order = lexer.order();
        options.forEach(option -> glyphs.add(sign(option)));
    }

    static CarrierPhrase parse(String text) {
        return new CarrierGrammar(PhraseText.of(text)).read(text);
    }

    private CarrierPhrase read(String written) {
        for (CarrierOption option : options) {
            Carrier carrier = carrier(option.from(), option.to());
            String label = label(option.from(), option.to());
            @Nullable Boolean ticked = ticked(option, carrier);
            named = ticked;
            others = isOther(option) || others && carrier == null && sign(option) == CarrierGlyph.NONE;
            if (ticked == null || isReference(label) || isAnswered(option)) {
                ambiguous.add(text.compact(option.from(), option.to()));
            } else if (carrier != null) {
                (ticked ? selected : offered).add(carrier);
            } else if (ticked) {
                other.add(label);
            }
        }
        if (options.isEmpty() && text.length() > 0) {
            ambiguous.add(text.original(0, text.length())); // a sign and no name
        }
        Set<Carrier> both = new LinkedHashSet<>(selected);
        both.retainAll(offered);
        selected.removeAll(both);
        offered.removeAll(both);
        both.forEach(carrier -> ambiguous.add(carrier.label()));
        return new CarrierPhrase(written, selected, offered, other, ambiguous);
    }

    /** ■其他:信用中国、公示系统: what is listed behind 其他 is ticked with it. */
    private @Nullable Boolean ticked(CarrierOption option, @Nullable Carrier carrier) {
        if (option.twice() || order == CarrierOrder.UNCLEAR) {
            return null;
        }
        boolean unsigned = sign(option) == CarrierGlyph.NONE && glyphs.size() > 1;
        if (unsigned && others && carrier == null) {
            return named;
        }
        boolean linked = "、,/和及与".indexOf(text.at(option.from() - 1)) >= 0 && order == CarrierOrder.BEFORE;
        return unsigned && linked && Boolean.TRUE.equals(named)
                ? null
                : isTicked(option); // ■政府网站、政府公报: one tick or two?
    }

    private boolean isOther(CarrierOption option) {
        for (String word : OTHERS) {
            if (text.startsWith(word, option.from())) {
                return text.at(option.from() + word.length()) == ':';
            }
        }
        return false;
    }

    /** 政府网站(否): an answer in place of a tick, which is not read. */
    private boolean isAnswered(CarrierOption option) {
        int to = option.to();
        return text.at(to - 1) == ')' && text.at(to - 3) == '(' && "是否有无不".indexOf(text.at(to - 2)) >= 0;
    }

    private CarrierGlyph sign(CarrierOption option) {
        return order == CarrierOrder.AFTER ? option.after() : option.before();
    }

    /** Null if it cannot be told. */
    private @Nullable Boolean isTicked(CarrierOption option) {
        boolean openShown = glyphs.contains(CarrierGlyph.OPEN) || glyphs.contains(CarrierGlyph.HAN_OPEN);
        boolean tickShown = glyphs.contains(CarrierGlyph.TICKED);
        return switch (sign(option)) {
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

    /** 同上, 无, a stroke: no carrier. */
    private static boolean isReference(String label) {
        boolean box = label.startsWith("口") && label.length() > 2 && "头碑岸".indexOf(label.charAt(1)) < 0;
        return box
                || label.endsWith("(")
                || label.endsWith("（")
                || REFERENCES.contains(label)
                || label.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The carrier of a label, remarks in brackets and a word like 公开 behind it aside. */
    private @Nullable Carrier carrier(int start, int end) {
        int from = start;
        int to = end;
        if ("\"“‘「".indexOf(text.at(from)) >= 0 && "\"”’」".indexOf(text.at(to - 1)) >= 0) {
            from++;
            to--;
        }
        for (String word : LEADS) {
            from += text.startsWith(word, from) ? word.length() : 0;
        }
        Carrier named = named(from, to);
        return named != null ? named : ofPlace(from, to);
    }

    /** A name, and behind it nothing but a remark. */
    private @Nullable Carrier named(int from, int to) {
        Vocabulary.Match<Carrier> name = CarrierLexer.NAMES.longest(text, from);
        if (name == null || name.end() > to) {
            return null;
        }
        String tail = text.slice(name.end(), Math.min(to, name.end() + LONGEST_TAIL));
        boolean remark = tail.isEmpty()
                || tail.startsWith("(") && closes(name.end(), to)
                || tail.startsWith("http")
                || tail.startsWith(":http")
                || tail.startsWith("www")
                || name.meaning() == Carrier.GOVERNMENT_WEBSITE && isPartOfSite(tail);
        for (String word : TAILS) {
            remark |= name.end() + word.length() == to && tail.equals(word);
        }
        return remark ? name.meaning() : null;
    }

    /** Whether the bracket that opens here closes with the label. */
    private boolean closes(int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            depth += text.at(i) == '(' ? 1 : text.at(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i == to - 1;
            }
        }
        return false;
    }

    /** 政府网站-政务公开专栏: a place on the site. */
    private static boolean isPartOfSite(String tail) {
        for (String word : PARTS_OF_SITE) {
            if (tail.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** 区政府门户网站, 山东省人民政府网站: a place before the name of what each place has of its own. */
    private @Nullable Carrier ofPlace(int from, int to) {
        for (int i = from + 1; i < to && i <= from + 10; i++) {
            Carrier carrier = "省市县区乡镇州旗盟村级".indexOf(text.at(i - 1)) >= 0 ? named(i, to) : null;
            if (carrier != null && OF_PLACES.contains(carrier)) {
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
                boolean filled = text.at(inner) == '_';
                while (text.at(inner) == '_' && inner < end) {
                    inner++;
                }
                if (text.at(inner) == '(' && text.at(end - 1) == ')') {
                    inner++;
                    end--;
                    inner += text.startsWith("填写", inner) || text.startsWith("注明", inner)
                            ? 2
                            : text.startsWith("请填写", inner) || text.startsWith("请注明", inner) ? 3 : 0;
                }
                boolean named = filled || inner > from + word.length() || text.at(inner) == ':';
                inner += text.at(inner) == ':' ? 1 : 0;
                boolean empty = named && inner >= end;
                return empty
                        ? text.compact(from, from + word.length())
                        : named ? text.compact(inner, end) : text.compact(from, to);
            }
        }
        return text.compact(from, to);
    }
}
