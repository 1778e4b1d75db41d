package io.github.gongkai.exchange;

import io.github.gongkai.standard.ContentElement;
import java.util.ArrayList;
import java.util.List;

/** Splits cells of 公开内容(要素) into their elements, by lines, numbers, bullets and semicolons. Used by one thread. */
final class ContentElements {
    private static final String SEPARATORS = "\n;；";
    private static final String MARKS = "●〇○•◆■▪";
    private static final String OPTIONAL = "〇○";
    private static final String BULLETS = MARKS + "·—-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String CLOSING = ")）、";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int MOST_DIGITS = 2;

    private final Shared<ContentElement> shared = new Shared<>();

    List<ContentElement> of(String content) {
        List<ContentElement> elements = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (SEPARATORS.indexOf(c) >= 0) {
                add(content, begin, i, elements);
                begin = i + 1;
            } else if (i > begin && MARKS.indexOf(c) >= 0) {
                add(content, begin, i, elements);
                begin = i;
            }
        }
        add(content, begin, content.length(), elements);
        return elements;
    }

    /** Adds what stands between two places, without blanks, bullet and full stop. */
    private void add(String content, int from, int to, List<ContentElement> elements) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(content.charAt(begin))) {
            begin++;
        }
        if (begin == end) {
            return;
        }
        boolean required = OPTIONAL.indexOf(content.charAt(begin)) < 0;
        begin = behindBullet(content, begin, end);
        while (begin < end && isBlank(content.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(content.charAt(end - 1))) {
            end--;
        }
        end = end > begin && content.charAt(end - 1) == '。' ? end - 1 : end;
        if (begin < end) {
            elements.add(shared.one(new ContentElement(content.substring(begin, end), required)));
        }
    }

    /** Most characters are beyond the last blank of Unicode. */
    private static boolean isBlank(char c) {
        return c <= '\u3000' && Character.isWhitespace(c);
    }

    /** Where the words begin: behind a bullet, {@code 1.}, {@code (1)}, {@code 1、}, {@code (一)}, or at once. */
    private static int behindBullet(String text, int from, int to) {
        if (BULLETS.indexOf(text.charAt(from)) >= 0) {
            return from + 1;
        }
        boolean open = text.charAt(from) == '(' || text.charAt(from) == '（';
        int first = open ? from + 1 : from;
        int digits = first;
        while (digits < Math.min(to, first + MOST_DIGITS) && isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits > first) {
            return closes(text, digits, to) ? digits + 1 : from;
        }
        int numerals = first;
        while (open && numerals < to && NUMERALS.indexOf(text.charAt(numerals)) >= 0) {
            numerals++;
        }
        boolean closed = numerals > first && numerals < to && ")）".indexOf(text.charAt(numerals)) >= 0;
        return closed ? numerals + 1 : from;
    }

    /** Whether a number ends here; a point before a further digit is a decimal point. */
    private static boolean closes(String text, int at, int to) {
        if (at == to) {
            return false;
        }
        boolean point = text.charAt(at) == '.' || text.charAt(at) == '．';
        return point ? at + 1 == to || !isDigit(text.charAt(at + 1)) : CLOSING.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
