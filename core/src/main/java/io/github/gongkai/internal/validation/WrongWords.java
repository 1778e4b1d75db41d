package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that are often miswritten (错别字), from a data file. One pass over the text: only the first character is looked up. Immutable. */
final class WrongWords {
    private static final ImmutableListMultimap<Character, Word> BY_FIRST = read();

    private WrongWords() {}

    private record Word(String wrong, String right) {}

    private static ImmutableListMultimap<Character, Word> read() {
        ImmutableListMultimap.Builder<Character, Word> words = ImmutableListMultimap.builder();
        DataLines.read("wrong-words.tsv", 4, cells -> new Word(cells.get(0), cells.get(1)))
                .forEach(word -> words.put(word.wrong().charAt(0), word));
        return words.build();
    }

    /** The wrong words in a text, each once, with the right ones. */
    static Map<String, String> findIn(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < text.length(); i++) {
            List<Word> words = BY_FIRST.get(text.charAt(i));
            for (Word word : words) {
                if (text.startsWith(word.wrong(), i)) {
                    found.put(word.wrong(), word.right());
                }
            }
        }
        return found;
    }
}
