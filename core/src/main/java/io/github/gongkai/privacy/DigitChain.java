package io.github.gongkai.privacy;

import java.util.Arrays;

/**
 * Runs of digits that follow one another with a single blank or hyphen between them, such as {@code 138 1234 5678}; the digits as
 * ASCII digits. Filled again for each chain, so that a text without findings costs one of these. Used by one thread.
 */
final class DigitChain {
    private char[] digits = new char[64];
    /** Where each digit stands in the text. */
    private int[] places = new int[64];
    /** Index of each group's first digit; the entry after the last group's is the number of all digits. */
    private int[] groups = new int[16];

    private int digitCount;
    private int groupCount;

    /** Reads the chain that begins at a digit; answers where it ends. */
    int read(String text, int start, int end) {
        digitCount = 0;
        groupCount = 0;
        int i = start;
        while (true) {
            beginGroup();
            i = readGroup(text, i, end);
            int next = nextGroup(text, i, end);
            if (next < 0) {
                groups[groupCount] = digitCount;
                return i;
            }
            i = next;
        }
    }

    private void beginGroup() {
        if (groupCount + 1 == groups.length) {
            groups = Arrays.copyOf(groups, groups.length * 2);
        }
        groups[groupCount++] = digitCount;
    }

    private int readGroup(String text, int start, int end) {
        int i = start;
        int after = start;
        while (i < end) {
            char c = text.charAt(i);
            int digit = Signs.digit(c);
            if (digit >= 0) {
                add(digit, i);
                after = i + 1;
            } else if (!Signs.isInvisible(c)) {
                break;
            }
            i++;
        }
        return after;
    }

    private void add(int digit, int place) {
        if (digitCount == digits.length) {
            digits = Arrays.copyOf(digits, digitCount * 2);
            places = Arrays.copyOf(places, digitCount * 2);
        }
        digits[digitCount] = (char) ('0' + digit);
        places[digitCount++] = place;
    }

    /** Where the next group begins: after one joiner, or after the bracket that closes an area code; -1 if none does. */
    private int nextGroup(String text, int groupEnd, int end) {
        if (groupEnd >= end) {
            return -1;
        }
        int i = groupEnd;
        char c = text.charAt(i);
        boolean areaCode = (c == ')' || c == '）') && digits[groups[groupCount - 1]] == '0';
        if (areaCode) {
            i++;
        }
        if (i < end && Signs.isJoiner(text.charAt(i))) {
            i++;
        } else if (!areaCode) {
            return -1;
        }
        return i < end && Signs.isDigit(text, i) ? i : -1;
    }

    int groupCount() {
        return groupCount;
    }

    /** Index of a group's first digit; for the number of groups, how many digits there are. */
    int first(int group) {
        return groups[group];
    }

    int length(int group) {
        return groups[group + 1] - groups[group];
    }

    char digit(int index) {
        return digits[index];
    }

    /** Number that two digits make, and so on. */
    int number(int first, int count) {
        int number = 0;
        for (int i = first; i < first + count; i++) {
            number = number * 10 + digits[i] - '0';
        }
        return number;
    }

    /** Where a digit stands in the text. */
    int place(int index) {
        return places[index];
    }

    String text(int first, int count) {
        return new String(digits, first, count);
    }
}
