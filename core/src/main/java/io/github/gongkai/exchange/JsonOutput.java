package io.github.gongkai.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the properties of JSON objects; what is null or empty is left out. */
final class JsonOutput {
    private final JsonGenerator json;

    JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    interface Body {
        void write() throws IOException;
    }

    interface Each<T> {
        void write(T value) throws IOException;
    }

    void object(@Nullable String name, Body body) throws IOException {
        if (name != null) {
            json.writeFieldName(name);
        }
        json.writeStartObject();
        body.write();
        json.writeEndObject();
    }

    void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    void number(String name, @Nullable Number value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value.longValue());
        }
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    <T> void objects(String name, Collection<T> values, Each<T> each) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (T value : values) {
                object(null, () -> each.write(value));
            }
            json.writeEndArray();
        }
    }

    <T> void texts(String name, Collection<T> values, Function<T, String> text) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (T value : values) {
                json.writeString(text.apply(value));
            }
            json.writeEndArray();
        }
    }
}
