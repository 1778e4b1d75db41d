package io.github.gongkai.notice;

/** How grave a notice is (严重程度). */
public enum Severity {
    /** Worth knowing; nothing need be done. */
    INFO("info", "提示"),
    /** Should be mended; does not stop a publication by itself. */
    WARNING("warning", "警告"),
    /** Must be mended before the subject may go out. */
    ERROR("error", "错误");

    private final String code;
    private final String label;

    Severity(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term for readers. */
    public String label() {
        return label;
    }

    /** Whether this is as grave as the other, or graver. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
