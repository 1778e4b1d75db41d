package io.github.gongkai.notice;

/**
 * Finds the place in the user's file for any value of a model that was read from it (来源定位). Implementations are
 * immutable and thread-safe.
 */
@FunctionalInterface
public interface SourceMap {
    /**
     * The place of the value at a JSON pointer such as {@code /items/9/standard/timeLimit}; for a pointer that is finer than
     * what the reader recorded, the nearest enclosing place. Never null: at worst the pointer itself.
     */
    SourceLocation locate(String pointer);

    /** For a model that was built in memory: the pointer is all there is. */
    static SourceMap pointersOnly() {
        return SourceLocation::ofPointer;
    }

    /** As this map, for a model that hangs at a prefix of the pointers that this map knows. */
    default SourceMap below(String prefix) {
        return pointer -> locate(prefix + pointer);
    }
}
