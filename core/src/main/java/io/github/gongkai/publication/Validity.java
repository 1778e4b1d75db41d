package io.github.gongkai.publication;

/** Whether a published document still holds (有效性). */
public enum Validity {
    /** 有效. */
    IN_FORCE("in-force", "有效"),
    /** 废止. */
    REPEALED("repealed", "废止"),
    /** 失效. */
    EXPIRED("expired", "失效");

    private final String code;
    private final String label;

    Validity(String code, String label) {
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
}
