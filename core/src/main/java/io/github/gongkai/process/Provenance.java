package io.github.gongkai.process;

import java.util.Arrays;
import java.util.Optional;

/** How sure a figure or a definition is (依据可靠程度). */
public enum Provenance {
    /** the named source was read. */
    CONFIRMED("confirmed", "已核对出处"),
    /** from general knowledge; the named source was not at hand, check it before relying on it. */
    GENERAL("general", "一般知识"),
    /** no law says so: a default of this library. */
    HOUSE("house", "本系统约定");

    private final String code;
    private final String label;

    Provenance(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The one with that code. */
    public static Optional<Provenance> find(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
