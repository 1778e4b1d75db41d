package io.github.gongkai.validation;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.notice.Severity;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Severities that a place sets differently (校验配置), by code. Reports print them. Immutable.
 *
 * @param name printed in the report
 * @param severities the severity to use instead, by code
 */
public record Profile(String name, SortedMap<NoticeCode, Severity> severities) {
    /** Changes nothing. */
    public static final Profile NONE = new Profile("none", Collections.emptySortedMap());

    /** Copies the map. */
    public Profile {
        severities = Collections.unmodifiableSortedMap(new TreeMap<>(severities));
    }

    /**
     * Reads lines of {@code CODE=error|warning|info}; lines that start with {@code #} are comments.
     *
     * @throws GongkaiException for a code or severity that does not exist
     */
    public static Profile read(String name, Reader source) throws IOException {
        Properties lines = new Properties();
        lines.load(source);
        SortedMap<NoticeCode, Severity> severities = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            severities.put(code(name, key), severity(name, key, lines.getProperty(key)));
        }
        return new Profile(name, severities);
    }

    private static NoticeCode code(String profile, String text) {
        try {
            return new NoticeCode(text);
        } catch (IllegalArgumentException e) {
            throw new GongkaiException("profile " + profile + ": " + e.getMessage(), e);
        }
    }

    private static Severity severity(String profile, String code, String text) {
        for (Severity severity : Severity.values()) {
            if (severity.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        throw new GongkaiException(
                "profile " + profile + ", " + code + ": found \"" + text + "\", expected error, warning or info");
    }

    /** The severity to use. */
    Severity severityOf(NoticeCode code, Severity usual) {
        @Nullable Severity mine = severities.get(code);
        return mine == null ? usual : mine;
    }

    /**
     * Refuses codes that no rule and no reader reports: a typing error would else silently change nothing.
     *
     * @throws GongkaiException naming the codes
     */
    void requireKnown(Set<NoticeCode> known) {
        Set<NoticeCode> unknown = new java.util.TreeSet<>(severities.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new GongkaiException("profile " + name + " names codes that do not exist: " + unknown
                    + "; the command `rules` lists those that do");
        }
    }
}
