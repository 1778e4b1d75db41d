package io.github.gongkai.privacy;

/** Single signs as the scanner sees them, full-width forms folded. */
final class Signs {
    private static final String JOINERS = " \u00a0\u3000\u2002\u2003\u2009-－–—―‐‑−";
    private static final String HYPHENS = "-－–—―‐‑−";

    private Signs() {}

    /** Value of an ASCII or full-width digit, else -1. */
    static int digit(char c) {
        if (c <= '9') {
            return c >= '0' ? c - '0' : -1;
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && digit(text.charAt(i)) >= 0;
    }

    /** An ASCII letter in upper case, for the full-width one as well; 0 for all else. */
    static char letter(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) (c - 32);
        }
        if (c >= 'A' && c <= 'Z') {
            return c;
        }
        if (c >= 'Ａ' && c <= 'Ｚ') {
            return (char) (c - 'Ａ' + 'A');
        }
        return c >= 'ａ' && c <= 'ｚ' ? (char) (c - 'ａ' + 'A') : 0;
    }

    static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && letter(text.charAt(i)) != 0;
    }

    /** Whether a sign may stand between the groups of one number. */
    static boolean isJoiner(char c) {
        return JOINERS.indexOf(c) >= 0;
    }

    static boolean isHyphen(String text, int i) {
        return i >= 0 && i < text.length() && HYPHENS.indexOf(text.charAt(i)) >= 0;
    }

    /** A sign without width, which may hide in a number. */
    static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    /** A sign that stands for a hidden one. */
    static boolean isMask(String text, int i) {
        return i >= 0 && i < text.length() && "*＊×●※".indexOf(text.charAt(i)) >= 0;
    }
}
