package io.github.gongkai.channel.sms.text;

import io.github.gongkai.channel.AdaptationNote;
import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.channel.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes messages of one signature and one template (短信拼装): cleans the values, fits them into their limits and the text into its
 * parts. What is too long is shortened at a sentence, the title first; an address is never shortened. Pure: no clock, no locale.
 * Immutable.
 */
public final class MessageComposer {
    /** Shorter than this, a title says nothing. */
    private static final int SHORTEST_VALUE = 8;

    private static final List<Shortened> SHORTENED =
            List.of(new Shortened("title", "标题"), new Shortened("body", "公开主体名称"));

    private final String signature;
    private final SmsTemplate template;
    private final TextDemands demands;
    private final SmsLimits limits;

    /** For one signature (without brackets) and one template. */
    public MessageComposer(String signature, SmsTemplate template, TextDemands demands, SmsLimits limits) {
        this.signature = signature;
        this.template = template;
        this.demands = demands;
        this.limits = limits;
    }

    private record Shortened(String variable, String label) {}

    /** The message of these values by variable; none of them needs to be clean. */
    public ComposedText compose(Map<String, String> raw) {
        Draft draft = new Draft(clean(raw));
        for (Shortened value : SHORTENED) {
            draft.keepToValueLimit(value);
        }
        for (Shortened value : SHORTENED) {
            draft.keepToParts(value);
        }
        return draft.finish();
    }

    private Cleaned clean(Map<String, String> raw) {
        Map<String, String> values = new LinkedHashMap<>();
        List<AdaptationNote> notes = new ArrayList<>();
        raw.forEach((variable, value) -> {
            CleanText clean = CleanText.of(value, demands.refusedCharacters());
            clean.notes()
                    .forEach(note ->
                            notes.add(new AdaptationNote(note.kind(), label(variable) + "中的" + note.message())));
            values.put(variable, clean.text());
        });
        return new Cleaned(values, notes);
    }

    private static String label(String variable) {
        return switch (variable) {
            case "title" -> "标题";
            case "body" -> "公开主体";
            case "link" -> "网址";
            default -> variable;
        };
    }

    private record Cleaned(Map<String, String> values, List<AdaptationNote> notes) {}

    /** A message in the making; used by one thread. */
    private final class Draft {
        private final Map<String, String> values;
        private final List<AdaptationNote> notes;
        private final List<String> objections = new ArrayList<>();

        Draft(Cleaned cleaned) {
            this.values = cleaned.values();
            this.notes = cleaned.notes();
        }

        private String text() {
            return template.fill(values) + demands.optOut();
        }

        private SmsParts parts(String text) {
            return SmsParts.of("【" + signature + "】" + text, limits);
        }

        private boolean fits(String text) {
            SmsParts parts = parts(text);
            return parts.units() <= Math.min(demands.maxUnits(), limits.capacity(demands.maxParts()))
                    && parts.count() <= demands.maxParts();
        }

        void keepToValueLimit(Shortened value) {
            String whole = values.getOrDefault(value.variable(), "");
            if (demands.valueMax() > 0 && whole.length() > demands.valueMax() && template.has(value.variable())) {
                shorten(value, demands.valueMax(), "网关规定变量至多 " + demands.valueMax() + " 字");
            }
        }

        /** Takes from one value what is too much, leaving at least a few characters. */
        void keepToParts(Shortened value) {
            String whole = values.getOrDefault(value.variable(), "");
            if (whole.length() <= SHORTEST_VALUE || !template.has(value.variable())) {
                return;
            }
            String text = text();
            if (fits(text)) {
                return;
            }
            // A supplementary character on the edge of a part may cost one unit for each part.
            int room = Math.min(demands.maxUnits(), limits.capacity(demands.maxParts())) - demands.maxParts() + 1;
            int limit = Math.max(SHORTEST_VALUE, whole.length() - (parts(text).units() - room));
            shorten(value, Math.min(limit, whole.length() - 1), "不超过 " + demands.maxParts() + " 条短信");
        }

        private void shorten(Shortened value, int limit, String why) {
            String whole = values.getOrDefault(value.variable(), "");
            String shorter = Excerpt.of(whole, limit).text();
            values.put(value.variable(), shorter);
            notes.add(new AdaptationNote(
                    Kind.TRUNCATED, value.label() + "原有 " + whole.length() + " 字，因" + why + "，已缩短为“" + shorter + "”"));
        }

        ComposedText finish() {
            String text = text();
            if (!fits(text)) {
                objections.add("签名、模板与网址已超过 " + demands.maxParts() + " 条短信（"
                        + parts(text).units() + " 字），缩短标题也放不下；请缩短模板或网址，或放宽 maxParts (does not fit)");
            }
            return new ComposedText(text, atPlaces(), parts(text), notesWithWarnings(text), objections);
        }

        private Map<String, String> atPlaces() {
            Map<String, String> atPlaces = new LinkedHashMap<>();
            for (String place : template.places()) {
                boolean codeOnly = place.equals("link") && !demands.linkInValue();
                String value = values.getOrDefault(codeOnly ? "code" : place, "");
                if (demands.valueMax() > 0 && value.length() > demands.valueMax()) {
                    objections.add("变量 " + place + " 有 " + value.length() + " 字，网关规定至多 " + demands.valueMax()
                            + " 字；网址请用短的 (a value is too long)");
                }
                atPlaces.put(place, value);
            }
            return atPlaces;
        }

        private List<AdaptationNote> notesWithWarnings(String text) {
            demands.refusedWords().forEach((word, why) -> {
                if (text.contains(word)) {
                    notes.add(new AdaptationNote(Kind.DOUBTFUL, why));
                }
            });
            return notes;
        }
    }
}
