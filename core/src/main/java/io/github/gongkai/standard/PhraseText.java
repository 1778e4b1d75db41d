package io.github.gongkai.standard;

/**
 * A cell's wording in one spelling: full-width letters, digits and punctuation become half-width, the many brackets of a
 * document number become 〔〕, blanks are dropped. Each character knows its place in the original, so that whatever is quoted
 * is quoted as written. Immutable.
 */
final class PhraseText {
    private static final char END = '\0';

    private final String original;
    private final char[] chars;
    private final int[] places;
    private final int length;

    private PhraseText(String original) {
        this.original = original;
        this.chars = new char[original.length()];
        this.places = new int[original.length()];
        int count = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (!isBlank(c)) {
                chars[count] = spell(c);
                places[count++] = i;
            }
        }
        this.length = count;
    }

    static PhraseText of(String original) {
        return new PhraseText(original);
    }

    /** The one spelling of some words, for tables that are compared with phrases. */
    static String spell(String words) {
        return of(words).toString();
    }

    int length() {
        return length;
    }

    /** The character at a place, or NUL beyond the end: no rule needs to ask first. */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : END;
    }

    boolean startsWith(String words, int from) {
        for (int i = 0; i < words.length(); i++) {
            if (at(from + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** In the one spelling. */
    String slice(int from, int to) {
        return from < to ? new String(chars, from, to - from) : "";
    }

    /** As written, without blanks around. */
    String original(int from, int to) {
        return from < to ? original.substring(places[from], places[to - 1] + 1) : "";
    }

    /** As written, but without any blank. */
    String compact(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(original.charAt(places[i]));
        }
        return out.toString();
    }

    /** As written, with each run of blanks and line breaks made one blank. */
    String tidy(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && gapBefore(i)) {
                out.append(' ');
            }
            out.append(original.charAt(places[i]));
        }
        return out.toString();
    }

    /** Whether blanks were dropped between this character and the one before. */
    boolean gapBefore(int index) {
        return index > 0 && index < length && places[index] - places[index - 1] > 1;
    }

    /** The whole in the one spelling. */
    @Override
    public String toString() {
        return slice(0, length);
    }

    static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static char spell(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '﹝', '【', '〖' -> '〔';
            case '﹞', '】', '〗' -> '〕';
            case '﹙' -> '(';
            case '﹚' -> ')';
            case '﹔' -> ';';
            case '﹐' -> ',';
            case '〇' -> '零';
            case '曰' -> '日'; // what scanning makes of it
            case '內' -> '内';
            case '個' -> '个';
            case '號' -> '号';
            case '變' -> '变';
            case '—', '–', '―', '‐', '‑', '−' -> '-';
            case '﹤', '〈', '‹' -> '<';
            case '﹥', '〉', '›' -> '>';
            default -> c;
        };
    }
}
