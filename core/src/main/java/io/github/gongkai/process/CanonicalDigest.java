package io.github.gongkai.process;

import com.google.common.hash.Hashing;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.publication.Publication;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over an encoding in which no two different values look alike: every value is preceded by its length, a list by its
 * count, a record by the names of its components. Independent of {@code toString}, which the platform may change.
 */
final class CanonicalDigest {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private CanonicalDigest() {}

    /** Digest of what a case will show to the public and of all that decides on it. */
    static String ofContent(DisclosureSubject subject, @Nullable Publication publication) {
        StringBuilder text = new StringBuilder(1024);
        append(subject, text);
        append(publication, text);
        return sha256(text);
    }

    /** Digest of values in order; each a text or null. */
    static String ofTexts(@Nullable String... values) {
        StringBuilder text = new StringBuilder(256);
        for (String value : values) {
            append(value, text);
        }
        return sha256(text);
    }

    private static String sha256(CharSequence text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    private static void append(@Nullable Object value, StringBuilder into) {
        if (value == null) {
            into.append('-');
        } else if (value instanceof List<?> list) {
            into.append('[').append(list.size()).append(':');
            list.forEach(element -> append(element, into));
        } else if (value instanceof Record) {
            appendRecord(value, into);
        } else {
            String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
            into.append(text.length()).append(':').append(text);
        }
    }

    private static void appendRecord(Object value, StringBuilder into) {
        RecordComponent[] components = COMPONENTS.get(value.getClass());
        into.append('{').append(components.length).append(':');
        for (RecordComponent component : components) {
            append(component.getName(), into);
            try {
                append(component.getAccessor().invoke(value), into);
            } catch (ReflectiveOperationException e) {
                throw new GongkaiException("cannot read " + component + " for a digest", e);
            }
        }
    }
}
