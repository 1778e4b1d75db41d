package io.github.gongkai.privacy;

/** How the groups of a number may be cut, and what its first digits must be. Looks at groups {@code g} to {@code k} of a chain. */
final class NumberShapes {
    private static final int MOBILE = 11;

    private NumberShapes() {}

    /** Index of a mobile number's first digit, behind a country code if there is one; -1 if it is none. */
    static int mobileStart(DigitChain chain, int g, int k) {
        int first = chain.first(g);
        int count = chain.first(k + 1) - first;
        int prefix = count - MOBILE;
        if (prefix < 0 || !isMobile(chain, first + prefix)) {
            return -1;
        }
        if (prefix == 0) {
            return isCutAsMobile(chain, g, k) ? first : -1;
        }
        boolean country = prefix == 2 && chain.number(first, 2) == 86
                || prefix == 4 && chain.number(first, 4) == 86
                || prefix == 3 && chain.number(first, 3) == 86;
        boolean cut = k == g || chain.length(g) == prefix && isCutAsMobile(chain, g + 1, k);
        return country && cut ? first + prefix : -1;
    }

    private static boolean isMobile(DigitChain chain, int first) {
        return chain.digit(first) == '1' && chain.digit(first + 1) >= '3';
    }

    private static boolean isCutAsMobile(DigitChain chain, int g, int k) {
        return switch (k - g) {
            case 0 -> true;
            case 1 -> chain.length(g) == 3 || chain.length(g) == 7;
            case 2 ->
                chain.length(g) == 3 && chain.length(g + 1) == 4
                        || chain.length(g) == 4 && chain.length(g + 1) == 4
                        || chain.length(g) == 3 && chain.length(g + 1) == 3;
            default -> isLetterSpaced(chain, g, k);
        };
    }

    /** Each digit by itself. */
    static boolean isLetterSpaced(DigitChain chain, int g, int k) {
        return k > g && chain.first(k + 1) - chain.first(g) == k - g + 1;
    }

    /** In one, in fours, six and the rest, or each digit by itself. */
    static boolean isCutAsCard(DigitChain chain, int g, int k) {
        if (k == g || k == g + 1 && chain.length(g) == 6 && chain.length(k) >= 10 || isLetterSpaced(chain, g, k)) {
            return true;
        }
        for (int i = g; i < k; i++) {
            if (chain.length(i) != 4) {
                return false;
            }
        }
        return chain.length(k) <= 4;
    }

    /** A land line with its area code. */
    static boolean isLandline(DigitChain chain, int g, int k) {
        int first = chain.first(g);
        int count = chain.first(k + 1) - first;
        if (count < 10 || count > 12 || chain.digit(first) != '0' || chain.digit(first + 1) == '0') {
            return false;
        }
        boolean shortArea = chain.digit(first + 1) <= '2';
        int local = count - (shortArea ? 3 : 4);
        boolean area = k == g || chain.length(g) == (shortArea ? 3 : 4);
        return (local == 7 || local == 8)
                && area
                && k - g <= 2
                && chain.digit(first + count - local) >= '2'
                && (k - g < 2 || chain.length(k) == 4);
    }

    /** A land line without its area code. */
    static boolean isLocal(DigitChain chain, int g, int k) {
        int count = chain.first(k + 1) - chain.first(g);
        char head = chain.digit(chain.first(g));
        return (count == 7 || count == 8)
                && head >= '2'
                && head <= '8'
                && (k == g || k == g + 1 && chain.length(k) == 4);
    }
}
