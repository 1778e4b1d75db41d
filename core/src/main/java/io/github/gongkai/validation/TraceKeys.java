package io.github.gongkai.validation;

import java.util.Map;

/**
 * The caller's own keys (追踪键), such as a document number of its system; each notice carries those of its subject, unchanged.
 * Implementations are thread-safe and give the same for the same pointer.
 */
@FunctionalInterface
public interface TraceKeys {
    /** No keys. */
    TraceKeys NONE = pointer -> Map.of();

    /**
     * The keys of a subject.
     *
     * @param pointer of the subject from the top of what is judged: {@code /items/9} for an item of a catalog, {@code /3} for a
     *     publication of a stream, empty for a subject judged alone or for the whole
     */
    Map<String, String> keysAt(String pointer);

    /** The same keys for every notice. */
    static TraceKeys of(Map<String, String> keys) {
        Map<String, String> copy = Map.copyOf(keys);
        return pointer -> copy;
    }
}
