package io.github.gongkai.internal.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which of some phrases a text holds, in one pass: only where the first sign of one stands is anything compared. Immutable. */
final class Phrases {
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            char first = phrase.charAt(0);
            firsts.set(first);
            byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(phrase);
        }
    }

    /** Each that is in the text once, in the order of the text. */
    Set<String> in(String text) {
        Set<String> found = Set.of();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (firsts.get(c)) {
                for (String phrase : byFirst.getOrDefault(c, List.of())) {
                    if (text.startsWith(phrase, i)) {
                        found = found.isEmpty() ? new LinkedHashSet<>() : found;
                        found.add(phrase);
                    }
                }
            }
        }
        return found;
    }
}
