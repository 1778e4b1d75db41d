package io.github.gongkai.channel.sms.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says (短信内容). Its text form shows no text. Immutable.
 *
 * @param text the finished text as people read it, with the signature where the gateway's rules want it in the text, else
 *     without
 * @param templateCode the approved template's code at this gateway; null sends the text
 * @param values what stands at the template's places, by name, in the order in which the places stand in the wording; without
 *     the signature
 */
public record SmsContent(String text, @Nullable String templateCode, Map<String, String> values) {
    /** Copies the map in its order. */
    public SmsContent {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A text without a template. */
    public static SmsContent text(String text) {
        return new SmsContent(text, null, Map.of());
    }

    @Override
    public String toString() {
        return "SmsContent[" + text.length() + " chars, template " + templateCode + ", values " + values.keySet() + "]";
    }
}
