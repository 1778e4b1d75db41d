package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads marks of tick columns; the marks are data ({@code ticks.txt}). Immutable. */
final class TickMarks {
    private final Set<String> ticked;
    private final Set<String> empty;

    TickMarks() {
        Map<String, String> lines = LabelledLines.read("ticks.txt");
        ticked = marks(lines.getOrDefault("ticked", ""));
        empty = marks(lines.getOrDefault("empty", ""));
    }

    private static Set<String> marks(String line) {
        return Splitter.on(" ")
                .splitToStream(line)
                .map(m -> m.startsWith("U+") ? Character.toString(Integer.parseInt(m.substring(2), 16)) : m)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a cell that holds only a mark is ticked; empty if it holds something else. */
    Optional<Boolean> read(String text) {
        String mark = text.strip().replace("\uFE0E", "").replace("\uFE0F", "");
        if (ticked.contains(mark) || ticked.contains(Wording.compact(mark))) {
            return Optional.of(true);
        }
        return mark.isEmpty() || empty.contains(mark) || empty.contains(Wording.compact(mark))
                ? Optional.of(false)
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
