package io.github.gongkai.notice;

import java.util.regex.Pattern;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Stable code of a kind of notice, such as {@code CAT-017}: a group of capitals, a hyphen, three digits. Nothing may depend
 * on a message's wording; everything may depend on its code. Immutable.
 *
 * @param value group, hyphen, number
 */
public record NoticeCode(String value) implements Comparable<NoticeCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,6}-[0-9]{3}");

    /** Refuses any other form. */
    public NoticeCode {
        checkArgument(FORM.matcher(value).matches(), "a notice code looks like CAT-017, found: %s", value);
    }

    @Override
    public int compareTo(NoticeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
