package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects what one adaptation changes or loses, and tells it in notes. For one thread and one article. */
final class Losses {
    private final String article;
    private final List<AdaptationNote> notes = new ArrayList<>();
    private final Map<String, Integer> removed = new TreeMap<>();
    private final Map<String, Integer> form = new TreeMap<>();

    /** Notes of the only article. */
    Losses() {
        this("");
    }

    /** Notes of one article of several; each begins with these words. */
    Losses(String article) {
        this.article = article;
    }

    void note(Kind kind, String message) {
        notes.add(new AdaptationNote(kind, article + message));
    }

    /** An element went with all that was in it. */
    void removed(String tag) {
        removed.merge(tag, 1, Integer::sum);
    }

    /** Form went, the words stayed. */
    void formLost(String what) {
        form.merge(what, 1, Integer::sum);
    }

    List<AdaptationNote> notes() {
        List<AdaptationNote> all = new ArrayList<>(notes);
        if (!removed.isEmpty()) {
            all.add(new AdaptationNote(Kind.ELEMENT_REMOVED, article + "公众号不支持、已移除的内容：" + listed(removed)));
        }
        if (!form.isEmpty()) {
            all.add(new AdaptationNote(Kind.FORM_LOST, article + "文字保留、形式已改的内容：" + listed(form)));
        }
        return List.copyOf(all);
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " 处")
                .collect(Collectors.joining("、"));
    }
}
