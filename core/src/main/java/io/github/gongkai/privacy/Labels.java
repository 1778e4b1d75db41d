package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that say what a value is (栏目名称和标签), from {@code labels.tsv}. Immutable. */
final class Labels {
    static final Labels BUNDLED = new Labels();

    private static final int WINDOW = 24;
    private static final String CONNECTORS = " \u00a0\u3000:：为是（(）)【[第=\"'“+";

    private final Map<Character, List<Label>> byLastSign = new HashMap<>();
    /** The keys, in both cases: most signs end no label, and are told so at once. */
    private final BitSet lastSigns = new BitSet();

    /** A word and its role; a word with letters counts in either case. */
    record Label(String word, LabelRole role, boolean letters) {
        boolean standsAt(String text, int start) {
            return letters ? text.regionMatches(true, start, word, 0, word.length()) : text.startsWith(word, start);
        }
    }

    /** Where a label stands. */
    record Place(LabelRole role, int start, int end) {}

    private Labels() {
        for (List<String> row : Tables.read("labels.tsv", 2)) {
            LabelRole role = LabelRole.valueOf(row.get(0).replace('-', '_').toUpperCase(Locale.ROOT));
            for (String word : Tables.words(row.get(1))) {
                byLastSign
                        .computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>())
                        .add(new Label(word, role, word.chars().anyMatch(c -> Signs.letter((char) c) != 0)));
            }
        }
        for (char sign : byLastSign.keySet()) {
            lastSigns.set(sign);
            lastSigns.set(Character.toUpperCase(sign));
        }
        byLastSign
                .values()
                .forEach(labels -> labels.sort(
                        Comparator.comparingInt((Label label) -> label.word().length())
                                .reversed()));
    }

    /** The longest label that ends at a sign, and begins not before another. */
    @Nullable
    Label endingAt(String text, int from, int end) {
        if (end <= from || !lastSigns.get(text.charAt(end - 1))) {
            return null;
        }
        for (Label label : byLastSign.getOrDefault(Character.toLowerCase(text.charAt(end - 1)), List.of())) {
            int start = end - label.word().length();
            if (start >= from && label.standsAt(text, start)) {
                return label;
            }
        }
        return null;
    }

    /** The label nearest before a value, not beyond the sentence; one for codes and amounts only right before it. */
    @Nullable
    Place before(String text, int from, int value) {
        int least = Math.max(from, value - WINDOW);
        boolean adjacent = true;
        for (int end = value; end > least; end--) {
            Label label = endingAt(text, least, end);
            if (label != null && (adjacent || !label.role().isCode())) {
                return new Place(label.role(), end - label.word().length(), end);
            }
            char c = text.charAt(end - 1);
            if (c == '。' || c == '；' || c == ';' || c == '！') {
                return null;
            }
            adjacent &= CONNECTORS.indexOf(c) >= 0;
        }
        return null;
    }

    /** What a heading says: the role of the longest label in it; null if it holds none. */
    @Nullable
    LabelRole ofHeading(String heading) {
        Label best = null;
        for (int end = 1; end <= heading.length(); end++) {
            Label label = endingAt(heading, 0, end);
            if (label != null
                    && (best == null || label.word().length() >= best.word().length())) {
                best = label;
            }
        }
        return best == null ? null : best.role();
    }
}
