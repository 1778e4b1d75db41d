package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import io.github.gongkai.standard.ContentElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a cell of 公开内容(要素) into its elements, by lines, numbers, bullets and semicolons. */
final class ContentElements {
    private static final Pattern SEPARATOR = Pattern.compile("[\\n;；]");
    private static final Pattern MARK = Pattern.compile("(?=[●〇○•◆■▪])");
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:([●〇○•◆■▪·—-])|[(（]?\\d{1,2}(?:[)）、]|[.．](?!\\d))|[(（][一二三四五六七八九十]+[)）]|[①-⑳])\\s*");

    private ContentElements() {}

    static List<ContentElement> of(String content) {
        List<ContentElement> elements = new ArrayList<>();
        for (String part : Splitter.on(SEPARATOR).split(MARK.matcher(content).replaceAll("\n"))) {
            Matcher bullet = BULLET.matcher(part);
            boolean bulleted = bullet.find();
            String mark = bulleted && bullet.group(1) != null ? bullet.group(1) : "";
            String name = (bulleted ? part.substring(bullet.end()) : part).strip();
            name = name.endsWith("。") ? name.substring(0, name.length() - 1) : name;
            if (!name.isBlank()) {
                elements.add(new ContentElement(name, !mark.equals("〇") && !mark.equals("○")));
            }
        }
        return elements;
    }
}
