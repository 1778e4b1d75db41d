package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** Writes the form of a JSON object as a JSON Schema (2020-12). */
final class JsonSchema {
    private final JsonOutput out;

    private JsonSchema(JsonOutput out) {
        this.out = out;
    }

    /**
     * Writes a schema.
     *
     * @param name what the object says of itself in {@code schema}, such as {@code gongkai/catalog/1}
     */
    static void write(String name, JsonShape shape, OutputStream stream) throws IOException {
        try (JsonGenerator json = JsonText.generator(stream)) {
            JsonSchema schema = new JsonSchema(new JsonOutput(json));
            schema.out.object(null, () -> {
                schema.out.text("$schema", "https://json-schema.org/draft/2020-12/schema");
                schema.out.text("$id", "urn:" + name.replace('/', ':'));
                schema.object(shape);
            });
        }
    }

    private void object(JsonShape shape) throws IOException {
        out.text("title", shape.title());
        out.text("type", "object");
        out.object("properties", () -> {
            for (JsonShape.Property property : shape.properties().values()) {
                out.object(property.name(), () -> property(property));
            }
        });
        List<String> required = shape.properties().values().stream()
                .filter(JsonShape.Property::required)
                .map(JsonShape.Property::name)
                .toList();
        out.texts("required", required, Function.identity());
        out.objects("anyOf", shape.oneOf(), name -> out.texts("required", List.of(name), Function.identity()));
        if (!shape.open()) {
            out.flag("additionalProperties", false);
        }
    }

    private void property(JsonShape.Property property) throws IOException {
        out.text("description", property.title());
        value(property.value(), property.required());
    }

    private void value(JsonShape.Value value, boolean required) throws IOException {
        if (value instanceof JsonShape.Value.Text text) {
            out.text("type", "string");
            out.text("pattern", text.pattern() == null && required ? "\\S" : text.pattern());
        } else if (value instanceof JsonShape.Value.Constant constant) {
            out.text("const", constant.text());
        } else if (value instanceof JsonShape.Value.Whole whole) {
            out.text("type", "integer");
            out.number("minimum", whole.least());
        } else if (value instanceof JsonShape.Value.Flag) {
            out.text("type", "boolean");
        } else if (value instanceof JsonShape.Value.Codes codes) {
            many(codes.many(), () -> out.texts("enum", codes.codes(), Function.identity()));
        } else if (value instanceof JsonShape.Value.Texts) {
            many(true, () -> out.text("type", "string"));
        } else if (value instanceof JsonShape.Value.TextMap) {
            out.text("type", "object");
            out.object("additionalProperties", () -> out.text("type", "string"));
        } else if (value instanceof JsonShape.Value.Nested nested) {
            many(nested.many(), () -> object(nested.shape()));
        } else if (value instanceof JsonShape.Value.Phrase phrase) {
            out.texts("type", List.of("string", "object"), Function.identity());
            phrase(phrase.shape());
        }
    }

    /** The keywords for objects do not bind a string, so both forms share one schema. */
    private void phrase(JsonShape shape) throws IOException {
        out.object("properties", () -> {
            for (JsonShape.Property property : shape.properties().values()) {
                out.object(property.name(), () -> property(property));
            }
        });
        out.texts("required", List.of("text"), Function.identity());
        if (!shape.open()) {
            out.flag("additionalProperties", false);
        }
    }

    private void many(boolean many, JsonOutput.Body each) throws IOException {
        if (many) {
            out.text("type", "array");
            out.object("items", each);
        } else {
            each.write();
        }
    }
}
