package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a text lost on its way to a page; losses of one kind become one note with a count. Not thread-safe. */
final class Losses {
    private final Map<AdaptationNote, Integer> counts = new LinkedHashMap<>();

    void count(Kind kind, String message) {
        counts.merge(new AdaptationNote(kind, message), 1, Integer::sum);
    }

    List<AdaptationNote> notes() {
        return counts.entrySet().stream()
                .map(entry -> new AdaptationNote(
                        entry.getKey().kind(), entry.getKey().message() + "，共 " + entry.getValue() + " 处"))
                .toList();
    }
}
