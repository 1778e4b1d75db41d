package io.github.gongkai.channel.sms.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.sms.wire.Json;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at a mapping's places, such as <code>${text}</code>. A text that is one place and no more may be a JSON value:
 * <code>${json:numbers}</code>. A name without a value is an empty text. Immutable.
 *
 * @param texts by name
 * @param values JSON by name
 */
record Places(Map<String, String> texts, Map<String, JsonNode> values) {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final Pattern VALUE = Pattern.compile("\\$\\{json:([A-Za-z]+)}");

    Places {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
    }

    String fill(String template) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(texts.getOrDefault(place.group(1), "")));
    }

    JsonNode fill(JsonNode template) {
        if (template.isTextual()) {
            Matcher value = VALUE.matcher(template.asText());
            return value.matches() && values.containsKey(value.group(1))
                    ? values.get(value.group(1))
                    : Json.MAPPER.getNodeFactory().textNode(fill(template.asText()));
        } else if (template.isArray()) {
            ArrayNode filled = Json.MAPPER.createArrayNode();
            template.forEach(part -> filled.add(fill(part)));
            return filled;
        } else if (template.isObject()) {
            ObjectNode filled = Json.MAPPER.createObjectNode();
            template.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue())));
            return filled;
        }
        return template;
    }
}
