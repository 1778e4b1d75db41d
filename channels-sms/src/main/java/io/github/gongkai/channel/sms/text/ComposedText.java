package io.github.gongkai.channel.sms.text;

import io.github.gongkai.channel.AdaptationNote;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished message. Immutable.
 *
 * @param text without the signature
 * @param values at the template's places, in their order
 * @param parts as billed, signature included
 * @param notes what was changed or lost, and what a vendor may refuse
 * @param objections why it must not be sent; none if it may
 */
public record ComposedText(
        String text, Map<String, String> values, SmsParts parts, List<AdaptationNote> notes, List<String> objections) {
    /** Copies the collections. */
    public ComposedText {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        notes = List.copyOf(notes);
        objections = List.copyOf(objections);
    }
}
