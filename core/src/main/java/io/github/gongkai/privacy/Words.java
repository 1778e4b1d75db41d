package io.github.gongkai.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of addresses, offices and people, from {@code words.tsv}. Immutable. */
final class Words {
    private static final Map<String, List<String>> ALL = load();

    static final List<String> UNITS = of("unit-after");
    static final List<String> RESIDENCES = of("residence");
    static final List<String> LIVES = of("lives");
    static final List<String> LEAD_INS = of("lead-in");
    static final List<String> OFFICES = of("office-word");
    static final Set<String> NOT_NAMES = new HashSet<>(of("not-name"));
    static final Set<String> COMPOUND_SURNAMES = new HashSet<>(of("compound-surname"));
    static final Set<String> SURNAMES = new HashSet<>(of("surname"));

    private Words() {}

    private static Map<String, List<String>> load() {
        Map<String, List<String>> all = new HashMap<>();
        Tables.read("words.tsv", 2).forEach(row -> all.put(row.get(0), Tables.words(row.get(1))));
        return all;
    }

    private static List<String> of(String use) {
        return ALL.getOrDefault(use, List.of());
    }

    static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Where the last of some words ends in a text, or -1. */
    static int endOfLast(String text, List<String> words) {
        int end = -1;
        for (String word : words) {
            int at = text.lastIndexOf(word);
            end = at < 0 ? end : Math.max(end, at + word.length());
        }
        return end;
    }

    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c == '〇';
    }
}
