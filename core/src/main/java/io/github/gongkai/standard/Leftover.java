package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.List;

/** Collects what was not understood, in the original characters; what stood together stays together. */
final class Leftover {
    private final PhraseText text;
    private final List<int[]> spans = new ArrayList<>();

    Leftover(PhraseText text) {
        this.text = text;
    }

    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last[1] <= from && onlyMarks(last[1], from)) {
            last[1] = to;
        } else {
            spans.add(new int[] {from, to});
        }
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The pieces as written, joined by a semicolon. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int[] span : spans) {
            out.append(out.isEmpty() ? "" : "；").append(text.original(span[0], span[1]));
        }
        return out.toString();
    }

    private boolean onlyMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (";,。、".indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
