package io.github.gongkai.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a labelled line outside a table says of the catalog or of the table below it: {@code 目录版本：2026}. The export writes such
 * lines for what the official table has no column for; people may write them too.
 */
enum CatalogLabel {
    /** The catalog's id. */
    ID("目录标识"),
    /** The catalog's title. */
    TITLE("目录名称"),
    /** The catalog's version. */
    VERSION("目录版本"),
    /** Day from which the catalog holds. */
    VALID_FROM("生效日期"),
    /** Day until which it holds. */
    VALID_TO("失效日期"),
    /** Title of the table below. */
    TABLE("表名"),
    /** Name of the domain of the table below. */
    DOMAIN("所属领域"),
    /** Code of the domain of the table below. */
    DOMAIN_CODE("领域代码");

    private static final Pattern FORM = Pattern.compile("(\\p{IsHan}{2,4})[:：]\\s*(\\S.*)", Pattern.DOTALL);

    private final String word;

    CatalogLabel(String word) {
        this.word = word;
    }

    /** A line with its label. */
    record Line(CatalogLabel label, String text) {}

    /** Whether a text may stand behind the label. */
    boolean allows(String text) {
        if (this != VALID_FROM && this != VALID_TO) {
            return true;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            // A day in another form is told as a line that is not part of the catalog.
            return false;
        }
    }

    String line(Object value) {
        return word + "：" + value;
    }

    static Optional<Line> read(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (CatalogLabel label : values()) {
            if (label.word.equals(matcher.group(1))) {
                return Optional.of(new Line(label, matcher.group(2).strip()));
            }
        }
        return Optional.empty();
    }
}
