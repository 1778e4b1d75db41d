package io.github.gongkai.channel;

import org.jspecify.annotations.Nullable;

/**
 * One setting that a channel declares. Immutable.
 *
 * @param key such as {@code signature}
 * @param type what its text must look like
 * @param required whether the host must give it
 * @param secret whether its value may never be shown, logged or stored in clear
 * @param defaultValue used where the host gives none; null if there is no default
 * @param description one sentence for the operator
 */
public record ConfigProperty(
        String key,
        Type type,
        boolean required,
        boolean secret,
        @Nullable String defaultValue,
        String description) {
    /** A setting that must be given. */
    public static ConfigProperty required(String key, Type type, String description) {
        return new ConfigProperty(key, type, true, false, null, description);
    }

    /** A setting with a default. */
    public static ConfigProperty optional(String key, Type type, String defaultValue, String description) {
        return new ConfigProperty(key, type, false, false, defaultValue, description);
    }

    /** A setting that may be left out and has no default. */
    public static ConfigProperty optional(String key, Type type, String description) {
        return new ConfigProperty(key, type, false, false, null, description);
    }

    /** A setting that must be given and never shown. */
    public static ConfigProperty secret(String key, String description) {
        return new ConfigProperty(key, Type.TEXT, true, true, null, description);
    }

    /** What the text of a setting must look like. */
    public enum Type {
        /** Any text that is not blank. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A duration in ISO 8601, such as {@code PT30S}. */
        DURATION,
        /** An absolute http or https address. */
        URL,
        /** A folder's path. */
        DIRECTORY,
        /** A file's path. */
        FILE
    }
}
