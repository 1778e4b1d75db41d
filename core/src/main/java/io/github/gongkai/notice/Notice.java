package io.github.gongkai.notice;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One finding (问题): what, where, on which clause it rests, what was expected and how to mend it. The texts are in the
 * language asked for when the finding was made; the code never depends on them. Found personal data is never repeated in any
 * part. Immutable.
 *
 * @param code stable code
 * @param severity how grave
 * @param location where in the user's file
 * @param found what stands there, shortened, or null where nothing stands there or it must not be shown
 * @param expected what should stand there, or null
 * @param message one sentence: what is wrong
 * @param fix one sentence: how to mend it
 * @param basis clause that the rule rests on, or null for a matter of form
 * @param subject what it is about, or null where that is not known, as for a file as a whole
 * @param trace the caller's own keys (追踪键), untouched; empty if the caller gave none
 */
public record Notice(
        NoticeCode code,
        Severity severity,
        SourceLocation location,
        @Nullable String found,
        @Nullable String expected,
        String message,
        String fix,
        @Nullable String basis,
        @Nullable NoticeSubject subject,
        SortedMap<String, String> trace) {
    /** Copies the keys. */
    public Notice {
        trace = Collections.unmodifiableSortedMap(new TreeMap<>(trace));
    }

    /** A finding whose subject is not known and whose caller gave no keys. */
    public Notice(
            NoticeCode code,
            Severity severity,
            SourceLocation location,
            @Nullable String found,
            @Nullable String expected,
            String message,
            String fix,
            @Nullable String basis) {
        this(code, severity, location, found, expected, message, fix, basis, null, Collections.emptySortedMap());
    }

    /** The order of reports: by file, sheet, row, cell, pointer, then code; the same for the same input always. */
    public static final Comparator<Notice> REPORT_ORDER = Comparator.comparing(
                    (Notice n) -> n.location().file(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(n -> n.location().sheet(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(n -> n.location().row(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(n -> n.location().cell(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(n -> n.location().pointer(), Comparator.nullsFirst(Notice::comparePointers))
            .thenComparing(Notice::code)
            .thenComparing(Notice::message);

    /** By segment; positions in a list by their value, so that item 9 comes before item 10. */
    private static int comparePointers(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareSegments(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compareSegments(String a, String b) {
        boolean left = isPosition(a);
        boolean right = isPosition(b);
        if (left != right) {
            return left ? -1 : 1;
        }
        // Positions have no leading zeros: the longer one is the greater.
        return left && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static boolean isPosition(String segment) {
        return segment.equals("0")
                || !segment.isEmpty()
                        && segment.charAt(0) != '0'
                        && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The same finding, resting on another clause, or on none. */
    public Notice withBasis(@Nullable String newBasis) {
        return new Notice(code, severity, location, found, expected, message, fix, newBasis, subject, trace);
    }

    /** The same finding with another severity, as a profile may ask. */
    public Notice withSeverity(Severity newSeverity) {
        return new Notice(code, newSeverity, location, found, expected, message, fix, basis, subject, trace);
    }

    /** The same finding at another place. */
    public Notice withLocation(SourceLocation newLocation) {
        return new Notice(code, severity, newLocation, found, expected, message, fix, basis, subject, trace);
    }

    /** The same finding about a subject, with the caller's keys. */
    public Notice about(@Nullable NoticeSubject newSubject, Map<String, String> newTrace) {
        return new Notice(
                code, severity, location, found, expected, message, fix, basis, newSubject, new TreeMap<>(newTrace));
    }
}
