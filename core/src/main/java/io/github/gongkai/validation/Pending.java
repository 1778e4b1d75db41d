package io.github.gongkai.validation;

import io.github.gongkai.notice.SourceLocation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of subjects that were judged already, for findings that are only certain at the end: of each its rules,
 * in two bytes; of those that a judge asked to remember, up to a bound, its place and identity too. Thread-safe: a plugin that was given up may still call.
 */
final class Pending {
    static final int MOST_REMEMBERED = 20_000;

    private final RuleTimeline timeline;
    private final Whereabouts top;
    private final Map<String, Whereabouts> remembered = new HashMap<>();
    private short[] rules = new short[64];
    private int count;

    Pending(RuleTimeline timeline, Whereabouts top) {
        this.timeline = timeline;
        this.top = top;
    }

    /** The next subject of a stream goes by. */
    synchronized void passed(Whereabouts place) {
        if (count == rules.length) {
            rules = Arrays.copyOf(rules, count * 2);
        }
        rules[count++] = (short) place.rules().number();
    }

    synchronized void remember(Whereabouts place) {
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(place.pointer(), place);
        }
    }

    /** The subject that a pointer from the top leads into. */
    synchronized Whereabouts at(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, Math.max(p.lastIndexOf('/'), 0))) {
            Whereabouts place = remembered.get(p);
            if (place != null) {
                return place;
            }
        }
        int position = position(pointer);
        return position < 0
                ? top
                : new Whereabouts("/" + position, timeline.numbered(rules[position]), SourceLocation::ofPointer, null);
    }

    /** The position in the stream with which a pointer begins; -1 if it begins otherwise. */
    private int position(String pointer) {
        int end = pointer.indexOf('/', 1);
        String first = pointer.isEmpty() ? "" : pointer.substring(1, end < 0 ? pointer.length() : end);
        if (first.isEmpty() || first.length() > 9 || !first.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int position = Integer.parseInt(first);
        return position < count ? position : -1;
    }
}
