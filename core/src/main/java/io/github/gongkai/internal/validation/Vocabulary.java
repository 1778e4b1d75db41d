package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;

/** Words that rules know, by what they are for; from {@code words.tsv}. Immutable. */
final class Vocabulary {
    private static final ImmutableListMultimap<String, String> WORDS = read();

    private Vocabulary() {}

    private record Row(String kind, List<String> words) {}

    private static ImmutableListMultimap<String, String> read() {
        ImmutableListMultimap.Builder<String, String> words = ImmutableListMultimap.builder();
        DataLines.read(
                        "words.tsv",
                        4,
                        cells -> new Row(cells.get(0), List.of(cells.get(1).split(" "))))
                .forEach(row -> words.putAll(row.kind(), row.words()));
        return words.build();
    }

    static List<String> of(String kind) {
        List<String> words = WORDS.get(kind);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words.tsv has no words for " + kind);
        }
        return words;
    }
}
