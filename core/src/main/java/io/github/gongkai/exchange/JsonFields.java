package io.github.gongkai.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.standard.DocumentNumber;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The properties of one JSON object, read by name as its form has them. A value of the wrong form is a notice and reads as absent; a
 * property that is not of the form is a notice when {@link #finish} is called.
 */
final class JsonFields {
    private final JsonNode node;
    private final String pointer;
    private final SourceMap sources;
    private final Findings findings;
    private final JsonShape shape;
    private boolean lacking;

    JsonFields(JsonNode node, String pointer, SourceMap sources, Findings findings, JsonShape shape) {
        this.node = node;
        this.pointer = pointer;
        this.sources = sources;
        this.findings = findings;
        this.shape = shape;
    }

    private @Nullable JsonNode value(String name) {
        checkArgument(shape.has(name), "%s has no property %s", shape.title(), name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T read(String name, String wanted, Function<JsonNode, @Nullable T> read) {
        return read(name, () -> wanted, read);
    }

    /** Reads a property; what is wanted is only worded for a value that is not. */
    private <T> @Nullable T read(String name, Supplier<String> wanted, Function<JsonNode, @Nullable T> read) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        T result;
        try {
            result = read.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            result = null;
        }
        if (result == null) {
            // Only the kind is told: what stands there may be personal.
            String kind =
                    value.isTextual() ? "string" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
            findings.add("IMP-019", sources.locate(pointer(name)), kind, Map.of("name", name, "wanted", wanted.get()));
        }
        return result;
    }

    @Nullable
    String text(String name) {
        return read(name, "string", v -> v.isValueNode() ? v.asText() : null);
    }

    /** A property that says what the object is; another value than the one it can have is a notice. */
    void constant(String name, String wanted) {
        read(name, wanted, v -> v.asText().equals(wanted) ? wanted : null);
    }

    /** The text, or an empty one with a notice if it is missing; see {@link #isLacking}. */
    String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            lacking(name);
            return "";
        }
        return text;
    }

    void lacking(String name) {
        lacking = true;
        findings.add("IMP-018", sources.locate(pointer(name)), null, Map.of("name", name));
    }

    /** Whether a required property was missing. */
    boolean isLacking() {
        return lacking;
    }

    boolean flag(String name, boolean otherwise) {
        Boolean flag = read(name, "true | false", v -> v.isBoolean() ? v.booleanValue() : null);
        return flag == null ? otherwise : flag;
    }

    long number(String name, long otherwise) {
        Long number = read(name, "integer", v -> v.isIntegralNumber() && v.canConvertToLong() ? v.longValue() : null);
        return number == null ? otherwise : number;
    }

    /** A value that is made of a text and refuses a bad one with an exception of date or argument. */
    <T> @Nullable T parsed(String name, String wanted, Function<String, T> parse) {
        return read(name, wanted, v -> v.isTextual() ? parse.apply(v.textValue()) : null);
    }

    <E extends Enum<E>> @Nullable E code(String name, E[] values, Function<E, String> code) {
        return read(name, () -> codes(values, code), v -> find(v, values, code));
    }

    <E extends Enum<E>> Set<E> codes(String name, E[] values, Function<E, String> code) {
        Set<E> set = read(name, () -> codes(values, code), v -> {
            Set<E> found = new LinkedHashSet<>();
            v.forEach(element -> {
                E value = find(element, values, code);
                if (value == null) {
                    throw new IllegalArgumentException("unknown code");
                }
                found.add(value);
            });
            return found;
        });
        return set == null ? Set.of() : set;
    }

    private static <E extends Enum<E>> @Nullable E find(JsonNode node, E[] values, Function<E, String> code) {
        String text = node.asText();
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> String codes(E[] values, Function<E, String> code) {
        return String.join(" | ", Stream.of(values).map(code).toList());
    }

    /** A phrase: its text, alone or in an object beside what was once understood of it. */
    @Nullable
    String phrase(String name) {
        return read(name, "string | {\"text\": string}", v -> {
            JsonNode text = v.isObject() ? v.path("text") : v;
            return text.isTextual() ? text.textValue() : null;
        });
    }

    /** The parts of a document number whose text is not understood; null if they are not all there. */
    @Nullable
    DocumentNumber documentNumberParts(String name) {
        JsonNode parts = node.path(name);
        boolean complete = parts.path("issuerCode").isTextual()
                && parts.path("year").isInt()
                && parts.path("number").isInt();
        return !complete
                ? null
                : read(
                        name,
                        "issuerCode, year, number",
                        v -> new DocumentNumber(
                                v.get("issuerCode").textValue(),
                                v.get("year").intValue(),
                                v.get("number").intValue()));
    }

    @Nullable
    JsonFields object(String name) {
        return read(name, "object", v -> v.isObject() ? below(v, name, name) : null);
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> list = read(name, "array of objects", v -> {
            if (!v.isArray()) {
                return null;
            }
            List<JsonFields> objects = new ArrayList<>();
            for (int i = 0; i < v.size(); i++) {
                if (!v.get(i).isObject()) {
                    return null;
                }
                objects.add(below(v.get(i), name, name + "/" + i));
            }
            return objects;
        });
        return list == null ? List.of() : list;
    }

    private JsonFields below(JsonNode value, String name, String path) {
        return new JsonFields(value, pointer + "/" + path, sources, findings, shape.nested(name));
    }

    List<String> texts(String name) {
        List<String> list = read(name, "array of strings", v -> {
            List<String> texts = new ArrayList<>();
            v.forEach(e -> texts.add(e.asText()));
            return v.isArray() && holdsValues(v) ? texts : null;
        });
        return list == null ? List.of() : list;
    }

    Map<String, String> textMap(String name) {
        Map<String, String> map = read(name, "object of strings", v -> {
            Map<String, String> texts = new LinkedHashMap<>();
            v.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
            return v.isObject() && holdsValues(v) ? texts : null;
        });
        return map == null ? Map.of() : map;
    }

    /** Whether all elements are values, not objects or arrays or nothing. */
    private static boolean holdsValues(JsonNode container) {
        for (JsonNode element : container) {
            if (!element.isValueNode() || element.isNull()) {
                return false;
            }
        }
        return true;
    }

    String pointer(String name) {
        return pointer + "/" + TableLayout.escape(name);
    }

    SourceMap sources() {
        return sources;
    }

    /** Says which properties are not of the object's form. */
    void finish() {
        node.fieldNames().forEachRemaining(name -> {
            if (!shape.has(name)) {
                findings.add("IMP-017", sources.locate(pointer(name)), name);
            }
        });
    }
}
