package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableList;
import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Laws and regulations that no longer hold, with the day and what took their place, from a data file. Immutable. */
final class SupersededBases {
    private final ImmutableList<Entry> entries;

    private SupersededBases(List<Entry> entries) {
        this.entries = ImmutableList.copyOf(entries);
    }

    /** One that no longer holds from {@code repealedOn} on. */
    record Entry(String cited, LocalDate repealedOn, String replacedBy, String source, Provenance provenance) {}

    /** How sure the day is: seen in a source, or known in general and to be checked before relying on it. */
    enum Provenance {
        CONFIRMED,
        GENERAL_KNOWLEDGE
    }

    static SupersededBases standard() {
        return Loaded.STANDARD;
    }

    /** Those that a text cites and that did not hold any more on that day; blanks and line breaks do not hide a citation. */
    List<Entry> listCitedIn(String text, LocalDate day) {
        String compact = text.replaceAll("[\\s\\u00a0\\u3000]+", "");
        return entries.stream()
                .filter(e -> !day.isBefore(e.repealedOn()) && compact.contains(e.cited()))
                .toList();
    }

    private static SupersededBases read() {
        try (InputStream in = SupersededBases.class.getResourceAsStream("superseded-bases.tsv")) {
            if (in == null) {
                throw new GongkaiException("missing data: superseded-bases.tsv");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new SupersededBases(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(SupersededBases::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 5) {
            throw new GongkaiException("superseded-bases.tsv: expected five columns, found: " + line);
        }
        return new Entry(parts[0], LocalDate.parse(parts[1]), parts[2], parts[3], provenance(parts[4]));
    }

    private static Provenance provenance(String text) {
        return switch (text) {
            case "confirmed" -> Provenance.CONFIRMED;
            case "general-knowledge" -> Provenance.GENERAL_KNOWLEDGE;
            default -> throw new GongkaiException("superseded-bases.tsv: unknown provenance: " + text);
        };
    }

    private static final class Loaded {
        static final SupersededBases STANDARD = read();
    }
}
