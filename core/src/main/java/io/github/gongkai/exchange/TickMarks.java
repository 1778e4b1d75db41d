package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads marks of tick columns; the marks are data ({@code ticks.txt}). Immutable. */
final class TickMarks {
    private static final Optional<Boolean> TICKED = Optional.of(true);
    private static final Optional<Boolean> EMPTY = Optional.of(false);

    private static final int AROUND = 8;

    private final Set<String> ticked;
    private final Set<String> empty;
    /** No text longer than this is a mark, whatever blanks and variants of writing stand in it. */
    private final int longest;

    TickMarks() {
        Map<String, String> lines = LabelledLines.read("ticks.txt");
        ticked = marks(lines.getOrDefault("ticked", ""));
        empty = marks(lines.getOrDefault("empty", ""));
        longest = Stream.concat(ticked.stream(), empty.stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + AROUND;
    }

    private static Set<String> marks(String line) {
        return Splitter.on(" ")
                .splitToStream(line)
                .map(m -> m.startsWith("U+") ? Character.toString(Integer.parseInt(m.substring(2), 16)) : m)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a cell that holds only a mark is ticked; empty if it holds something else. */
    Optional<Boolean> read(String text) {
        if (ticked.contains(text)) {
            return TICKED;
        }
        if (text.isEmpty() || empty.contains(text)) {
            return EMPTY;
        }
        if (text.length() > longest) {
            return Optional.empty();
        }
        String mark = text.strip().replace("\uFE0E", "").replace("\uFE0F", "");
        if (ticked.contains(mark) || ticked.contains(Wording.compact(mark))) {
            return TICKED;
        }
        return mark.isEmpty() || empty.contains(mark) || empty.contains(Wording.compact(mark))
                ? EMPTY
                : Optional.empty();
    }

    /** The words of a cell after its leading mark; the whole cell if it has none. */
    String withoutMark(String text) {
        return leadingMark(text).isPresent()
                ? text.substring(text.offsetByCodePoints(0, 1)).strip()
                : text;
    }

    /** Whether the mark before words is ticked; empty if there is none. Letters are no marks here: they begin words. */
    Optional<Boolean> leadingMark(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.codePointAt(0))) {
            return Optional.empty();
        }
        return read(Character.toString(text.codePointAt(0)));
    }
}
