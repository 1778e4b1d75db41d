package io.github.gongkai.exchange;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.regex.Pattern;

/** Makes wordings comparable that differ in blanks, line breaks and width only. */
final class Wording {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
    /** A blank, and a character that only the whole text's normal form can tell about. */
    private static final int BLANK = -1;

    private static final int OTHER = -2;
    private static final int FULL_WIDTH = 0xFEE0;

    private Wording() {}

    /** Without any blank, full-width signs made half-width. */
    static String compact(String text) {
        for (int i = 0; i < text.length(); i++) {
            int plain = plain(text.charAt(i));
            if (plain != text.charAt(i)) {
                return plain == OTHER ? normal(text) : rewritten(text, i);
            }
        }
        return text;
    }

    private static String rewritten(String text, int from) {
        StringBuilder compact = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            int plain = plain(text.charAt(i));
            if (plain == OTHER) {
                return normal(text);
            }
            if (plain != BLANK) {
                compact.append((char) plain);
            }
        }
        return compact.toString();
    }

    private static String normal(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The characters with which these texts begin. */
    static BitSet beginnings(Collection<String> texts) {
        BitSet beginnings = new BitSet();
        texts.forEach(text -> beginnings.set(text.charAt(0)));
        return beginnings;
    }

    /** Whether a text begins so that its compact form begins with one of these characters; a doubtful one may. */
    static boolean mayBegin(String text, BitSet with) {
        int plain = text.isEmpty() ? OTHER : plain(text.charAt(0));
        return plain < 0 || with.get(plain);
    }

    /** What becomes of the commonest characters, whatever stands beside them. */
    private static int plain(char c) {
        if ((c > ' ' && c < 0x7F) || (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u25A0' && c <= '\u25FF') || c == '√') {
            return c;
        }
        if (c >= '！' && c <= '～') {
            return c - FULL_WIDTH;
        }
        return switch (c) {
            case ' ', '\n', '\t', '\r', '\u3000' -> BLANK;
            case '、', '。', '《', '》', '〈', '〉', '〔', '〕', '【', '】' -> c;
            default -> OTHER;
        };
    }
}
