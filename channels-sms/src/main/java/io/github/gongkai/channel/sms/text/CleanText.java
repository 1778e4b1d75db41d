package io.github.gongkai.channel.sms.text;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text without the characters that gateways drop, refuse or show as a box, with a note for each sort that was replaced.
 * Chinese punctuation ({@code “”} and {@code ——} too) and rare Han characters stay. Immutable.
 *
 * @param text what remains
 * @param notes one for each sort of replacement, with its count
 */
public record CleanText(String text, List<AdaptationNote> notes) {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2015\u2212\ufe58\ufe63";
    private static final String QUOTES = "«„‟‹»›‚‛′″＂";
    private static final String CHINESE_QUOTES = "““““””‘‘’””";
    private static final String BRACKETS = "【】";
    private static final String ROUND_BRACKETS = "（）";

    /** A sort of replacement; the text is what the clerk reads. */
    private enum Sort {
        BLANK("特殊空格、制表符或换行已换成普通空格"),
        DASH("特殊连接号已换成“-”"),
        QUOTE("特殊引号已换成中文引号"),
        BRACKET("【】在短信中专用于签名，已换成（）"),
        REFUSED("网关不收的字符已去掉"),
        INVISIBLE("看不见的零宽字符或控制字符已去掉");

        private final String label;

        Sort(String label) {
            this.label = label;
        }
    }

    /** Cleans a value before it is put into the message. */
    public static CleanText of(String raw) {
        return of(raw, "");
    }

    /** As above, taking out what the gateway refuses too. */
    public static CleanText of(String raw, String refused) {
        return refused.isEmpty() && isClean(raw) ? new CleanText(raw, List.of()) : cleaned(raw, refused);
    }

    /** Whether every character is of the common ones that stay, and no blank is too many: most texts are. */
    private static boolean isClean(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = (c >= 0x4E00 && c <= 0x9FFF)
                    || (c > ' ' && c < 0x7F)
                    || (c == ' ' && before != ' ')
                    || "，。、；：？！（）《》“”‘’—…·".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || before != ' ';
    }

    private static CleanText cleaned(String raw, String refused) {
        // A lone half of a surrogate pair becomes a question mark here; no gateway takes it.
        String wellFormed = new String(raw.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(wellFormed.length());
        Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
        wellFormed.strip().codePoints().forEach(character -> {
            Sort sort = refused.indexOf(character) >= 0 ? Sort.REFUSED : sortOf(character);
            if (sort == null) {
                text.appendCodePoint(character);
            } else {
                text.append(replacement(sort, character));
                counts.merge(sort, 1, Integer::sum);
            }
        });
        List<AdaptationNote> notes = new ArrayList<>();
        counts.forEach((sort, count) ->
                notes.add(new AdaptationNote(Kind.CHARACTER_REPLACED, sort.label + "（" + count + " 处）")));
        return new CleanText(text.toString().replaceAll(" {2,}", " ").strip(), List.copyOf(notes));
    }

    private static @Nullable Sort sortOf(int character) {
        if (character == ' ') {
            return null;
        }
        if (Character.isSpaceChar(character) || Character.isWhitespace(character) || character == 0x85) {
            return Sort.BLANK;
        }
        if (isInvisible(character)) {
            return Sort.INVISIBLE;
        }
        if (DASHES.indexOf(character) >= 0) {
            return Sort.DASH;
        }
        if (QUOTES.indexOf(character) >= 0) {
            return Sort.QUOTE;
        }
        return BRACKETS.indexOf(character) >= 0 ? Sort.BRACKET : null;
    }

    private static String replacement(Sort sort, int character) {
        return switch (sort) {
            case BLANK -> " ";
            case DASH -> "-";
            case QUOTE -> "" + CHINESE_QUOTES.charAt(QUOTES.indexOf(character));
            case BRACKET -> "" + ROUND_BRACKETS.charAt(BRACKETS.indexOf(character));
            case INVISIBLE, REFUSED -> "";
        };
    }

    /** Variation selectors are kept only where they choose a rare form of a Han character. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F);
    }
}
