package io.github.gongkai.exchange;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a JSON object (JSON 格式), told once: its reader takes no property that is not here, its schema is written from here.
 * Immutable.
 *
 * @param title what the object is
 * @param properties by their names, in the order in which they are written
 * @param oneOf names of properties of which one at least must be there; empty if there is no such choice
 * @param open whether further properties are passed over: what a phrase was once understood to mean is not read
 */
record JsonShape(String title, ImmutableMap<String, Property> properties, List<String> oneOf, boolean open) {
    static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /** A property: its name, what it is, whether it must be there, what stands there. */
    record Property(String name, String title, boolean required, Value value) {}

    /** What may stand in a property. */
    sealed interface Value {
        /** A string; of a form, if there is one. */
        record Text(@Nullable String pattern) implements Value {}

        /** A string that is always the same. */
        record Constant(String text) implements Value {}

        /** A whole number, not below a bound. */
        record Whole(long least) implements Value {}

        /** True or false. */
        record Flag() implements Value {}

        /** One code of a list, or several. */
        record Codes(List<String> codes, boolean many) implements Value {}

        /** Strings in an array. */
        record Texts() implements Value {}

        /** Strings by names of any kind. */
        record TextMap() implements Value {}

        /** An object, or several. */
        record Nested(JsonShape shape, boolean many) implements Value {}

        /** A wording: a string, or an object that holds it as {@code text} beside what it means. */
        record Phrase(JsonShape shape) implements Value {}
    }

    static Builder of(String title) {
        return new Builder(title);
    }

    /** The form of the objects in a property. */
    JsonShape nested(String name) {
        Property property = properties.get(name);
        if (property == null || !(property.value() instanceof Value.Nested nested)) {
            throw new IllegalArgumentException(title + " has no object " + name);
        }
        return nested.shape();
    }

    boolean has(String name) {
        return open || properties.containsKey(name);
    }

    /** Gathers properties in order; those added by {@code must} are required. */
    static final class Builder {
        private final String title;
        private final ImmutableMap.Builder<String, Property> properties = ImmutableMap.builder();
        private List<String> oneOf = List.of();

        private Builder(String title) {
            this.title = title;
        }

        Builder must(String name, String what, Value value) {
            properties.put(name, new Property(name, what, true, value));
            return this;
        }

        Builder may(String name, String what, Value value) {
            properties.put(name, new Property(name, what, false, value));
            return this;
        }

        Builder oneOf(String... names) {
            oneOf = List.of(names);
            return this;
        }

        JsonShape closed() {
            return new JsonShape(title, properties.buildOrThrow(), oneOf, false);
        }

        JsonShape open() {
            return new JsonShape(title, properties.buildOrThrow(), oneOf, true);
        }
    }

    static Value text() {
        return new Value.Text(null);
    }

    static Value text(String pattern) {
        return new Value.Text(pattern);
    }

    static Value texts() {
        return new Value.Texts();
    }

    static Value object(JsonShape shape) {
        return new Value.Nested(shape, false);
    }

    static Value objects(JsonShape shape) {
        return new Value.Nested(shape, true);
    }

    static <E extends Enum<E>> Value code(E[] values, Function<E, String> code) {
        return new Value.Codes(Stream.of(values).map(code).toList(), false);
    }

    static <E extends Enum<E>> Value codes(E[] values, Function<E, String> code) {
        return new Value.Codes(Stream.of(values).map(code).toList(), true);
    }
}
