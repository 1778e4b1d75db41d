package io.github.gongkai.catalog;

import com.google.common.collect.Sets;
import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Groups of words that set item names apart, however alike the rest is; from {@code packs/distinctions.txt}. */
final class Distinctions {
    /** Each group's words, the longest first, so that 公告 is not found inside 预公告. */
    private final List<List<String>> groups;

    private Distinctions(List<List<String>> groups) {
        this.groups = groups;
    }

    static Distinctions bundled() {
        InputStream stream = Distinctions.class.getResourceAsStream("packs/distinctions.txt");
        if (stream == null) {
            throw new GongkaiException("the list of distinctions is missing");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))) {
            return new Distinctions(lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> Arrays.stream(l.strip().split("\\s+"))
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether both names hold words of one group, but none in common. */
    boolean separate(String one, String other) {
        return groups.stream().anyMatch(group -> {
            Set<String> left = words(one, group);
            Set<String> right = words(other, group);
            return !left.isEmpty()
                    && !right.isEmpty()
                    && Sets.intersection(left, right).isEmpty();
        });
    }

    private static Set<String> words(String name, List<String> group) {
        Set<String> found = new LinkedHashSet<>();
        String rest = name;
        for (String word : group) {
            if (rest.contains(word)) {
                found.add(word);
                rest = rest.replace(word, "\n");
            }
        }
        return found;
    }
}
