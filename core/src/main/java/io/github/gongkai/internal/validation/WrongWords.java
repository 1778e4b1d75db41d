package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words that are often miswritten (错别字), from a data file. Immutable. */
final class WrongWords {
    private static final ImmutableMap<String, String> RIGHT_BY_WRONG = read();
    private static final Phrases WRONG = new Phrases(RIGHT_BY_WRONG.keySet());

    private WrongWords() {}

    private static ImmutableMap<String, String> read() {
        return DataLines.read("wrong-words.tsv", 4, cells -> Map.entry(cells.get(0), cells.get(1))).stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The wrong words in a text, each once, with the right ones. */
    static Map<String, String> findIn(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String wrong : WRONG.in(text)) {
            found.put(wrong, RIGHT_BY_WRONG.getOrDefault(wrong, ""));
        }
        return found;
    }
}
