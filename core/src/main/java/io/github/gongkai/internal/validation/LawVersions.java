package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/** Versions of laws that are often cited, from a data file. Immutable. */
final class LawVersions {
    private static final ImmutableList<Version> ALL = DataLines.read(
            "law-versions.tsv",
            5,
            cells -> new Version(
                    cells.get(0), Integer.parseInt(cells.get(1)), LocalDate.parse(cells.get(2)), cells.get(3)));

    private LawVersions() {}

    /** The version of a year, in force since a day. */
    record Version(String title, int year, LocalDate inForceOn, String source) {}

    /** Those that were in force on a day. */
    static List<Version> listOn(LocalDate day) {
        return ALL.stream().filter(v -> !v.inForceOn().isAfter(day)).toList();
    }

    /** A title without the words before it that citations put or leave out. */
    static String shortTitle(String title) {
        String plain = title.strip();
        for (String issuer : List.of("中华人民共和国", "国务院办公厅", "中共中央办公厅", "国务院")) {
            if (plain.startsWith(issuer) && plain.length() > issuer.length() + 2) {
                plain = plain.substring(issuer.length());
            }
        }
        return plain;
    }
}
