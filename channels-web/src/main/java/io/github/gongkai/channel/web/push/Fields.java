package io.github.gongkai.channel.web.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.web.Page;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The values that a mapping's templates may name, as <code>${title}</code>; <code>${number:column}</code> alone is a JSON number. A
 * name without a value is an empty text. Immutable.
 */
final class Fields {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(?:number:)?([A-Za-z]+)}");
    private static final Pattern NUMBER = Pattern.compile("\\$\\{number:([A-Za-z]+)}");

    private final Map<String, String> values;

    private Fields(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static Fields of(Map<String, String> values) {
        return new Fields(values);
    }

    Fields with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Fields(more);
    }

    /** Of a page, with its attachments as a list of links below the text. */
    Fields with(Page page) {
        Map<String, String> more = new TreeMap<>(values);
        more.put("externalId", page.slug().value());
        more.put("revision", Integer.toString(page.revision()));
        more.put("title", page.title());
        more.put("html", page.html() + links(page));
        more.put("summary", page.summary() == null ? "" : page.summary());
        more.put("keywords", String.join(",", page.keywords()));
        more.put("issuer", page.issuer());
        more.put("source", page.source());
        more.put("indexNumber", page.indexNumber() == null ? "" : page.indexNumber());
        more.put("documentNumber", page.documentNumber() == null ? "" : page.documentNumber());
        more.put("formedOn", page.formedOn());
        more.put("publishedAt", page.publishedAt() + ":00");
        more.put("publishedAtIso", page.publishedAt().replace(' ', 'T') + ":00");
        more.put("validity", page.validity() == null ? "" : page.validity().label());
        return new Fields(more);
    }

    private static String links(Page page) {
        if (page.files().isEmpty()) {
            return "";
        }
        Element list = new Element("ul");
        page.files()
                .forEach(file -> list.appendElement("li")
                        .appendElement("a")
                        .attr("href", file.url())
                        .text(file.name()));
        return list.outerHtml();
    }

    String fill(String template) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    JsonNode fill(JsonNode template) {
        if (template.isTextual()) {
            Matcher number = NUMBER.matcher(template.asText());
            String value = number.matches() ? values.getOrDefault(number.group(1), "") : "";
            return value.matches("\\d{1,18}")
                    ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                    : JsonNodeFactory.instance.textNode(fill(template.asText()));
        } else if (template.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            template.forEach(part -> filled.add(fill(part)));
            return filled;
        } else if (template.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue())));
            return filled;
        }
        return template;
    }
}
