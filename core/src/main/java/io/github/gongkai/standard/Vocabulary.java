package io.github.gongkai.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words and what each means, read from a data file beside this class. The longest word that starts at a place wins; looking
 * one up costs at most the length of the longest word. Immutable once read, safe for any thread.
 */
final class Vocabulary<M> {
    private final Node<M> root = new Node<>();

    /** A word found in a text. */
    record Match<M>(M meaning, int end) {}

    /** Reads lines of {@code meaning TAB word word ...}; a line that starts with # is a comment. */
    static <M> Vocabulary<M> read(String file, Function<String, M> meaning) {
        Vocabulary<M> vocabulary = new Vocabulary<>();
        for (List<String> row : rows(file)) {
            M means = meaning.apply(row.get(0));
            for (String word : row.get(1).split(" ", -1)) {
                vocabulary.add(word, means);
            }
        }
        return vocabulary;
    }

    /** The rows of a data file, split at tabs, without comments and empty lines. */
    static List<List<String>> rows(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing data file " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + file, e);
        }
    }

    /** Only while the table is being built. */
    void add(String word, M meaning) {
        Node<M> node = root;
        for (char c : PhraseText.spell(word).toCharArray()) {
            node = node.grow(c);
        }
        node.meaning = meaning;
    }

    /** The longest word that starts here, or null. */
    @Nullable
    Match<M> longest(PhraseText text, int from) {
        Match<M> best = null;
        Node<M> node = root.next(text.at(from));
        for (int i = from + 1; node != null; i++) {
            if (node.meaning != null) {
                best = new Match<>(node.meaning, i);
            }
            node = node.next(text.at(i));
        }
        return best;
    }

    /** What exactly these words mean, or null. */
    @Nullable
    M exact(PhraseText text, int from, int to) {
        Match<M> match = longest(text, from);
        return match != null && match.end() == to ? match.meaning() : null;
    }

    private static final class Node<M> {
        private char[] chars = {};
        private final List<Node<M>> nodes = new ArrayList<>();
        private @Nullable M meaning;

        /** Boxes no character: this is asked once or more for every character of a cell. */
        private @Nullable Node<M> next(char c) {
            int index = Arrays.binarySearch(chars, c);
            return index < 0 ? null : nodes.get(index);
        }

        private Node<M> grow(char c) {
            int index = Arrays.binarySearch(chars, c);
            if (index >= 0) {
                return nodes.get(index);
            }
            int place = -index - 1;
            char[] grown = Arrays.copyOf(chars, chars.length + 1);
            System.arraycopy(chars, place, grown, place + 1, chars.length - place);
            grown[place] = c;
            chars = grown;
            Node<M> node = new Node<>();
            nodes.add(place, node);
            return node;
        }
    }
}
