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
                add(content.substring(begin, i), elements);
                begin = i + 1;
            } else if (i > begin && MARKS.indexOf(c) >= 0) {
                add(content.substring(begin, i), elements);
                begin = i;
            }
        }
        add(content.substring(begin), elements);
        return elements;
    }

    private void add(String part, List<ContentElement> elements) {
        String words = part.strip();
        if (words.isEmpty()) {
            return;
        }
        boolean required = OPTIONAL.indexOf(words.charAt(0)) < 0;
        String name = words.substring(behindBullet(words)).strip();
        name = name.endsWith("。") ? name.substring(0, name.length() - 1) : name;
        if (!name.isBlank()) {
            elements.add(shared.one(new ContentElement(name, required)));
        }
    }

    /** Where the words begin: behind a bullet, {@code 1.}, {@code (1)}, {@code 1、}, {@code (一)}, or at once. */
    private static int behindBullet(String text) {
        if (BULLETS.indexOf(text.charAt(0)) >= 0) {
            return 1;
        }
        boolean open = text.charAt(0) == '(' || text.charAt(0) == '（';
        int first = open ? 1 : 0;
        int digits = first;
        while (digits < Math.min(text.length(), first + MOST_DIGITS) && isDigit(text, digits)) {
            digits++;
        }
        if (digits > first) {
            return closes(text, digits) ? digits + 1 : 0;
        }
        int numerals = first;
        while (open && numerals < text.length() && NUMERALS.indexOf(text.charAt(numerals)) >= 0) {
            numerals++;
        }
        boolean closed = numerals > first && numerals < text.length() && ")）".indexOf(text.charAt(numerals)) >= 0;
        return closed ? numerals + 1 : 0;
    }

    /** Whether a number ends here; a point before a further digit is a decimal point. */
    private static boolean closes(String text, int at) {
        if (at == text.length()) {
            return false;
        }
        boolean point = text.charAt(at) == '.' || text.charAt(at) == '．';
        return point ? !isDigit(text, at + 1) : CLOSING.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
